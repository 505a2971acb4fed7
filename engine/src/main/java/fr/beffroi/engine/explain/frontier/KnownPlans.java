package fr.beffroi.engine.explain.frontier;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.CadenceDate;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every plan found so far, to be had by every budget that can pay it. */
final class KnownPlans {
    /** Of plans whose backlogs differ by less, relative to {@code max(1, backlog)}, the cheaper is taken. */
    private static final double ALIKE = 1e-6;

    private final Network network;
    private final LeverSearch search;
    private final List<Known> plans = new ArrayList<>();

    /**
     * A plan.
     *
     * @param backlog unit-weeks late
     * @param publicEuros the least it takes
     */
    record Known(LeverPlan plan, double backlog, double publicEuros) {}

    /** Knows the plan that does nothing, which every budget can pay. */
    KnownPlans(Network network, LeverSearch search) {
        this.network = network;
        this.search = search;
        LeverPlan nothing = LeverPlan.nothing(network.model.levers().size());
        plans.add(new Known(nothing, backlog(nothing), 0));
    }

    void add(LeverPlan plan) {
        if (plans.stream().noneMatch(known -> known.plan().equals(plan))) {
            search.split(plan).ifPresent(split -> plans.add(new Known(plan, backlog(plan), split.publicEuros())));
        }
    }

    /** The same plan without levers that bring nothing: a budget that is not asked for private money would keep them. */
    LeverPlan withoutIdleLevers(LeverPlan plan) {
        LeverPlan lean = plan;
        double most = backlog(plan) * (1 + ALIKE / 10);
        for (int lever = 0; lever < plan.size(); lever++) {
            if (plan.starts(lever) && !isRequired(lever, lean)) {
                LeverPlan fewer = lean.with(lever, LeverPlan.NEVER);
                lean = backlog(fewer) <= most ? fewer : lean;
            }
        }
        return lean;
    }

    private boolean isRequired(int lever, LeverPlan plan) {
        List<Lever> levers = network.model.levers();
        return IntStream.range(0, plan.size())
                .anyMatch(other -> plan.starts(other)
                        && levers.get(other)
                                .requires()
                                .contains(levers.get(lever).id()));
    }

    /** The plan with the least backlog that the budget can pay, and of those as good the cheapest; with at most {@code mostBacklog}. */
    Known best(double budget, double mostBacklog) {
        Known best = plans.getFirst();
        for (Known known : plans) {
            if (known.publicEuros() <= budget && known.backlog() < best.backlog()) {
                best = known;
            }
        }
        double alike = Math.min(mostBacklog, best.backlog() + ALIKE * Math.max(1, best.backlog()));
        for (Known known : plans) {
            if (known.publicEuros() < best.publicEuros() && known.backlog() <= alike) {
                best = known;
            }
        }
        return best;
    }

    /** Whether a flow of the plan is known, and with it the date. */
    boolean hasFlow(Known known) {
        return search.flow(known.plan()).isPresent();
    }

    BudgetPoint point(Known known, double budget, double bound) {
        return new BudgetPoint(
                budget,
                known.backlog(),
                bound,
                known.publicEuros(),
                search.flow(known.plan())
                        .map(flow -> CadenceDate.ofPlan(network, flow))
                        .orElse(null),
                network.model.levers().stream()
                        .map(Lever::id)
                        .filter(id -> known.plan().starts(network.lever(id)))
                        .toList());
    }

    /** Without time to find out, a plan is late with all. */
    private double backlog(LeverPlan plan) {
        double everything = network.backlogOfNothing();
        return Math.max(0, everything - search.delivered(plan).orElse(0));
    }
}
