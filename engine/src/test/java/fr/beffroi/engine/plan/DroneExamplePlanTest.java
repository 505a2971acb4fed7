package fr.beffroi.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.verify.PlanVerifier;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The story that the drone example tells in its own words. */
class DroneExamplePlanTest {
    /** The backlog of the best plan within the example's budget, as proven in its README, rounded up. */
    private static final double BACKLOG = 18_874;

    private static final LoadedModel DRONE = ModelFiles.read(Path.of("..", "examples", "drone", "model.json"));

    @Test
    void withItsBudgetTheCadenceIsReachedWithinTheHorizonAndThePlanIsRight() {
        RampUpPlan plan = plan(DRONE);
        Goal backlog = plan.goals().getFirst();
        assertThat(backlog.gap()).isLessThanOrEqualTo(0.01 + 1e-5);
        assertThat(backlog.bound()).isLessThanOrEqualTo(BACKLOG);
        assertThat(plan.cadence().getFirst().dateReached())
                .isAfter(LocalDate.of(2027, 11, 1))
                .isBefore(LocalDate.of(2028, 3, 1));
        assertThat(PlanVerifier.verify(DRONE, plan)).isEmpty();
    }

    @Test
    void withoutPublicMoneyItIsMissedByFar() {
        RampUpPlan plan = plan(LoadedModel.of(DRONE.model().withPublicBudget(0.0)));
        assertThat(plan.goals().getFirst().bound()).isGreaterThan(5 * BACKLOG);
        assertThat(plan.cadence().getFirst().dateReached()).isNull();
    }

    private static RampUpPlan plan(LoadedModel model) {
        return Planner.plan(model, new PlanRequest(0.01, 300, 2), progress -> {});
    }
}
