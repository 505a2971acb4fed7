package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Requirement;
import fr.beffroi.workbench.readiness.catalogue.UnusableEntryException;
import fr.beffroi.workbench.readiness.way.Range;
import fr.beffroi.workbench.readiness.way.UnusableGraphException;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an officer typed about a requirement, and keeps it as its next version. */
@Component
class RequirementForms {
    private static final int CENTS = 100;

    private final Catalogues catalogues;

    RequirementForms(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** As it stands in the form. */
    static Map<RequirementField, String> typed(Requirement one) {
        Map<RequirementField, String> typed = new EnumMap<>(RequirementField.class);
        Range cost = one.costCents();
        Range weeks = one.weeks();
        typed.put(RequirementField.COST_LEAST, cost == null ? "" : String.valueOf(cost.least() / CENTS));
        typed.put(RequirementField.COST_MOST, cost == null ? "" : String.valueOf(cost.most() / CENTS));
        typed.put(RequirementField.WEEKS_LEAST, weeks == null ? "" : String.valueOf(weeks.least()));
        typed.put(RequirementField.WEEKS_MOST, weeks == null ? "" : String.valueOf(weeks.most()));
        typed.put(
                RequirementField.NEEDS,
                one.needs().stream().map(group -> String.join(" / ", group)).collect(Collectors.joining(" & ")));
        typed.put(RequirementField.ACCEPTED, String.join(", ", one.accepted()));
        typed.put(RequirementField.BODY, one.body());
        typed.put(RequirementField.FACT_SOURCE, one.factSource());
        typed.put(RequirementField.COST_SOURCE, one.costSource());
        typed.put(RequirementField.WEEKS_SOURCE, one.weeksSource());
        typed.put(RequirementField.NAME_FR, one.name().fr());
        typed.put(RequirementField.NAME_EN, one.name().en());
        typed.put(RequirementField.HOW_FR, one.how().fr());
        typed.put(RequirementField.HOW_EN, one.how().en());
        return typed;
    }

    /** Keeps it, or says what is at fault and keeps nothing. */
    Map<RequirementField, TypedFields.Fault> keep(Requirement before, Map<RequirementField, String> typed) {
        TypedFields<RequirementField> fields = new TypedFields<>(typed);
        Requirement after = new Requirement(
                before.code(),
                before.family(),
                range(fields, RequirementField.COST_LEAST, RequirementField.COST_MOST, CENTS),
                range(fields, RequirementField.WEEKS_LEAST, RequirementField.WEEKS_MOST, 1),
                EntryTexts.codes(fields.text(RequirementField.NEEDS), "&").stream()
                        .map(group -> EntryTexts.codes(group, "/"))
                        .toList(),
                EntryTexts.codes(fields.text(RequirementField.ACCEPTED), ","),
                fields.text(RequirementField.BODY),
                before.aidKind(),
                EntryTexts.source(fields, RequirementField.FACT_SOURCE),
                EntryTexts.source(fields, RequirementField.COST_SOURCE),
                EntryTexts.source(fields, RequirementField.WEEKS_SOURCE),
                EntryTexts.words(fields, RequirementField.NAME_FR, RequirementField.NAME_EN, EntryTexts.LONGEST_NAME),
                EntryTexts.words(fields, RequirementField.HOW_FR, RequirementField.HOW_EN, EntryTexts.LONGEST_TEXT));
        if ((after.costCents() == null) != (after.weeks() == null)) {
            fields.fault(RequirementField.WEEKS_LEAST, "together");
        }
        EntryTexts.text(fields, RequirementField.REASON, EntryTexts.LONGEST_TEXT);
        if (fields.faults().isEmpty()) {
            try {
                catalogues.change(after, fields.text(RequirementField.REASON));
            } catch (UnusableGraphException refused) {
                return refused(refused);
            } catch (UnusableEntryException refused) {
                fields.fault(
                        refused.what().equals("body") ? RequirementField.BODY : sourceField(after, refused.code()),
                        refused.what());
            }
        }
        return fields.faults();
    }

    private static Map<RequirementField, TypedFields.Fault> refused(UnusableGraphException refused) {
        boolean cycle = refused.reason() == UnusableGraphException.Reason.CYCLE;
        return Map.of(
                RequirementField.NEEDS,
                new TypedFields.Fault(
                        cycle ? "cycle" : "unknown",
                        cycle
                                ? String.join(" → ", refused.codes())
                                : refused.codes().getLast()));
    }

    private static RequirementField sourceField(Requirement after, String code) {
        if (after.factSource().equals(code)) {
            return RequirementField.FACT_SOURCE;
        }
        return after.costSource().equals(code) ? RequirementField.COST_SOURCE : RequirementField.WEEKS_SOURCE;
    }

    /** Null where neither end was typed. */
    private static @Nullable Range range(
            TypedFields<RequirementField> fields, RequirementField least, RequirementField most, int unit) {
        if (fields.text(least).isEmpty() && fields.text(most).isEmpty()) {
            return null;
        }
        long from = whole(fields, least);
        long to = whole(fields, most);
        if (to < from) {
            fields.fault(most, "upside-down");
            return Range.NONE;
        }
        return new Range(from * unit, to * unit);
    }

    private static long whole(TypedFields<RequirementField> fields, RequirementField field) {
        String plain = fields.text(field).replaceAll("[\\s\\u00a0\\u202f€]", "");
        if (!plain.matches("\\d{1,8}")) {
            fields.fault(field, plain.isEmpty() ? "missing" : "whole");
            return 0;
        }
        return Long.parseLong(plain);
    }
}
