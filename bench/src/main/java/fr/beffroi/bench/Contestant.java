package fr.beffroi.bench;

import fr.beffroi.bench.baseline.BaselineResult;
import fr.beffroi.bench.baseline.StraightforwardMip;
import fr.beffroi.bench.baseline.StraightforwardMip.GeneralSolver;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;

/** A way to solve goal 1 of a model. */
enum Contestant {
    BEFFROI("Beffroi") {
        @Override
        Measurement measure(LoadedModel loaded, double gap, double timeLimitSeconds, int threads) {
            // The others are asked for goal 1 alone.
            EndAfterGoal1 end = new EndAfterGoal1();
            RampUpPlan plan = Planner.plan(loaded, new PlanRequest(gap, timeLimitSeconds, threads, end), end);
            Goal backlog = plan.goal(GoalName.BACKLOG);
            return new Measurement(backlog.value(), backlog.bound(), backlog.seconds());
        }
    },
    SCIP("SCIP") {
        @Override
        Measurement measure(LoadedModel loaded, double gap, double timeLimitSeconds, int threads) {
            return straightforward(loaded, GeneralSolver.SCIP, gap, timeLimitSeconds, threads);
        }
    },
    HIGHS("HiGHS") {
        @Override
        Measurement measure(LoadedModel loaded, double gap, double timeLimitSeconds, int threads) {
            return straightforward(loaded, GeneralSolver.HIGHS, gap, timeLimitSeconds, threads);
        }
    };

    final String title;

    Contestant(String title) {
        this.title = title;
    }

    /** Seconds without the reading of the file, which is the same for all. */
    abstract Measurement measure(LoadedModel loaded, double gap, double timeLimitSeconds, int threads);

    private static Measurement straightforward(
            LoadedModel loaded, GeneralSolver solver, double gap, double timeLimitSeconds, int threads) {
        BaselineResult result = StraightforwardMip.solve(loaded.model(), solver, gap, timeLimitSeconds, threads);
        return new Measurement(result.value(), result.bound(), result.seconds());
    }
}
