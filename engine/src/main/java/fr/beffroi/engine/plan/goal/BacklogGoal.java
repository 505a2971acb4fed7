package fr.beffroi.engine.plan.goal;

import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.flow.WishedFlow;
import fr.beffroi.engine.plan.master.Answer;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.master.Question;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.OptionalDouble;

/**
 * Goal 1, least backlog: ask the master for the plan that looks best, learn what it really delivers, ask again, until the best plan found
 * is within the gap of what the master proves (Benders' decomposition with refined start options).
 */
public final class BacklogGoal {
    private final Network network;
    private final LeverSearch search;
    private final Deadline deadline;
    private final GoalWatch watch;
    private final double everything;
    private final double scaleFloor;
    private LeverPlan best;
    private double value;
    private double bound;

    public BacklogGoal(Network network, LeverSearch search, Deadline deadline, GoalWatch watch) {
        this.network = network;
        this.search = search;
        this.deadline = deadline;
        this.watch = watch;
        everything = network.backlogOfNothing();
        scaleFloor = scaleFloor(network);
        best = LeverPlan.nothing(network.model.levers().size());
        value = valueWithoutSolving(network, best);
    }

    /** Begins with a plan that is known to be right in place of the one that does nothing. */
    public BacklogGoal startingFrom(LeverPlan known) {
        best = known;
        value = valueWithoutSolving(network, best);
        return this;
    }

    /** A backlog that the plan reaches for certain: known at once, even where the first flow takes minutes. */
    public static double valueWithoutSolving(Network network, LeverPlan plan) {
        return WishedFlow.of(network, new Limits(network, plan)).backlog(network);
    }

    /** §5: one per cent of the backlog of a plan that delivers nothing, and at least 1. */
    public static double scaleFloor(Network network) {
        return Math.max(1, 0.01 * network.backlogOfNothing());
    }

    /** Works until the gap is reached or the time is over. */
    public Reached reach(double gap) {
        bound = everything - search.mostDelivered();
        consider(best);
        boolean fullest = false;
        while (!isReached(gap) && !deadline.getAsBoolean()) {
            double scale = Math.max(scaleFloor, value);
            double looseness = Math.max(0.25 * gap * scale, 0.1 * (value - bound));
            Answer answer = fullest
                    ? search.askForFullest(looseness, everything - value)
                    : search.ask(Question.leastBacklog(), looseness, everything - value);
            bound = Math.max(bound, everything + answer.bound());
            if (!answer.hasChoice()) {
                break;
            }
            double before = value;
            answer.plans().forEach(this::consider);
            // Either way alone is much slower on some models: what brought nothing makes room for the other.
            fullest = fullest == (value < before);
            watch.onStep(value, bound);
            if (isReached(gap)) {
                break;
            }
            if (!search.learnFrom(answer, 1e-3 * gap * scale + 1e-9 * everything)) {
                break;
            }
        }
        return new Reached(best, value, bound);
    }

    private boolean isReached(double gap) {
        return value - bound <= gap * Math.max(scaleFloor, value) || value <= bound;
    }

    private void consider(LeverPlan plan) {
        if (!search.mayDeliver(plan, everything - value)) {
            return;
        }
        OptionalDouble delivered = search.delivered(plan);
        if (delivered.isPresent() && everything - delivered.getAsDouble() < value) {
            value = Math.max(0, everything - delivered.getAsDouble());
            best = plan;
        }
    }
}
