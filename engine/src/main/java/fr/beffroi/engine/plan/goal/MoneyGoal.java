package fr.beffroi.engine.plan.goal;

import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.funding.FundingSplit;
import fr.beffroi.engine.plan.master.Answer;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.master.Question;
import fr.beffroi.engine.plan.network.LeverPlan;
import java.util.function.ToDoubleFunction;

/**
 * Goals 2 and 3, least public and least private money: the cheapest plan in the master's eyes is tried; if it does not deliver enough, the
 * master learns why.
 */
public final class MoneyGoal {
    private final LeverSearch search;
    private final Deadline deadline;
    private final Question question;
    private final ToDoubleFunction<FundingSplit> euros;
    private final EarlierGoals earlier;
    private final GoalWatch watch;
    private LeverPlan best;
    private double value;
    private double bound = 0;

    private MoneyGoal(
            LeverSearch search,
            Deadline deadline,
            Question question,
            ToDoubleFunction<FundingSplit> euros,
            LeverPlan start,
            EarlierGoals earlier,
            GoalWatch watch) {
        this.search = search;
        this.deadline = deadline;
        this.question = question;
        this.euros = euros;
        this.earlier = earlier;
        this.watch = watch;
        best = start;
        value = search.split(start).map(euros::applyAsDouble).orElse(Double.POSITIVE_INFINITY);
    }

    /** Goal 2, beginning with a plan that delivers enough. */
    public static MoneyGoal publicMoney(
            LeverSearch search, Deadline deadline, LeverPlan start, EarlierGoals earlier, GoalWatch watch) {
        return new MoneyGoal(
                search,
                deadline,
                Question.leastPublicMoney(earlier.leastDelivered()),
                FundingSplit::publicEuros,
                start,
                earlier,
                watch);
    }

    /** Goal 3, beginning with a plan that keeps goals 1 and 2. */
    public static MoneyGoal privateMoney(
            LeverSearch search, Deadline deadline, LeverPlan start, EarlierGoals earlier, GoalWatch watch) {
        return new MoneyGoal(
                search,
                deadline,
                Question.leastPrivateMoney(earlier.leastDelivered(), earlier.mostPublicEuros()),
                FundingSplit::privateEuros,
                start,
                earlier,
                watch);
    }

    /** Works until the gap is reached or the time is over. */
    public Reached reach(double gap) {
        search.allowAll();
        // Whoever watches learns that the goal before is done, however long the first answer takes.
        watch.onStep(value, Math.min(bound, value));
        while (!isReached(gap) && !deadline.getAsBoolean()) {
            Answer answer = search.ask(question, 0.25 * gap * Math.max(1, value), earlier.leastDelivered());
            bound = Math.max(bound, answer.bound());
            if (!answer.hasChoice()) {
                break;
            }
            answer.plans().forEach(this::consider);
            watch.onStep(value, Math.min(bound, value));
            if (isReached(gap)) {
                break;
            }
            if (!search.learnFrom(answer, 1e-9 * Math.max(1, earlier.leastDelivered()))) {
                break;
            }
        }
        return new Reached(best, value, bound);
    }

    private boolean isReached(double gap) {
        return value - bound <= gap * Math.max(1, value);
    }

    private void consider(LeverPlan plan) {
        earlier.splitIfKept(search, plan)
                .filter(split -> euros.applyAsDouble(split) < value)
                .ifPresent(split -> {
                    value = euros.applyAsDouble(split);
                    best = plan;
                });
    }
}
