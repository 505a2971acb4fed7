package fr.beffroi.engine.explain.whynot;

import fr.beffroi.engine.explain.whynot.SmallestChange.Result;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.CadenceDate;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.Progress;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.goal.BacklogGoal;
import fr.beffroi.engine.plan.goal.GoalWatch;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.solver.Highs;
import java.util.List;
import java.util.Optional;

/**
 * "Why not this lever?", answered by planning again: without it, with it, and with its cost, aid or delay changed until the best plan has
 * it. Plans are compared here, so that each is worked out ten times as sharply as the gap asked for.
 */
public final class WhyNot {
    private static final double GAP_TOLERANCE = 1e-5;
    private static final double SHARPER = 0.1;

    private WhyNot() {}

    /**
     * Asks about one lever.
     *
     * @param request gap that the answer is to keep; the time limit is for all plans made on the way together
     * @throws IllegalArgumentException if the model has no such lever
     */
    public static WhyNotAnswer ask(LoadedModel loaded, String leverId, PlanRequest request, ProgressListener listener) {
        RampUpModel model = loaded.model();
        Network network = new Network(model);
        int position = network.lever(leverId);
        if (position < 0) {
            throw new IllegalArgumentException("The model has no lever " + leverId + ".\nMaybe you meant one of "
                    + model.levers().stream().map(Lever::id).toList() + ".");
        }
        Deadline deadline = new Deadline(request.timeLimitSeconds(), request.cancelled());
        double scaleFloor = BacklogGoal.scaleFloor(network);
        GoalWatch watch = (value, bound) -> listener.onProgress(new Progress(
                GoalName.BACKLOG,
                deadline.elapsedSeconds(),
                value,
                bound,
                (value - bound) / Math.max(scaleFloor, value)));
        try (WhatIf whatIf = new WhatIf(model, position, SHARPER * request.gap(), request.threads(), deadline, watch)) {
            return new Run(loaded, network, position, request, deadline, whatIf).answer();
        }
    }

    /** One question. */
    private record Run(
            LoadedModel loaded, Network network, int position, PlanRequest request, Deadline deadline, WhatIf whatIf) {

        WhyNotAnswer answer() {
            BestPlan without =
                    whatIf.best(false).orElseThrow(() -> new IllegalStateException("Doing nothing is a plan."));
            Optional<BestPlan> with = whatIf.best(true);
            List<Reason> reasons =
                    new Reasons(network, position, whatIf, without, with.orElse(null), deadline.getAsBoolean()).list();
            Outcome outcomeWithout = outcome(without);
            Optional<Outcome> outcomeWith = with.map(this::outcome);
            boolean chosen = reasons.stream().anyMatch(reason -> reason.kind() == Reason.Kind.CHOSEN);
            List<SmallestChange> changes = chosen ? List.of() : changes(without);
            boolean proven = isProven(without)
                    && with.map(this::isProven).orElse(!deadline.getAsBoolean())
                    && changes.stream().noneMatch(change -> change.result() == Result.UNKNOWN);
            return new WhyNotAnswer(
                    loaded.model().name(),
                    loaded.sha256(),
                    proven ? PlanStatus.OPTIMAL : PlanStatus.FEASIBLE,
                    lever().id(),
                    outcomeWithout,
                    outcomeWith.orElse(null),
                    reasons,
                    changes,
                    new SolverRun(
                            List.of("HiGHS " + Highs.version()),
                            request.threads(),
                            deadline.elapsedSeconds(),
                            request.gap(),
                            request.timeLimitSeconds()));
        }

        private Lever lever() {
            return network.model.levers().get(position);
        }

        private List<SmallestChange> changes(BestPlan without) {
            ChangeFinder finder = new ChangeFinder(whatIf, without, deadline);
            double mostCost = lever().totalCostEuros(lever().earliestWeek(), network.weeks);
            return List.of(finder.cost(), finder.aid(mostCost), finder.delay(lever()));
        }

        private boolean isProven(BestPlan plan) {
            double scale = Math.max(BacklogGoal.scaleFloor(network), plan.backlog());
            return plan.backlog() - plan.bound() <= (request.gap() + GAP_TOLERANCE) * scale;
        }

        private Outcome outcome(BestPlan plan) {
            return new Outcome(
                    plan.backlog(),
                    Math.min(plan.bound(), plan.backlog()),
                    plan.publicEuros(),
                    plan.privateEuros(),
                    whatIf.flow(plan.plan())
                            .map(flow -> CadenceDate.ofPlan(network, flow))
                            .orElse(null),
                    network.model.levers().stream()
                            .map(Lever::id)
                            .filter(id -> plan.plan().starts(network.lever(id)))
                            .toList());
        }
    }
}
