package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be made: items, their parts and the targets, with the weekly need they cause.
 *
 * @param needPerWeek units of each item per week that the targets ask for at their height, by item id
 */
record Products(List<Item> items, List<BomLine> bom, List<Target> targets, Map<String, Double> needPerWeek) {

    static Products draw(Dice dice, int weeks) {
        int count = dice.between(2, 6);
        int levels = Math.min(count, dice.between(1, 3));
        int[] levelOf = new int[count];
        for (int item = 1; item < count; item++) {
            levelOf[item] = item < levels ? item : dice.between(0, levels - 1);
        }
        List<BomLine> bom = drawBom(dice, levelOf);
        List<Target> targets = drawTargets(dice, weeks, levelOf);
        Map<String, Double> need = explode(levelOf, bom, targets);
        List<Item> items = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            double stock = dice.chance(0.6) ? 0 : dice.real(0, need.getOrDefault(id(item), 0.0) + 1);
            items.add(new Item(id(item), "item " + item, "u", stock, dice.oneOf(0.0, 1.0, dice.real(0.5, 40))));
        }
        return new Products(items, bom, targets, need);
    }

    static String id(int item) {
        return "I" + item;
    }

    /** Whether no other item goes into this one. */
    boolean isLeaf(String item) {
        return bom.stream().noneMatch(line -> line.parent().equals(item));
    }

    private static List<BomLine> drawBom(Dice dice, int[] levelOf) {
        List<BomLine> bom = new ArrayList<>();
        for (int component = 1; component < levelOf.length; component++) {
            List<Integer> parents = new ArrayList<>();
            for (int parent = 0; parent < levelOf.length; parent++) {
                if (levelOf[parent] == levelOf[component] - 1
                        || (levelOf[parent] < levelOf[component] && dice.chance(0.2))) {
                    parents.add(parent);
                }
            }
            while (!parents.isEmpty()) {
                int position = dice.between(0, parents.size() - 1);
                Integer parent = parents.get(position);
                parents.subList(position, position + 1).clear();
                bom.add(new BomLine(id(parent), id(component), dice.oneOf(1.0, 1.0, 2.0, 0.5, 1.25)));
                if (dice.chance(0.7)) {
                    break;
                }
            }
        }
        return bom;
    }

    private static List<Target> drawTargets(Dice dice, int weeks, int[] levelOf) {
        List<Target> targets = new ArrayList<>();
        targets.add(new Target(id(0), priority(dice), wanted(dice, weeks, 10)));
        if (dice.chance(0.45)) {
            int second = dice.between(1, levelOf.length - 1);
            targets.add(new Target(id(second), priority(dice), wanted(dice, weeks, 5)));
        }
        return targets;
    }

    private static double priority(Dice dice) {
        return dice.oneOf(1.0, 1.0, 2.0, 0.5, dice.real(0.3, 5));
    }

    /** Mostly rising, often with weeks in which nothing is wanted. */
    private static StepProfile wanted(Dice dice, int weeks, double height) {
        List<StepProfile.Step> steps = new ArrayList<>();
        int week = dice.chance(0.5) ? 0 : dice.between(1, Math.max(1, weeks / 3));
        double rate = dice.real(0.3 * height, height);
        while (week < weeks) {
            steps.add(new StepProfile.Step(week, dice.chance(0.12) ? 0 : rate));
            rate = Math.min(height, rate + dice.real(0, 0.5 * height));
            week += dice.between(1, 5);
        }
        return new StepProfile(steps);
    }

    private static Map<String, Double> explode(int[] levelOf, List<BomLine> bom, List<Target> targets) {
        Map<String, Double> need = new LinkedHashMap<>();
        for (Target target : targets) {
            double height = target.perWeek().steps().stream()
                    .mapToDouble(StepProfile.Step::value)
                    .max()
                    .orElse(0);
            need.merge(target.item(), height, Double::sum);
        }
        int deepest = 0;
        for (int level : levelOf) {
            deepest = Math.max(deepest, level);
        }
        for (int level = 0; level < deepest; level++) {
            for (BomLine line : bom) {
                if (levelOf[Integer.parseInt(line.parent().substring(1))] == level) {
                    need.merge(line.component(), line.quantity() * need.getOrDefault(line.parent(), 0.0), Double::sum);
                }
            }
        }
        return need;
    }
}
