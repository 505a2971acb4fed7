package fr.beffroi.workbench.accounts.asking;

import fr.beffroi.workbench.accounts.statement.Statements;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which mail is due on a day: the first from the 5th, the second from the 15th.
 *
 * @param month that is asked for, by its first day
 * @param number 1 or 2
 */
record Round(LocalDate month, int number) {
    private static final int FIRST_DAY = 5;
    private static final int SECOND_DAY = 15;

    static Optional<Round> on(LocalDate today) {
        if (today.getDayOfMonth() < FIRST_DAY) {
            return Optional.empty();
        }
        return Optional.of(new Round(Statements.monthAsked(today), today.getDayOfMonth() < SECOND_DAY ? 1 : 2));
    }

    /** The key of the mail's words. */
    String mail(String base) {
        return number == 1 ? base : base + "-again";
    }
}
