package fr.beffroi.cli;

import fr.beffroi.engine.explain.Explainer;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;

/** One run of the planner on the terminal: progress while it runs, Ctrl-C for the best plan so far, and only a verified plan comes out. */
final class Planning {
    private final Session session;
    private final SolveOptions options;

    Planning(Session session, SolveOptions options) {
        this.session = session;
        this.options = options;
    }

    /** @throws WrongPlanException if the planner broke a rule */
    VerifiedPlan plan(LoadedModel model) {
        try (Interruption interruption = Interruption.watch(session);
                ProgressLine progress = new ProgressLine(session, System::nanoTime)) {
            PlanRequest request =
                    new PlanRequest(options.gap(), options.timeLimitSeconds(), options.threads(), interruption);
            RampUpPlan plan = Planner.plan(model, request, progress);
            return new VerifiedPlan(model, Explainer.explain(model, plan, request));
        }
    }
}
