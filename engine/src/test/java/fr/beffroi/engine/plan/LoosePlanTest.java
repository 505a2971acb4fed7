package fr.beffroi.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Plans that stop early state their gaps by the contract's own measure, with one thread and with two. */
class LoosePlanTest {
    private static final int WORLDS = 300;
    private static final double LOOSE = 0.3;

    @Test
    void statesTrueGaps() {
        AtomicInteger open = new AtomicInteger();
        LongStream.range(0, WORLDS).forEach(seed -> {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            RampUpPlan plan =
                    Planner.plan(world, new PlanRequest(LOOSE, 20, 1 + (int) (seed % 2)), ProgressListener.SILENT);

            assertThat(PlanVerifier.verify(world, plan)).as("seed " + seed).isEmpty();
            assertThat(plan.status()).as("seed " + seed).isEqualTo(PlanStatus.OPTIMAL);
            if (plan.goal(GoalName.BACKLOG).gap() > 0) {
                open.incrementAndGet();
            }
        });
        assertThat(open.get()).as("plans that did stop early").isGreaterThan(WORLDS / 20);
    }
}
