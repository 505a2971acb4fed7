package fr.beffroi.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The planner's own plans: right, and tight, so that a small change of one number breaks a rule, and the verifier sees which. */
class PlannerPlansTest {
    private static final int WORLDS = 60;
    private static final int CHANGES_PER_WORLD = 40;

    @Test
    void areRightUntilANumberIsChanged() {
        Map<String, Integer> timesBroken = new TreeMap<>();
        for (long seed = 0; seed < WORLDS; seed++) {
            LoadedModel world = new LoadedModel(RandomWorld.ofSeed(seed), "00", List.of());
            PlanRequest request = new PlanRequest(1e-6, 30, 1, () -> false);
            RampUpPlan right = Planner.plan(world, request, _ -> {});
            assertThat(PlanVerifier.verify(world, right)).as("world %d", seed).isEmpty();
            Random random = new Random(seed);
            for (int change = 0; change < CHANGES_PER_WORLD; change++) {
                RampUpPlan changed = PlanChange.of(right, world.model(), random);
                Set<String> named = NaiveCheck.compare(world, changed, "world " + seed + ", change " + change);
                named.forEach(rule -> timesBroken.merge(rule, 1, Integer::sum));
            }
        }
        assertThat(timesBroken).containsKeys("stock", "capacity", "backlog", "goalValue", "moneySplit");
    }
}
