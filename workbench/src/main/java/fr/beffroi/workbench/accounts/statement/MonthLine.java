package fr.beffroi.workbench.accounts.statement;

import fr.beffroi.workbench.accounts.promise.Promise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise on the page of a month.
 *
 * @param said what the viewer's side said last of this month; null where it said nothing yet
 * @param before what it said last of an earlier month: what the fields are filled in with; null where there is none
 * @param proven whether a paper was given
 */
public record MonthLine(
        Promise promise,
        String companyName,
        @Nullable Statement said,
        @Nullable Statement before,
        boolean proven) {

    /** Whether there is still something to say for this month. */
    public boolean isMissing() {
        return said == null;
    }

    private @Nullable Statement shown() {
        return said == null ? before : said;
    }

    /** What its field shows. */
    public @Nullable BigDecimal quantity() {
        Statement shown = shown();
        return shown == null ? null : shown.quantity();
    }

    /** What its field shows. */
    public @Nullable LocalDate reachedOn() {
        Statement shown = shown();
        return shown == null ? null : shown.reachedOn();
    }

    /** What its field shows. */
    public @Nullable BigDecimal costEuros() {
        Statement shown = shown();
        return shown == null || shown.costCents() == null ? null : BigDecimal.valueOf(shown.costCents(), 2);
    }

    /** What its field shows: confidential until somebody says otherwise, since what is not may be told with the company's name. */
    public boolean confidential() {
        Statement shown = shown();
        return shown == null || shown.confidential();
    }

    /** The figure or the day that a paper proves, with all else as the line has it: to prove something changes nothing else that was said. */
    public Said proven(Said typed, @Nullable UUID proof) {
        Statement shown = shown();
        return new Said(
                typed.quantity(),
                typed.reachedOn(),
                shown == null ? null : shown.costCents(),
                confidential(),
                note(),
                proof);
    }

    /** Notes are about one month: that of the month before is not filled in. */
    public String note() {
        return said == null ? "" : said.note();
    }
}
