package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.goal.BacklogGoal;
import fr.beffroi.engine.plan.goal.Reached;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The envelopes and the own money of companies that hold the target back: without the limit, the levers decided anew, there is a plan that is better than what is
 * proven to be possible with it. Levers are bought whole, so one more euro alone brings nothing; the price says so, up to
 * a sum below which nothing better is possible. The budget over all programmes is looked at by {@link BudgetBottleneck}.
 */
public final class MoneyBottlenecks {
    /** The sum that brings nothing is found to an eighth of what would be used. */
    private static final int STEPS = 3;

    private final RampUpModel model;
    private final RampUpPlan plan;
    private final Goal backlog;
    private final LeverPlan levers;
    private final double gap;
    private final Deadline deadline;
    private final LeverSearch search;

    private MoneyBottlenecks(
            RampUpModel model, RampUpPlan plan, LeverPlan levers, double gap, Deadline deadline, LeverSearch search) {
        this.model = model;
        this.plan = plan;
        this.backlog = plan.goal(GoalName.BACKLOG);
        this.levers = levers;
        this.gap = gap;
        this.deadline = deadline;
        this.search = search;
    }

    /** The bottlenecks; once the time is over, those found by then. A limit of which the plan takes most is looked at first. */
    public static FoundBottlenecks find(
            RampUpModel model, RampUpPlan plan, double gap, int threads, Deadline deadline) {
        Network free = new Network(MoneyLimit.allRemovedFrom(model));
        try (LeverSearch search = Planner.search(free, threads, deadline)) {
            return new MoneyBottlenecks(model, plan, LeverPlan.of(free, plan.levers()), gap, deadline, search).find();
        }
    }

    private FoundBottlenecks find() {
        List<Bottleneck> found = new ArrayList<>();
        if (!isBetter(0)) {
            return new FoundBottlenecks(found, true);
        }
        if (!isBetter(reach(MoneyLimit.allRemovedFrom(model), true).value())) {
            return new FoundBottlenecks(found, !deadline.getAsBoolean());
        }
        List<MoneyLimit> limits = MoneyLimit.listOf(model).stream()
                .filter(limit -> limit.kind() != MoneyLimit.Kind.BUDGET)
                .sorted(Comparator.comparingDouble(limit -> -limit.shareTaken(model, plan)))
                .toList();
        for (MoneyLimit limit : limits) {
            if (deadline.getAsBoolean()) {
                break;
            }
            RampUpModel removed = limit.removedFrom(model);
            Reached without = reach(removed, false);
            if (deadline.getAsBoolean()) {
                // Perhaps not yet the best without the limit.
                break;
            }
            if (isBetter(without.value())) {
                double taken = search.split(without.plan())
                        .map(split -> limit.taken(removed, split))
                        .orElse(0.0);
                found.add(new Bottleneck(
                        Bottleneck.Kind.MONEY,
                        limit.id(),
                        List.of(),
                        0,
                        bringsNothingUpTo(limit, taken - limit.limit(model)),
                        backlog.value() - without.value()));
            }
        }
        found.sort(Comparator.comparingDouble(Bottleneck::backlogSavedIfRemoved).reversed());
        return new FoundBottlenecks(found, !deadline.getAsBoolean());
    }

    /** So many € more bring no plan that is better than what is possible now; no more than {@code most} are tried. */
    private double bringsNothingUpTo(MoneyLimit limit, double most) {
        double nothing = 0;
        double something = Math.max(0, most);
        for (int step = 0; step < STEPS && something > 0 && !deadline.getAsBoolean(); step++) {
            double middle = (nothing + something) / 2;
            Reached more = reach(limit.raisedIn(model, middle), true);
            if (deadline.getAsBoolean()) {
                break;
            }
            if (isBetter(more.value())) {
                something = middle;
            } else {
                nothing = middle;
            }
        }
        return nothing;
    }

    /** The best plan of the changed model; ends early once nothing better can come, or if wanted once something better was found. */
    private Reached reach(RampUpModel changed, boolean untilBetter) {
        Network network = new Network(changed);
        search.changeModel(network);
        AtomicBoolean known = new AtomicBoolean();
        Deadline untilKnown = new Deadline(deadline.leftSeconds(), () -> known.get() || deadline.getAsBoolean());
        return new BacklogGoal(network, search, untilKnown, (value, bound) -> {
                    if (!isBetter(bound) || untilBetter && isBetter(value)) {
                        known.set(true);
                    }
                })
                .startingFrom(levers)
                .reach(gap);
    }

    private boolean isBetter(double unitWeeks) {
        return BudgetBottleneck.isBetter(unitWeeks, backlog);
    }
}
