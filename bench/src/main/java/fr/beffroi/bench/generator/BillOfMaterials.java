package fr.beffroi.bench.generator;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.worlds.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * Items as numbers from 0 (the product), level by level, their parts and the targets.
 *
 * @param level level of each item, 0 for products
 * @param madeHere whether an item is made on routes (else it is bought)
 * @param need units of each item per week at the height of the targets, without scrap
 */
record BillOfMaterials(int[] level, boolean[] madeHere, List<BomLine> lines, List<Target> targets, double[] need) {

    static final double FIRST_RATE = 10;
    static final double LAST_RATE = 20;

    static String id(int item) {
        return "I%04d".formatted(item);
    }

    static BillOfMaterials draw(Dice dice, Shape size, BenchmarkVariant variant) {
        int products = variant == BenchmarkVariant.SHARED ? 3 : 1;
        int[] level = drawLevels(dice, size, products);
        List<BomLine> lines = new ArrayList<>();
        boolean[] madeHere = new boolean[size.items()];
        for (int item = 0; item < products; item++) {
            madeHere[item] = true;
        }
        for (int item = products; item < size.items(); item++) {
            int parents = dice.chance(0.05) ? 2 : 1;
            for (int parent : pickParents(dice, level, item, parents)) {
                madeHere[parent] = true;
                lines.add(new BomLine(id(parent), id(item), dice.oneOf(1.0, 1.0, 1.0, 2.0, 2.0, 4.0)));
            }
        }
        for (int item = products; item < size.items(); item++) {
            // Some parts without components of their own are made in the region too.
            madeHere[item] |= dice.chance(0.25);
        }
        List<Target> targets = drawTargets(dice, size, variant, products, madeHere);
        return new BillOfMaterials(level, madeHere, lines, targets, explode(size, lines, targets));
    }

    private static int[] drawLevels(Dice dice, Shape size, int products) {
        int[] perLevel = new int[size.depth() + 1];
        perLevel[0] = products;
        for (int item = products; item < size.items(); item++) {
            // Lower levels are fuller.
            int one = dice.between(1, size.depth());
            int other = dice.between(1, size.depth());
            int level = Math.max(one, other);
            perLevel[item < products + size.depth() ? item - products + 1 : level]++;
        }
        int[] level = new int[size.items()];
        int item = 0;
        for (int l = 0; l < perLevel.length; l++) {
            for (int n = 0; n < perLevel[l]; n++) {
                level[item++] = l;
            }
        }
        return level;
    }

    private static List<Integer> pickParents(Dice dice, int[] level, int item, int count) {
        int first = 0;
        while (level[first] < level[item] - 1) {
            first++;
        }
        int end = first;
        while (level[end] == level[item] - 1) {
            end++;
        }
        List<Integer> parents = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            // Half of the items of a level stay parts to buy.
            int parent = dice.between(first, first + (end - first - 1) / 2);
            if (!parents.contains(parent)) {
                parents.add(parent);
            }
        }
        return parents;
    }

    private static List<Target> drawTargets(
            Dice dice, Shape size, BenchmarkVariant variant, int products, boolean[] madeHere) {
        List<Target> targets = new ArrayList<>();
        for (int product = 0; product < products; product++) {
            double share = 1.0 / products;
            targets.add(new Target(
                    id(product), variant.targets() > 1 ? dice.between(1, 5) : 1, rising(size.weeks(), share)));
        }
        if (variant.targets() > products) {
            int spare = dice.between(products, size.items() - 1);
            while (!madeHere[spare]) {
                spare = spare + 1 == size.items() ? products : spare + 1;
            }
            targets.add(new Target(
                    id(spare), 1, new StepProfile(List.of(new StepProfile.Step(size.weeks() / 4, 0.1 * LAST_RATE)))));
        }
        return targets;
    }

    /** From the first rate to the last along an S. */
    private static StepProfile rising(int weeks, double share) {
        List<StepProfile.Step> steps = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            double done = 1 / (1 + Math.exp(-(week - 0.42 * weeks) / (0.09 * weeks)));
            double rate = share * (FIRST_RATE + (LAST_RATE - FIRST_RATE) * done);
            steps.add(new StepProfile.Step(week, Math.round(1e4 * rate) / 1e4));
        }
        return new StepProfile(steps);
    }

    private static double[] explode(Shape size, List<BomLine> lines, List<Target> targets) {
        double[] need = new double[size.items()];
        for (Target target : targets) {
            need[number(target.item())] += target.perWeek().at(size.weeks() - 1);
        }
        // Parents have lower numbers than their components, so one pass in the order of parents is enough.
        lines.stream()
                .sorted((one, other) -> one.parent().compareTo(other.parent()))
                .forEach(line -> need[number(line.component())] += line.quantity() * need[number(line.parent())]);
        return need;
    }

    static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }
}
