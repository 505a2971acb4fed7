package fr.beffroi.engine.explain;

import fr.beffroi.engine.explain.bottleneck.PhysicalBottlenecks;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.List;

/** Adds to a plan what its reader asks next: what holds the target back. */
public final class Explainer {
    /** §6: the first twenty bottlenecks suffice. */
    private static final int MOST_BOTTLENECKS = 20;

    private static final double SHARE_OF_PLANNING = 0.1;
    private static final double SHARE_OF_LIMIT = 0.1;
    private static final double LEAST_SECONDS = 0.8;

    private Explainer() {}

    /**
     * The plan with its bottlenecks. This takes at most a tenth of the time that planning took, or 0.8 s where that is less, and
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
