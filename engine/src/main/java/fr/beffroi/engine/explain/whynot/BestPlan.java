package fr.beffroi.engine.explain.whynot;

import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.goal.BacklogGoal;
import fr.beffroi.engine.plan.goal.EarlierGoals;
import fr.beffroi.engine.plan.goal.GoalWatch;
import fr.beffroi.engine.plan.goal.MoneyGoal;
import fr.beffroi.engine.plan.goal.Reached;
import fr.beffroi.engine.plan.master.Answer;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.master.Question;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.List;
import java.util.Optional;

/**
 * The best plan that starts a certain lever, or that does not: backlog, then public, then private money.
 *
 * @param bound no such plan has less backlog
 */
record BestPlan(LeverPlan plan, double backlog, double bound, double publicEuros, double privateEuros) {
    private static final double GOAL_TOLERANCE = 5e-7;
    /** Backlogs nearer than this (relative, at least absolute) are the same. */
    private static final double SAME_BACKLOG = 4e-6;
    /** So are sums of money nearer than a cent or a millionth. */
    private static final double CENT = 0.01;

    private static final double MILLIONTH = 1e-6;

    /** Empty where no plan does so, or none was found in time. */
    static Optional<BestPlan> find(
            Network network,
            LeverSearch search,
            Deadline deadline,
            int lever,
            boolean started,
            double gap,
            GoalWatch watch) {
        search.setConditions(List.of(Question.decided(lever, started)));
        Optional<LeverPlan> first = started
                ? anyPlan(search, deadline)
                : Optional.of(LeverPlan.nothing(network.model.levers().size()));
        return first.flatMap(plan -> {
            search.allowAll();
            Reached backlog = new BacklogGoal(network, search, deadline, watch)
                    .startingFrom(plan)
                    .reach(gap);
            double least = network.backlogOfNothing() - backlog.value() - GOAL_TOLERANCE * Math.max(1, backlog.value());
            EarlierGoals earlier = EarlierGoals.deliver(least);
            Reached grants = MoneyGoal.publicMoney(search, deadline, backlog.plan(), earlier, (value, bound) -> {})
                    .reach(gap);
            double mostPublic = grants.value() + GOAL_TOLERANCE * Math.max(1, grants.value());
            Reached own = MoneyGoal.privateMoney(
                            search, deadline, grants.plan(), earlier.withPublic(mostPublic), (value, bound) -> {})
                    .reach(gap);
            return search.split(own.plan())
                    .filter(split -> own.plan().starts(lever) == started)
                    .map(split -> new BestPlan(
                            own.plan(), backlog.value(), backlog.bound(), split.publicEuros(), split.privateEuros()));
        });
    }

    /** Some plan that keeps the conditions. */
    private static Optional<LeverPlan> anyPlan(LeverSearch search, Deadline deadline) {
        while (!deadline.getAsBoolean()) {
            Answer answer = search.ask(Question.leastBacklog(), Double.MAX_VALUE, 0);
            if (!answer.hasChoice()) {
                return Optional.empty();
            }
            if (answer.actual().isPresent()) {
                return answer.actual();
            }
            search.learnFrom(answer, Double.POSITIVE_INFINITY);
        }
        return Optional.empty();
    }

    /** Whether this plan comes before the other in the order of the goals. */
    boolean isBetterThan(BestPlan other) {
        if (!isSameBacklog(other)) {
            return backlog < other.backlog;
        }
        if (!isSameMoney(publicEuros, other.publicEuros)) {
            return publicEuros < other.publicEuros;
        }
        return !isSameMoney(privateEuros, other.privateEuros) && privateEuros < other.privateEuros;
    }

    boolean isSameBacklog(BestPlan other) {
        return Math.abs(backlog - other.backlog) <= SAME_BACKLOG * Math.max(1, Math.max(backlog, other.backlog));
    }

    private static boolean isSameMoney(double euros, double others) {
        return Math.abs(euros - others) <= Math.max(CENT, MILLIONTH * Math.max(euros, others));
    }
}
