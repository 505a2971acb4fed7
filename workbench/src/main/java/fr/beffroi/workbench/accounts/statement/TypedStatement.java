package fr.beffroi.workbench.accounts.statement;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseFaultsException;
import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a promise: {@code quantity}, {@code reachedOn}, {@code cost}, {@code confidential} and {@code note}. Where nothing is said of
 * {@code confidential}, it is.
 */
public final class TypedStatement {
    private static final int LONGEST_NOTE = 1000;
    private static final BigDecimal MOST = new BigDecimal("10000000");

    private TypedStatement() {}

    /**
     * Reads it.
     *
     * @throws PromiseFaultsException with every fault
     */
    public static Said read(Promise promise, Map<String, String> typed, @Nullable UUID proof, LocalDate today) {
        TypedFields<String> fields = new TypedFields<>(typed);
        BigDecimal quantity = null;
        if (promise.kind().isMeasured() && !fields.text("quantity").isEmpty()) {
            quantity = fields.number("quantity");
            if (quantity.signum() < 0 || quantity.compareTo(MOST) > 0) {
                fields.fault("quantity", "number");
            }
        }
        LocalDate reached = promise.kind().isMeasured() ? null : fields.day("reachedOn");
        if (reached != null && reached.isAfter(today)) {
            fields.fault("reachedOn", "notYet");
        }
        Long cost =
                promise.lever() == null || fields.text("cost").isEmpty() ? null : (Long) fields.cents("cost", false);
        String note = fields.text("note");
        if (note.length() > LONGEST_NOTE) {
            fields.fault("note", "tooLong");
        }
        if (!fields.faults().isEmpty()) {
            throw new PromiseFaultsException(fields.faults());
        }
        boolean confidential = !typed.containsKey("confidential") || fields.yes("confidential");
        return new Said(quantity, reached, cost, confidential, note, proof);
    }
}
