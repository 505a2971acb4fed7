package fr.beffroi.bench.willems;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.flow.CumulatedFlow;
import fr.beffroi.engine.plan.flow.FlowSolver;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import java.util.Optional;

/**
 * What a supply chain reaches if nothing is decided.
 *
 * @param backlog least unit-weeks late
 * @param bindingResources resources that use their last hour in some week of that flow
 */
public record WithoutLevers(double backlog, int bindingResources) {
    private static final double FULL = 1 - 1e-6;

    /** Solves one flow; empty if there was no time. */
    public static Optional<WithoutLevers> of(RampUpModel model, double seconds) {
        Network network = new Network(model);
        LeverPlan nothing = LeverPlan.nothing(model.levers().size());
        Limits limits = new Limits(network, nothing);
        try (FlowSolver solver = new FlowSolver(network, new Deadline(seconds, () -> false))) {
            return solver.best(limits)
                    .map(best -> new WithoutLevers(
                            Math.max(0, network.backlogOfNothing() - best.total()),
                            binding(network, limits, best.flow())));
        }
    }

    private static int binding(Network network, Limits limits, CumulatedFlow flow) {
        double[][] used = new double[limits.hours.length][network.weeks];
        for (RouteNode route : network.routes) {
            double[] launched = flow.launched()[route.index()];
            for (int week = 0; week < network.weeks; week++) {
                double units = launched[week] - (week == 0 ? 0 : launched[week - 1]);
                for (int use = 0; use < route.resources().length; use++) {
                    used[route.resources()[use]][week] += units * route.hours()[use];
                }
            }
        }
        int binding = 0;
        for (int resource = 0; resource < used.length; resource++) {
            boolean full = false;
            for (int week = 0; week < network.weeks; week++) {
                double hours = limits.hours[resource][week];
                full |= hours > 0 && used[resource][week] >= FULL * hours;
            }
            binding += full ? 1 : 0;
        }
        return binding;
    }
}
