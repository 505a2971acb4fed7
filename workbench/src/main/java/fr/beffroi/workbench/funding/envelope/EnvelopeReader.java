package fr.beffroi.workbench.funding.envelope;

import fr.beffroi.workbench.aid.programme.Axis;
import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.funding.ledger.Book;
import fr.beffroi.workbench.funding.ledger.Movement;
import fr.beffroi.workbench.funding.ledger.MovementKind;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads a book or a movement as it was typed, or tells every fault. */
final class EnvelopeReader {
    private static final int LONGEST_ACT = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_KEY = 100;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;

    private final TypedFields<EnvelopeField> fields;

    EnvelopeReader(Map<EnvelopeField, String> typed) {
        fields = new TypedFields<>(typed);
    }

    /** The kinds that are recorded by hand: those of files follow their steps. */
    static List<MovementKind> listKinds() {
        return Arrays.stream(MovementKind.values())
                .filter(kind -> !kind.isOfFile())
                .toList();
    }

    Book book(UUID id, List<Programme> programmes) {
        String programme = fields.text(EnvelopeField.PROGRAMME);
        String axis = fields.text(EnvelopeField.AXIS);
        if (programmes.stream()
                .noneMatch(one -> one.lastVersion() > 0 && one.id().toString().equals(programme))) {
            fields.fault(EnvelopeField.PROGRAMME, programme.isEmpty() ? "missing" : "choice");
        }
        if (Arrays.stream(Axis.values()).noneMatch(one -> one.code().equals(axis))) {
            fields.fault(EnvelopeField.AXIS, axis.isEmpty() ? "missing" : "choice");
        }
        int first = year(EnvelopeField.FIRST_YEAR);
        int last = year(EnvelopeField.LAST_YEAR);
        if (last < first) {
            fields.fault(EnvelopeField.LAST_YEAR, "yearBefore");
        }
        Long cap = fields.text(EnvelopeField.COMPANY_CAP).isEmpty()
                ? null
                : (Long) fields.cents(EnvelopeField.COMPANY_CAP, true);
        refuseFaults();
        return new Book(id, UUID.fromString(programme), axis, first, last, cap);
    }

    Movement movement(UUID book) {
        String code = fields.text(EnvelopeField.KIND);
        MovementKind kind = listKinds().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    fields.fault(EnvelopeField.KIND, code.isEmpty() ? "missing" : "choice");
                    return MovementKind.OPEN;
                });
        long cents = fields.cents(EnvelopeField.AMOUNT, true);
        Integer year = kind.isOfYear() ? (Integer) year(EnvelopeField.YEAR) : null;
        String decision = text(EnvelopeField.DECISION, LONGEST_ACT);
        String reason = text(EnvelopeField.REASON, LONGEST_REASON);
        String key = fields.text(EnvelopeField.KEY);
        if (key.length() > LONGEST_KEY) {
            fields.fault(EnvelopeField.KEY, "long");
        }
        refuseFaults();
        return new Movement(
                book,
                "envelope/" + (key.isEmpty() ? UUID.randomUUID().toString() : key),
                kind,
                cents,
                year,
                null,
                decision,
                reason);
    }

    /** With one more fault, to be thrown. */
    EnvelopeFaultsException fault(EnvelopeField field, String reason) {
        fields.fault(field, reason);
        return new EnvelopeFaultsException(fields.faults());
    }

    private void refuseFaults() {
        if (!fields.faults().isEmpty()) {
            throw new EnvelopeFaultsException(fields.faults());
        }
    }

    private String text(EnvelopeField field, int longest) {
        String text = fields.text(field);
        if (text.isEmpty()) {
            fields.fault(field, "missing");
        } else if (text.length() > longest) {
            fields.fault(field, "tooLong");
        }
        return text;
    }

    private int year(EnvelopeField field) {
        int year = fields.whole(field);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            fields.fault(field, fields.text(field).isEmpty() ? "missing" : "year");
        }
        return year;
    }
}
