package fr.beffroi.workbench.rampup.near;

import fr.beffroi.workbench.rampup.building.DraftTables;
import fr.beffroi.workbench.readiness.need.QualifyingWay;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about a lever, beside what is known of the company. */
final class LeverReader {
    private final TypedFields<LeverField> fields;
    private final Candidate candidate;

    private LeverReader(TypedFields<LeverField> fields, Candidate candidate) {
        this.fields = fields;
        this.candidate = candidate;
    }

    /** The lever, or all that is wrong with what was typed; reasons are the ends of {@code near.fault.}. */
    record Read(NearLever lever, Map<LeverField, TypedFields.Fault> faults) {}

    /** What is empty is empty: suggestions are for whoever shows the fields. */
    static Read read(Map<LeverField, String> typed, Candidate candidate, DraftTables tables) {
        TypedFields<LeverField> fields = new TypedFields<>(typed);
        NearLever lever = new LeverReader(fields, candidate).lever(tables);
        return new Read(lever, fields.faults());
    }

    private NearLever lever(DraftTables tables) {
        QualifyingWay way = way();
        double euros = way == null ? atLeastZero(LeverField.EUROS) : way.euros();
        int weeks = way == null ? wholeWeeks(LeverField.DELAY_WEEKS) : Math.toIntExact(way.weeks());
        Resource means = means();
        return new NearLever(
                means,
                means == null ? 0 : aboveZero(LeverField.HOURS_PER_UNIT),
                wholeWeeks(LeverField.LEAD_TIME_WEEKS),
                means == null ? aboveZero(LeverField.PER_WEEK) : 0,
                euros,
                weeks,
                fields.text(LeverField.OWN_EUROS).isEmpty() ? 0 : atLeastZero(LeverField.OWN_EUROS),
                programmes(tables));
    }

    private @Nullable QualifyingWay way() {
        String text = fields.text(LeverField.WAY);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,3}")
                && Integer.parseInt(text) < candidate.ways().size()) {
            return candidate.ways().get(Integer.parseInt(text));
        }
        fields.fault(LeverField.WAY, "way");
        return new QualifyingWay(0, 0, 0, 0, List.of(), List.of(), false);
    }

    private @Nullable Resource means() {
        String text = fields.text(LeverField.MEANS);
        if (text.isEmpty()) {
            return null;
        }
        Resource found = candidate.means().stream()
                .filter(one -> one.id().equals(id(text)))
                .findFirst()
                .orElse(null);
        if (found == null) {
            fields.fault(LeverField.MEANS, "means");
        }
        return found;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null; // told as a means that the company does not have
        }
    }

    private List<String> programmes(DraftTables tables) {
        List<String> named = ItemInDraft.split(fields.text(LeverField.PROGRAMMES));
        if (!named.stream().allMatch(one -> tables.find("programmes", "id", one).isPresent())) {
            fields.fault(LeverField.PROGRAMMES, "programme");
        }
        return named;
    }

    private double aboveZero(LeverField field) {
        return number(field, value -> value.signum() > 0, "above-zero");
    }

    private double atLeastZero(LeverField field) {
        return number(field, value -> value.signum() >= 0, "below-zero");
    }

    private int wholeWeeks(LeverField field) {
        if (fields.text(field).isEmpty()) {
            fields.fault(field, "missing");
        }
        return fields.whole(field);
    }

    private double number(LeverField field, Predicate<BigDecimal> right, String otherwise) {
        if (fields.text(field).isEmpty()) {
            fields.fault(field, "missing");
            return 0;
        }
        BigDecimal value = fields.number(field);
        if (!right.test(value)) {
            fields.fault(field, otherwise);
        }
        return value.doubleValue();
    }
}
