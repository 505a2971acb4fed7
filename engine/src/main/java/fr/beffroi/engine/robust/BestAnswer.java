package fr.beffroi.engine.robust;

import java.io.Serializable;
import java.util.List;

/**
 * The best plan found from the week of a loss on, all before it as it was.
 *
 * @param backlogBound no answer leaves less backlog
 * @param proven whether every goal was reached to the gap asked for
 * @param levers those it starts in the week of the loss or later
 * @param droppedLevers ids of those that the plan would have started by then and the answer does not
 * @param publicEuros public money of the levers it starts
 * @param privateEuros what companies put into them
 */
public record BestAnswer(
        LossOutcome outcome,
        double backlogBound,
        boolean proven,
        List<AnswerLever> levers,
        List<String> droppedLevers,
        double publicEuros,
        double privateEuros)
        implements Serializable {

    public BestAnswer {
        levers = List.copyOf(levers);
        droppedLevers = List.copyOf(droppedLevers);
    }

    /**
     * A lever of the answer.
     *
     * @param planned whether the plan starts it too, in whatever week
     */
    public record AnswerLever(String lever, int startWeek, double costEuros, boolean planned) implements Serializable {}

    /** The levers that the plan did not have. */
    public List<AnswerLever> newLevers() {
        return levers.stream().filter(lever -> !lever.planned()).toList();
    }
}
