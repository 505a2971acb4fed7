package fr.beffroi.engine.explain;

import fr.beffroi.engine.explain.bottleneck.BudgetBottleneck;
import fr.beffroi.engine.explain.bottleneck.FoundBottlenecks;
import fr.beffroi.engine.explain.bottleneck.MoneyBottlenecks;
import fr.beffroi.engine.explain.bottleneck.PhysicalBottlenecks;
import fr.beffroi.engine.explain.frontier.FrontierListener;
import fr.beffroi.engine.explain.frontier.FrontierSearch;
import fr.beffroi.engine.explain.frontier.NextEuro;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Adds to a plan what its reader asks next: what holds the target back, and what other budgets would bring. Whatever is found by the end of the
 * time is right; the plan says whether it is all. With more than one thread the frontier is worked out beside the bottlenecks.
 */
public final class Explainer {
    /** §6: the first twenty bottlenecks suffice. */
    private static final int MOST_BOTTLENECKS = 20;

    /** An answer that is there within these seconds is hardly held up beyond them for its explanations. */
    private static final double QUICK_SECONDS = 2;

    private static final double LITTLE_SECONDS = 0.4;

    /** A slower one is held up by what it took beyond them, but not by more than this share of the time that planning took. */
    private static final double SHARE_OF_PLANNING = 0.5;

    /** Where planning took all of its time, explanations may take this share of it on top. */
    private static final double SHARE_OF_LIMIT = 0.1;

    /** The same for explanations in full. */
    private static final double SHARE_OF_LIMIT_IN_FULL = 0.3;

    /** Bottlenecks of making and buying come first and leave the rest of the time to those of money. */
    private static final double SHARE_OF_MAKING = 0.75;

    private Explainer() {}

    /**
     * The plan with as many explanations as there is time for: at most half as long again as planning took, and no more than a tenth of
     * the time limit beyond it.
     *
     * @param points budgets of the frontier, besides the model's own
     */
    public static RampUpPlan explain(
            LoadedModel loaded, RampUpPlan plan, PlanRequest request, int points, FrontierListener listener) {
        return explain(loaded, plan, request, points, listener, LITTLE_SECONDS);
    }

    /**
     * The same, for somebody who would rather wait a moment than miss what blocks.
     *
     * @param leastSeconds for the explanations, however long planning took, within the time limit's tenth
     */
    public static RampUpPlan explain(
            LoadedModel loaded,
            RampUpPlan plan,
            PlanRequest request,
            int points,
            FrontierListener listener,
            double leastSeconds) {
        double limit = request.timeLimitSeconds();
        double planning = plan.solver().seconds();
        double beyond = planning - QUICK_SECONDS;
        double wanted = Math.max(Math.max(leastSeconds, -beyond), Math.min(beyond, SHARE_OF_PLANNING * planning));
        double seconds = Math.min(wanted, Math.max(limit - planning, SHARE_OF_LIMIT * limit));
        return explainWithin(loaded, plan, request, points, listener, seconds);
    }

    /** The plan with all its explanations, or as many as can be worked out in three tenths of the time limit. */
    public static RampUpPlan explainInFull(
            LoadedModel loaded, RampUpPlan plan, PlanRequest request, int points, FrontierListener listener) {
        return explainWithin(
                loaded, plan, request, points, listener, SHARE_OF_LIMIT_IN_FULL * request.timeLimitSeconds());
    }

    private static RampUpPlan explainWithin(
            LoadedModel loaded,
            RampUpPlan plan,
            PlanRequest request,
            int points,
            FrontierListener listener,
            double seconds) {
        Deadline deadline = new Deadline(seconds, request.cancelled());
        int threads = Math.max(1, request.threads() - 1);
        boolean beside = request.threads() > 1;
        CompletableFuture<NextEuro> frontier = new CompletableFuture<>();
        if (beside) {
            PlanRequest all = new PlanRequest(request.gap(), seconds, threads, request.cancelled());
            frontier.completeAsync(() -> FrontierSearch.around(loaded, plan, points, all, listener));
        }
        double making = SHARE_OF_MAKING * (beside ? seconds : seconds / 2);
        FoundBottlenecks physical = physical(loaded, plan, new Deadline(making, request.cancelled()));
        if (!beside) {
            double half = Math.max(1e-3, deadline.leftSeconds() / 2);
            PlanRequest part = new PlanRequest(request.gap(), half, 1, request.cancelled());
            frontier.complete(FrontierSearch.around(loaded, plan, points, part, listener));
        }
        FoundBottlenecks money = MoneyBottlenecks.find(loaded.model(), plan, request.gap(), threads, deadline);
        NextEuro nextEuro = frontier.join();
        List<Bottleneck> bottlenecks = new ArrayList<>(physical.list());
        bottlenecks.addAll(money.list());
        BudgetBottleneck.find(loaded.model(), plan, nextEuro).ifPresent(bottlenecks::add);
        bottlenecks.sort(
                Comparator.comparingDouble(Bottleneck::backlogSavedIfRemoved).reversed());
        return plan.with(
                bottlenecks.subList(0, Math.min(MOST_BOTTLENECKS, bottlenecks.size())),
                nextEuro.points(),
                physical.complete() && money.complete() && nextEuro.complete());
    }

    private static FoundBottlenecks physical(LoadedModel loaded, RampUpPlan plan, Deadline deadline) {
        Network network = new Network(loaded.model());
        return PhysicalBottlenecks.find(
                network,
                LeverPlan.of(network, plan.levers()),
                plan.goal(GoalName.BACKLOG).value(),
                MOST_BOTTLENECKS,
                deadline);
    }
}
