package fr.beffroi.engine.plan.master;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.RampBench;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.worlds.Dice;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cuts of single blocks of weeks, which small worlds are too short for: none is below what another plan's own cut, exact there, says of that plan. */
class BlockCutsTest {
    private static final double ROUNDING = 1e-6;
    private static final int NEIGHBOURHOODS = 3;

    @ParameterizedTest
    @ValueSource(strings = {"XS-1", "XS-2", "XS-3", "XS-4-full", "XS-5-full"})
    void noPlanDeliversMoreInABlockThanItsCutsSay(String name) throws IOException {
        Network network = new Network(ModelFiles.read(RampBench.file(name)).model());
        Dice dice = new Dice(name.hashCode());
        try (Evaluator evaluator = new Evaluator(network, 2, () -> false)) {
            assertThat(evaluator.blocks()).isGreaterThan(2);
            for (int drawn = 0; drawn < NEIGHBOURHOODS; drawn++) {
                List<LeverPlan> plans = neighbours(draw(dice, network), network);
                List<List<BlockCut>> cuts = plans.stream()
                        .map(plan -> evaluator.cuts(
                                plan,
                                evaluator.allBlocks(),
                                evaluator.deliveries(List.of(plan)).getFirst().orElseThrow()))
                        .toList();
                for (int plan = 0; plan < plans.size(); plan++) {
                    for (int other = 0; other < plans.size(); other++) {
                        compare(cuts.get(other), cuts.get(plan), plans.get(plan), network);
                    }
                }
            }
        }
    }

    /** @param exact the cuts at {@code plan}, of the same blocks in the same order */
    private static void compare(List<BlockCut> cuts, List<BlockCut> exact, LeverPlan plan, Network network) {
        for (int at = 0; at < exact.size(); at++) {
            double real = exact.get(at).cut().boundFor(plan, network, Double.POSITIVE_INFINITY);
            assertThat(cuts.get(at).cut().boundFor(plan, network, Double.POSITIVE_INFINITY))
                    .as("block %d of %s", exact.get(at).block(), plan)
                    .isGreaterThanOrEqualTo(real - ROUNDING * Math.max(1, real));
        }
    }

    /** The plan, and it with one lever more, or one less. */
    private static List<LeverPlan> neighbours(LeverPlan plan, Network network) {
        return Stream.concat(
                        Stream.of(plan),
                        IntStream.range(0, plan.size())
                                .mapToObj(lever -> plan.with(
                                        lever,
                                        plan.starts(lever)
                                                ? LeverPlan.NEVER
                                                : network.model
                                                        .levers()
                                                        .get(lever)
                                                        .earliestWeek())))
                .toList();
    }

    /** About half of all levers, each in any week of its window; money and requirements are not looked at, nor do cuts. */
    private static LeverPlan draw(Dice dice, Network network) {
        return new LeverPlan(network.model.levers().stream()
                .mapToInt(lever -> dice.chance(0.5) ? week(dice, lever, network.weeks) : LeverPlan.NEVER)
                .toArray());
    }

    private static int week(Dice dice, Lever lever, int weeks) {
        int latest = Math.min(lever.latestWeek(), weeks - 1 - lever.delayWeeks());
        return latest < lever.earliestWeek() ? LeverPlan.NEVER : dice.between(lever.earliestWeek(), latest);
    }
}
