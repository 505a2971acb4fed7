package fr.beffroi.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.plan.flow.FlowSolver;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.goal.BacklogGoal;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.verify.PlanVerifier;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A planner that is stopped at any moment: time is counted in how often it asks whether to stop, so every run stops at the same place. */
class CutShortTest {
    private static final LoadedModel DRONE = ModelFiles.read(Path.of("..", "examples", "drone", "model.json"));
    private static final Network NETWORK = new Network(DRONE.model());
    private static final LeverPlan NOTHING =
            LeverPlan.nothing(DRONE.model().levers().size());

    /** Least backlog without levers, and after how many questions it was known. */
    private record WithoutLevers(double backlog, long questions) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 5, 20, 100, 500, 2_000})
    void theAnswerIsNoWorseThanThePlanWithoutLeversOnceThereWasTimeForThat(long more) {
        WithoutLevers without = withoutLevers();
        RampUpPlan plan = planFor(without.questions() + more);
        assertThat(plan.goals().getFirst().value()).isLessThanOrEqualTo(without.backlog() * (1 + 1e-6));
        assertThat(PlanVerifier.verify(DRONE, plan)).isEmpty();
    }

    @Test
    void stoppedAtOnceItStillGivesARightPlanThatTellsItsGap() {
        RampUpPlan plan = planFor(0);
        assertThat(plan.status()).isEqualTo(PlanStatus.FEASIBLE);
        assertThat(plan.goals().getFirst().value())
                .isEqualTo(BacklogGoal.valueWithoutSolving(NETWORK, NOTHING))
                .isGreaterThan(1.1 * withoutLevers().backlog());
        assertThat(PlanVerifier.verify(DRONE, plan)).isEmpty();
    }

    private static WithoutLevers withoutLevers() {
        AtomicLong questions = new AtomicLong();
        try (FlowSolver solver = new FlowSolver(NETWORK, () -> questions.incrementAndGet() < 0)) {
            double delivered =
                    solver.best(new Limits(NETWORK, NOTHING)).orElseThrow().total();
            return new WithoutLevers(NETWORK.backlogOfNothing() - delivered, questions.get());
        }
    }

    private static RampUpPlan planFor(long questions) {
        AtomicLong asked = new AtomicLong();
        return Planner.plan(
                DRONE, new PlanRequest(0.01, 300, 1, () -> asked.incrementAndGet() > questions), progress -> {});
    }
}
