package fr.beffroi.workbench.funding.declare;

import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * Reads what is recorded of a declaration: its day, and the sum its teller saw.
 *
 * @param cents null where none was said: the sum as it stands is meant
 */
record TypedDeclaration(
        LocalDate on, @org.jspecify.annotations.Nullable Long cents) {
    /** Name of the field that holds the day. */
    static final String ON = "on";
    /** Name of the field that holds the sum in euros. */
    static final String AMOUNT = "amount";

    /**
     * Reads one.
     *
     * @param earliest the day before which nothing could be told
     * @throws DeclarationRefusedException with every fault
     */
    static TypedDeclaration read(String on, String amount, LocalDate earliest, LocalDate today) {
        TypedFields<String> fields = new TypedFields<>(Map.of(ON, on, AMOUNT, amount));
        LocalDate day = fields.day(ON);
        if (day == null) {
            fields.fault(ON, "missing");
        } else if (day.isAfter(today)) {
            fields.fault(ON, "notYet");
        } else if (day.isBefore(earliest)) {
            fields.fault(ON, "beforeGrant");
        }
        Long cents = fields.text(AMOUNT).isEmpty() ? null : (Long) fields.cents(AMOUNT, false);
        if (!fields.faults().isEmpty()) {
            throw new DeclarationRefusedException("faults", fields.faults());
        }
        return new TypedDeclaration(Objects.requireNonNull(day), cents);
    }

    /**
     * Refuses what is told already, or what stands otherwise than its teller saw.
     *
     * @param open whether something is still to be told
     * @param standing the sum as it stands, in cents
     */
    void requireFits(boolean open, long standing) {
        if (!open) {
            throw new DeclarationRefusedException("known", Map.of());
        }
        if (cents != null && cents != standing) {
            throw new DeclarationRefusedException("changed", Map.of());
        }
    }
}
