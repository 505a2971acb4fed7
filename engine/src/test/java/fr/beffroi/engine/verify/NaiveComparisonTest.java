package fr.beffroi.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The verifier beside a naive checker in doubles: random right plans are right for both, and after one number was changed, by much
 * or by hardly anything, both name the same rules, except where a rule is missed by so little that only exact numbers can tell.
 */
class NaiveComparisonTest {
    private static final int WORLDS = 700;
    private static final int CHANGES_PER_WORLD = 8;

    @Test
    void doingNothingIsRight() {
        for (long seed = 0; seed < WORLDS; seed++) {
            LoadedModel world = world(seed);
            assertThat(PlanVerifier.verify(world, RandomPlan.doNothing(world)))
                    .as("world %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void randomRightPlansAreRight() {
        int withLevers = 0;
        int withDeliveries = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            LoadedModel world = world(seed);
            RampUpPlan plan = RandomPlan.of(world, seed);
            assertThat(PlanVerifier.verify(world, plan)).as("world %d", seed).isEmpty();
            withLevers += plan.levers().isEmpty() ? 0 : 1;
            withDeliveries += plan.deliveries().isEmpty() ? 0 : 1;
        }
        assertThat(withLevers).as("plans with levers").isGreaterThan(WORLDS / 4);
        assertThat(withDeliveries).as("plans with deliveries").isGreaterThan(WORLDS / 2);
    }

    @Test
    void namesTheSameRulesAfterAChange() {
        Map<String, Integer> timesBroken = new TreeMap<>();
        int harmless = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            LoadedModel world = world(seed);
            RampUpPlan right = RandomPlan.of(world, seed);
            Random random = new Random(seed);
            for (int change = 0; change < CHANGES_PER_WORLD; change++) {
                RampUpPlan changed = PlanChange.of(right, world.model(), random);
                Set<String> named = NaiveCheck.compare(world, changed, "world " + seed + ", change " + change);
                named.forEach(rule -> timesBroken.merge(rule, 1, Integer::sum));
                harmless += named.isEmpty() ? 1 : 0;
            }
        }
        assertThat(harmless).as("changes within every tolerance").isGreaterThan(WORLDS);
        // What one changed number can break must have been broken now and then, or this test would see nothing.
        assertThat(timesBroken)
                .containsKeys(
                        "stock",
                        "capacity",
                        "orderLimit",
                        "routeQualified",
                        "sourceQualified",
                        "backlog",
                        "leverWindow",
                        "leverActiveInHorizon",
                        "leverActiveWeek",
                        "leverRequires",
                        "leverExcludes",
                        "leverCost",
                        "moneySplit",
                        "moneyNotNegative",
                        "grantEligible",
                        "grantWindow",
                        "grantIntensity",
                        "grantShare",
                        "publicLeverOwn",
                        "minimumGrant",
                        "capPerCompany",
                        "deMinimis",
                        "envelope",
                        "envelopeByYear",
                        "publicBudget",
                        "selfFinancing",
                        "goalValue",
                        "quantityNotNegative");
    }

    private static LoadedModel world(long seed) {
        return new LoadedModel(RandomWorld.ofSeed(seed), "00", List.of());
    }
}
