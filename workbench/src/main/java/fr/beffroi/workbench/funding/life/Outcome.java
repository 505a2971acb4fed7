package fr.beffroi.workbench.funding.life;

import fr.beffroi.workbench.funding.ledger.MovementKind;
import java.util.ArrayList;
import java.util.List;

/** What became of a step. */
public sealed interface Outcome {

    /**
     * It was taken.
     *
     * @param state where the file is now
     * @param moves of money, in their order
     */
    record Moved(FileState state, List<MoneyMove> moves) implements Outcome {

        /** And moves so much; nothing where that is 0. */
        Moved and(MovementKind kind, long cents) {
            if (cents == 0) {
                return this;
            }
            List<MoneyMove> more = new ArrayList<>(moves);
            more.add(new MoneyMove(kind, cents, null));
            return new Moved(state, List.copyOf(more));
        }

        /** And moves so much, on a year's credits. */
        Moved and(MovementKind kind, long cents, int year) {
            return new Moved(state, List.of(new MoneyMove(kind, cents, year)));
        }
    }

    /** It was not. */
    record Denied(StepRefusal why) implements Outcome {}
}
