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
import fr.beffroi.engine.plan.Replanner;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * A plan with as many explanations as a reader in a hurry waits for; none after Ctrl-C.
     *
     * @throws WrongPlanException if the planner broke a rule
     */
    VerifiedPlan plan(LoadedModel model) {
        return plan(model, Explainer::explain);
    }

    /** A plan with all its explanations. */
    VerifiedPlan planInFull(LoadedModel model) {
        return plan(model, Explainer::explainInFull);
    }

    /** A plan without explanations, for those who ask something else of it. */
    VerifiedPlan planOnly(LoadedModel model) {
        return plan(model, (_, plan, _, _, _) -> plan);
    }

    /** The plans of a model and of what became of it, each from what was proven for the one before; after Ctrl-C the best so far. */
    List<VerifiedPlan> planAgain(List<LoadedModel> models) {
        List<VerifiedPlan> plans = new ArrayList<>();
        try (Interruption interruption = Interruption.watch(session);
                ProgressLine progress = new ProgressLine(session, System::nanoTime);
                Replanner replanner = new Replanner()) {
            for (LoadedModel model : models) {
                progress.about(session.messages().text("progress.model", plans.size() + 1, models.size()));
                plans.add(new VerifiedPlan(model, replanner.plan(model, request(interruption), progress)));
            }
        }
        return plans;
    }

    /** How a plan is explained: the two ways of {@link Explainer}. */
    private interface Explaining {
        RampUpPlan explain(
                LoadedModel model, RampUpPlan plan, PlanRequest request, int points, FrontierListener listener);
    }

    private VerifiedPlan plan(LoadedModel model, Explaining explaining) {
        try (Interruption interruption = Interruption.watch(session);
                ProgressLine progress = new ProgressLine(session, System::nanoTime)) {
            PlanRequest request = request(interruption);
            RampUpPlan plan = Planner.plan(model, request, progress);
            return new VerifiedPlan(
                    model, explaining.explain(model, plan, request, FRONTIER_POINTS, listener(progress)));
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
