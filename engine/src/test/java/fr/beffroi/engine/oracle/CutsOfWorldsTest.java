package fr.beffroi.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.flow.DeliveryCut;
import fr.beffroi.engine.plan.master.BlockCut;
import fr.beffroi.engine.plan.master.Evaluator;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.worlds.Dice;
import fr.beffroi.engine.worlds.HowMany;
import fr.beffroi.engine.worlds.ModelChange;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Cuts beside the plain flow programme of every lever plan of small worlds: exact where they were made, below the truth nowhere, and still so when what
 * is wanted, or a lever, changes.
 */
class CutsOfWorldsTest {
    private static final double ROUNDING = 1e-6;
    private static final int PLANS_WITH_CUTS = 4;

    @Test
    void noPlanDeliversMoreThanACutSays() {
        AtomicInteger cuts = new AtomicInteger();
        AtomicInteger moved = new AtomicInteger();
        List<String> wrong = LongStream.range(0, HowMany.of(300, 5_000))
                .parallel()
                .mapToObj(seed -> listFaults(seed, cuts, moved))
                .flatMap(List::stream)
                .toList();

        assertThat(wrong).isEmpty();
        assertThat(cuts.get()).as("cuts").isGreaterThan(2_000);
        assertThat(moved.get()).as("cuts in another network").isGreaterThan(1_000);
    }

    private static List<String> listFaults(long seed, AtomicInteger cuts, AtomicInteger moved) {
        RampUpModel model = RandomWorld.ofSeed(seed);
        Network network = new Network(model);
        Map<LeverPlan, Double> delivered = deliveredByPlan(network);
        List<Map.Entry<LeverPlan, Double>> plans = List.copyOf(delivered.entrySet());
        List<String> wrong = new ArrayList<>();
        Dice dice = new Dice(seed);
        Network changed = new Network(ModelChange.draw(dice, model));
        boolean flowIsKept = changed.flowsWithin(network);
        Map<LeverPlan, Double> deliveredThen = flowIsKept ? deliveredByPlan(changed) : Map.of();
        try (Evaluator evaluator = new Evaluator(network, 1, () -> false)) {
            for (int tried = 0; tried < PLANS_WITH_CUTS; tried++) {
                Map.Entry<LeverPlan, Double> one = dice.pick(plans);
                LeverPlan plan = one.getKey();
                Evaluator.Deliveries found =
                        evaluator.deliveries(List.of(plan)).getFirst().orElseThrow();
                String where = "seed " + seed + ", cut at " + plan;
                if (differ(found.total(), one.getValue())) {
                    wrong.add(where + " delivers " + found.total() + ", plainly " + one.getValue());
                }
                // Worlds are short: their one block is all weeks.
                for (BlockCut cut : evaluator.cuts(plan, List.of(0), found)) {
                    cuts.incrementAndGet();
                    if (differ(cut.cut().boundFor(plan, network, Double.POSITIVE_INFINITY), found.total())) {
                        wrong.add(where + " is not exact there");
                    }
                    addTooLow(where, cut.cut(), network, delivered, wrong);
                    if (flowIsKept) {
                        moved.incrementAndGet();
                        addTooLow(where + ", changed", cut.cut().in(network, changed), changed, deliveredThen, wrong);
                    }
                }
            }
        }
        return wrong;
    }

    /** Plans that deliver more than the cut says, with whole gains and with gains capped at what can be delivered at all. */
    private static void addTooLow(
            String where, DeliveryCut cut, Network network, Map<LeverPlan, Double> delivered, List<String> wrong) {
        double most = delivered.values().stream().mapToDouble(one -> one).max().orElseThrow();
        delivered.forEach((plan, real) -> {
            for (double ceiling : new double[] {Double.POSITIVE_INFINITY, most}) {
                double bound = cut.boundFor(plan, network, ceiling);
                if (bound < real - ROUNDING * Math.max(1, real)) {
                    wrong.add(where + " promises " + bound + " of " + plan + ", which delivers " + real);
                }
            }
        });
    }

    /** Priority-weighted cumulated deliveries of every plan that the rules on levers allow: what is wanted less the backlog. */
    private static Map<LeverPlan, Double> deliveredByPlan(Network network) {
        RampUpModel model = network.model;
        double wanted = model.targets().stream()
                .mapToDouble(
                        target -> target.priority() * cumulated(target.perWeek().byWeek(model.weeks())))
                .sum();
        Map<LeverPlan, Double> delivered = new LinkedHashMap<>();
        for (Map<String, Integer> starts : LeverPlans.list(model)) {
            int[] weeks = model.levers().stream()
                    .map(Lever::id)
                    .mapToInt(id -> starts.getOrDefault(id, LeverPlan.NEVER))
                    .toArray();
            try (FlowProgramme flow = new FlowProgramme(model, starts)) {
                delivered.put(new LeverPlan(weeks), wanted - flow.leastBacklog());
            }
        }
        return delivered;
    }

    private static double cumulated(double[] byWeek) {
        double units = 0;
        double sum = 0;
        for (double inWeek : byWeek) {
            units += inWeek;
            sum += units;
        }
        return sum;
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > ROUNDING * Math.max(1, Math.abs(other));
    }
}
