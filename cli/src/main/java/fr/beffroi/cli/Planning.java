package fr.beffroi.cli;

import fr.beffroi.engine.explain.Explainer;
import fr.beffroi.engine.explain.frontier.Frontier;
import fr.beffroi.engine.explain.frontier.FrontierListener;
import fr.beffroi.engine.explain.frontier.FrontierSearch;
import fr.beffroi.engine.explain.whynot.WhyNot;
import fr.beffroi.engine.explain.whynot.WhyNotAnswer;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;

/** One run of the planner on the terminal: progress while it runs, Ctrl-C for the best plan so far, and only a verified plan comes out. */
final class Planning {
    /** How many budgets a report shows. */
    static final int FRONTIER_POINTS = 11;

    private final Session session;
    private final SolveOptions options;

    Planning(Session session, SolveOptions options) {
        this.session = session;
        this.options = options;
    }

    /** @throws WrongPlanException if the planner broke a rule */
    VerifiedPlan plan(LoadedModel model) {
        return plan(model, false);
    }

    /** A plan with all its explanations, unless the user had no patience for the plan itself. */
    VerifiedPlan planInFull(LoadedModel model) {
        return plan(model, true);
    }

    private VerifiedPlan plan(LoadedModel model, boolean inFull) {
        try (Interruption interruption = Interruption.watch(session);
                ProgressLine progress = new ProgressLine(session, System::nanoTime)) {
            PlanRequest request = request(interruption);
            RampUpPlan plan = Planner.plan(model, request, progress);
            RampUpPlan explained = inFull && !interruption.getAsBoolean()
                    ? Explainer.explainInFull(model, plan, request, FRONTIER_POINTS, listener(progress))
                    : Explainer.explain(model, plan, request);
            return new VerifiedPlan(model, explained);
        }
    }

    /** What each of so many public budgets brings. */
    Frontier frontier(LoadedModel model, int points) {
        try (Interruption interruption = Interruption.watch(session);
                ProgressLine progress = new ProgressLine(session, System::nanoTime)) {
            return FrontierSearch.find(model, points, request(interruption), listener(progress));
        }
    }

    /** What keeps that lever out of the best plan. */
    WhyNotAnswer whyNot(LoadedModel model, String lever) {
        try (Interruption interruption = Interruption.watch(session);
                ProgressLine progress = new ProgressLine(session, System::nanoTime)) {
            return WhyNot.ask(model, lever, request(interruption), progress);
        }
    }

    private PlanRequest request(Interruption interruption) {
        return new PlanRequest(options.gap(), options.timeLimitSeconds(), options.threads(), interruption);
    }

    private FrontierListener listener(ProgressLine progress) {
        Messages messages = session.messages();
        return (budget, points, euros, step) -> {
            progress.about(
                    Double.isInfinite(euros)
                            ? messages.text("progress.noBudget", budget, points)
                            : messages.text("progress.budget", budget, points, messages.money(euros)));
            progress.onProgress(step);
        };
    }
}
