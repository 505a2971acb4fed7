package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Siren;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays out a fact's fields for the page. */
@Component
class FactForms {
    /** Empty rows to go on with; saving brings more. */
    private static final int MORE_STEPS = 3;

    private final FactOptions options;
    private final MessageSource messages;

    FactForms(FactOptions options, MessageSource messages) {
        this.options = options;
        this.messages = messages;
    }

    FactForm of(
            FactKind kind,
            Company company,
            @Nullable String key,
            Map<String, List<String>> typed,
            List<FactFault> faults) {
        List<FactForm.Line> lines = new ArrayList<>();
        if (kind == FactKind.SITE && key == null) {
            lines.add(line(FactField.text("siret", "siret").must(), company, typed, faults));
        }
        FactReader.writable(kind).forEach(field -> lines.add(line(field, company, typed, faults)));
        List<FactForm.Step> steps = new ArrayList<>();
        if (kind == FactKind.RESOURCE) {
            lines.add(line(FactField.text("confirmedBy", ""), company, typed, faults));
            lines.add(line(FactField.choice("hoursVisibility", "", Choices.VISIBILITY), company, typed, faults));
            lines.add(line(FactField.of("eurosPerHour", "", FactField.Kind.DECIMAL), company, typed, faults));
            lines.add(line(FactField.choice("costVisibility", "", Choices.VISIBILITY), company, typed, faults));
            steps.addAll(steps(typed));
        }
        return new FactForm(
                kind.code(),
                kind.path(),
                company.siren().number(),
                company.name(),
                key,
                lines,
                steps,
                faults.stream()
                        .map(fault -> new FactForm.Said(fault.field(), say(fault)))
                        .toList());
    }

    /** Of a company that is not in the register yet. */
    FactForm ofNew(Siren siren, Map<String, List<String>> typed, List<FactFault> faults) {
        Company company = new Company(siren, "", true, null, null, null, null, null, siren.isFictive());
        return of(FactKind.COMPANY, company, null, typed, faults);
    }

    private FactForm.Line line(
            FactField field, Company company, Map<String, List<String>> typed, List<FactFault> faults) {
        return new FactForm.Line(
                field.name(),
                type(field.kind()),
                field.required(),
                field.most(),
                field.choices() == null ? Map.of() : options.of(field.choices(), company.siren()),
                typed.getOrDefault(field.name(), List.of()),
                faults.stream()
                        .filter(fault -> fault.field().equals(field.name()))
                        .map(this::say)
                        .findFirst()
                        .orElse(null));
    }

    private static String type(FactField.Kind kind) {
        return switch (kind) {
            case DECIMAL, WHOLE -> "number";
            case WORDS, EMAIL, WEB_ADDRESS -> "text";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    private static List<FactForm.Step> steps(Map<String, List<String>> typed) {
        List<String> from = typed.getOrDefault("hoursFrom", List.of());
        List<String> hours = typed.getOrDefault("hoursPerWeek", List.of());
        List<FactForm.Step> steps = new ArrayList<>();
        for (int i = 0; i < Math.max(from.size(), hours.size()); i++) {
            String day = i < from.size() ? from.get(i) : "";
            String amount = i < hours.size() ? hours.get(i) : "";
            if (!day.isBlank() || !amount.isBlank()) {
                steps.add(new FactForm.Step(day, amount));
            }
        }
        for (int i = 0; i < MORE_STEPS; i++) {
            steps.add(new FactForm.Step("", ""));
        }
        return steps;
    }

    /** A fault in words. */
    String say(FactFault fault) {
        return messages.getMessage(
                        "fact.fault." + fault.reason(),
                        fault.values().stream().map(String::valueOf).toArray(),
                        fault.reason(),
                        LocaleContextHolder.getLocale())
                + "";
    }
}
