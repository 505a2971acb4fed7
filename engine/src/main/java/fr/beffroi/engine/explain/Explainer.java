package fr.beffroi.engine.explain;

import fr.beffroi.engine.explain.bottleneck.MoneyBottlenecks;
import fr.beffroi.engine.explain.bottleneck.PhysicalBottlenecks;
import fr.beffroi.engine.explain.frontier.FrontierListener;
import fr.beffroi.engine.explain.frontier.FrontierSearch;
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

/** Adds to a plan what its reader asks next: what holds the target back. */
public final class Explainer {
    /** §6: the first twenty bottlenecks suffice. */
    private static final int MOST_BOTTLENECKS = 20;

    private static final double SHARE_OF_PLANNING = 0.1;
    private static final double SHARE_OF_LIMIT = 0.1;
    private static final double LEAST_SECONDS = 2;

    /** Full explanations may take this share of the time limit on top of it, in two halves. */
    private static final double SHARE_OF_LIMIT_IN_FULL = 0.3;

    private Explainer() {}

    /**
     * The plan with all its explanations: also the money that holds the target back, which takes planning again for each limit on money,
     * and the frontier. This takes at most three tenths of the time limit.
     *
     * @param points budgets of the frontier
     */
    public static RampUpPlan explainInFull(
            LoadedModel loaded, RampUpPlan plan, PlanRequest request, int points, FrontierListener listener) {
        double seconds = SHARE_OF_LIMIT_IN_FULL / 2 * request.timeLimitSeconds();
        PlanRequest half = new PlanRequest(request.gap(), seconds, request.threads(), request.cancelled());
        RampUpPlan explained = explain(loaded, plan, request);
        List<Bottleneck> bottlenecks = new ArrayList<>(explained.bottlenecks());
        bottlenecks.addAll(MoneyBottlenecks.find(
                loaded.model(), plan, request.gap(), request.threads(), new Deadline(seconds, request.cancelled())));
        bottlenecks.sort(
                Comparator.comparingDouble(Bottleneck::backlogSavedIfRemoved).reversed());
        List<Bottleneck> first = bottlenecks.subList(0, Math.min(MOST_BOTTLENECKS, bottlenecks.size()));
        return plan.with(
                first,
                FrontierSearch.around(loaded, plan, points, half, listener).points());
    }

    /**
     * The plan with the bottlenecks of making and buying. This takes at most a tenth of the time that planning took, or 2 s where that is less, and
     * never more than a tenth of the time limit; what was found by then is given.
     */
    public static RampUpPlan explain(LoadedModel loaded, RampUpPlan plan, PlanRequest request) {
        double seconds = Math.min(
                SHARE_OF_LIMIT * request.timeLimitSeconds(),
                Math.max(LEAST_SECONDS, SHARE_OF_PLANNING * plan.solver().seconds()));
        Network network = new Network(loaded.model());
        Deadline deadline = new Deadline(seconds, request.cancelled());
        double backlog = plan.goal(GoalName.BACKLOG).value();
        List<Bottleneck> bottlenecks = PhysicalBottlenecks.find(
                network, LeverPlan.of(network, plan.levers()), backlog, MOST_BOTTLENECKS, deadline);
        return plan.with(bottlenecks, plan.nextEuro());
    }
}
