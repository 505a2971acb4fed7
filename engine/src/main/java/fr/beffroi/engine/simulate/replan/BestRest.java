package fr.beffroi.engine.simulate.replan;

import fr.beffroi.engine.plan.flow.EarliestFlow;
import fr.beffroi.engine.plan.flow.FlowRepair;
import fr.beffroi.engine.plan.flow.FlowSchedule;
import fr.beffroi.engine.plan.flow.FlowSolver;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.network.Network;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The least backlog of the rest of the horizon with the levers as decided; launches and orders as early as that, parts and hours allow. Each answer depends on its
 * situation alone, whoever asked before: all of a week begin at the optimum of the same situation, that of the plan when all goes as planned.
 * For any number of threads.
 */
public final class BestRest implements MonthPlanner {
    private final Network network;
    private final Map<Integer, Start> starts = new ConcurrentHashMap<>();

    /** Where the programmes of a week begin. The solver is closed: it only says what it found. */
    private record Start(RestOfModel rest, FlowSolver solver) {}

    public BestRest(Network network) {
        this.network = network;
    }

    /** From now on all situations of that week begin at the optimum of this one; to be said before any of them is planned. */
    public void beginAt(Situation asPlanned) {
        RestOfModel rest = new RestOfModel(network, asPlanned.week());
        Network own = rest.in(asPlanned);
        try (FlowSolver solver = new FlowSolver(own, () -> false)) {
            solver.best(RestOfModel.limits(own, asPlanned));
            starts.put(asPlanned.week(), new Start(rest, solver));
        }
    }

    @Override
    public Optional<FlowSchedule> plan(Situation situation) {
        Start start = starts.get(situation.week());
        if (start == null) {
            throw new IllegalStateException("Nothing is known of week " + situation.week());
        }
        Network own = start.rest.in(situation);
        Limits limits = RestOfModel.limits(own, situation);
        try (FlowSolver solver = start.solver.of(own)) {
            return solver.best(limits)
                    .map(best -> FlowRepair.withLatestOrders(own, limits, best.flow()))
                    .map(latest -> EarliestFlow.of(own, limits, latest))
                    .filter(BestRest::isSound);
        }
    }

    /** A flow of numbers, none below nothing: whatever the solver did, nothing else is ever carried out. */
    private static boolean isSound(FlowSchedule schedule) {
        return Arrays.stream(schedule.launches()).allMatch(BestRest::isSound)
                && Arrays.stream(schedule.orders()).allMatch(BestRest::isSound)
                && Arrays.stream(schedule.deliveries()).allMatch(BestRest::isSound);
    }

    private static boolean isSound(double[] byWeek) {
        return Arrays.stream(byWeek).allMatch(units -> units >= 0 && units < Double.POSITIVE_INFINITY);
    }
}
