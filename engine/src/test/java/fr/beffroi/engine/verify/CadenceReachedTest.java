package fr.beffroi.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The week in which the cadence is reached: of all answers the verifier accepts exactly the one of the definition. */
class CadenceReachedTest {
    private static final int WORLDS = 600;

    @Test
    void acceptsTheWeekOfTheDefinitionAndNoOther() {
        int reached = 0;
        int never = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            LoadedModel world = new LoadedModel(RandomWorld.ofSeed(seed), "00", List.of());
            RampUpPlan plan = RandomPlan.of(world, seed);
            // Written by the definition, word by word.
            Integer right = plan.cadence().getFirst().weekReached();
            reached += right == null ? 0 : 1;
            never += right == null ? 1 : 0;
            assertThat(isAccepted(world, plan, null))
                    .as("world %d, never", seed)
                    .isEqualTo(right == null);
            for (int week = 0; week < world.model().weeks(); week++) {
                boolean isRight = right != null && right == week;
                assertThat(isAccepted(world, plan, week))
                        .as("world %d, week %d", seed, week)
                        .isEqualTo(isRight);
            }
        }
        assertThat(reached).as("targets that reach their cadence").isGreaterThan(WORLDS / 20);
        assertThat(never).as("targets that do not").isGreaterThan(WORLDS / 20);
    }

    private static boolean isAccepted(LoadedModel world, RampUpPlan plan, @Nullable Integer week) {
        PlanDraft draft = new PlanDraft(plan);
        TargetCadence entry = draft.cadence.getFirst();
        draft.cadence.set(
                0,
                new TargetCadence(
                        entry.item(),
                        week == null ? null : world.model().mondayOf(week),
                        week,
                        entry.deliveredByWeek(),
                        entry.targetByWeek()));
        return PlanVerifier.verify(world, draft.plan()).isEmpty();
    }
}
