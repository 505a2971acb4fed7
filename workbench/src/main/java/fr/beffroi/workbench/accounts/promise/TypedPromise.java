package fr.beffroi.workbench.accounts.promise;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A promise as an officer types it on a file's page: {@code kind}, {@code quantity}, {@code product}, {@code dueOn} and {@code proof}. */
final class TypedPromise {
    private static final int LONGEST_PRODUCT = 200;
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private TypedPromise() {}

    static NewPromise read(GrantFile file, Map<String, String> typed, LocalDate today) {
        TypedFields<String> fields = new TypedFields<>(typed);
        PromiseKind kind = fields.choice("kind", PromiseKind.class, PromiseKind.ACTIVE_BY);
        BigDecimal quantity = kind.isMeasured() ? quantity(fields) : null;
        String product = fields.text("product");
        if (product.length() > LONGEST_PRODUCT) {
            fields.fault("product", "tooLong");
        } else if (product.isEmpty() && (kind == PromiseKind.UNITS_PER_WEEK || kind == PromiseKind.LEAD_TIME_WEEKS)) {
            fields.fault("product", "missing");
        }
        LocalDate due = fields.day("dueOn");
        if (due == null) {
            fields.fault("dueOn", "missing");
        }
        if (!fields.faults().isEmpty() || due == null) {
            throw new PromiseFaultsException(fields.faults());
        }
        return new NewPromise(
                "typed/" + file.id() + "/" + UUID.randomUUID(),
                new NewPromise.Of(
                        file.id(), file.company().number(), file.programme().toString(), file.axis()),
                null,
                product.isEmpty() ? null : product,
                kind,
                quantity,
                kind.unit(),
                due,
                today,
                null,
                fields.yes("proof"));
    }

    private static BigDecimal quantity(TypedFields<String> fields) {
        if (fields.text("quantity").isEmpty()) {
            fields.fault("quantity", "missing");
        }
        BigDecimal quantity = fields.number("quantity");
        if (quantity.signum() < 0 || quantity.compareTo(MOST) > 0) {
            fields.fault("quantity", "number");
        }
        return quantity;
    }
}
