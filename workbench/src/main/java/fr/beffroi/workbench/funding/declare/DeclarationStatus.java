package fr.beffroi.workbench.funding.declare;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far telling a register is, the most urgent first. */
public enum DeclarationStatus {
    /** Not told, and its day has passed. */
    OVERDUE,
    /** Told with another sum than it is now. */
    TO_CORRECT,
    /** Not told yet, in time. */
    DUE,
    /** Told as it is. */
    DECLARED;

    static DeclarationStatus of(BigDecimal euros, @Nullable BigDecimal told, LocalDate due, LocalDate today) {
        if (told != null) {
            return told.compareTo(euros) == 0 ? DECLARED : TO_CORRECT;
        }
        return today.isAfter(due) ? OVERDUE : DUE;
    }
}
