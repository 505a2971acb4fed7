package fr.beffroi.workbench.accounts.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stated, as {@link Statement} keeps it. */
public record Said(
        @Nullable BigDecimal quantity,
        @Nullable LocalDate reachedOn,
        @Nullable Long costCents,
        boolean confidential,
        String note,
        @Nullable UUID proof) {

    /** Whether nothing was said at all. */
    public boolean isEmpty() {
        return quantity == null && reachedOn == null && costCents == null && note.isEmpty();
    }
}
