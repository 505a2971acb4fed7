package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.received.KnownReorganisation;
import fr.beffroi.workbench.aid.received.Reorganisations;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A merger or split, as it was typed: kept, or every fault told. */
@Component
class ReorganisationForms {
    private static final int PERCENT_DIGITS = 2;
    private static final int MOST_PARTS = 50;

    private final Reorganisations reorganisations;

    ReorganisationForms(Reorganisations reorganisations) {
        this.reorganisations = reorganisations;
    }

    /** Merger or split. */
    enum Kind {
        MERGER,
        SPLIT
    }

    /** Keeps it where nothing is at fault; what is at fault, empty where it was kept. */
    Map<ReorganisationField, TypedFields.Fault> keep(Company about, Map<ReorganisationField, String> typed) {
        TypedFields<ReorganisationField> fields = new TypedFields<>(typed);
        Kind kind = fields.choice(ReorganisationField.KIND, Kind.class, Kind.MERGER);
        LocalDate day = fields.day(ReorganisationField.ON);
        if (fields.text(ReorganisationField.ON).isEmpty()) {
            fields.fault(ReorganisationField.ON, "missing");
        }
        String company = company(about, fields);
        Map<String, BigDecimal> parts = parts(fields, kind == Kind.MERGER);
        check(about, kind, company, parts, fields);
        if (fields.faults().isEmpty()) {
            LocalDate on = Objects.requireNonNull(day);
            if (isOver(company, on) || parts.keySet().stream().anyMatch(part -> isOver(part, on))) {
                fields.fault(ReorganisationField.ON, "ended");
            } else {
                reorganisations.record(
                        new KnownReorganisation(UUID.randomUUID(), kind == Kind.MERGER, on, company, parts));
            }
        }
        return fields.faults();
    }

    private static String company(Company about, TypedFields<ReorganisationField> fields) {
        String text = fields.text(ReorganisationField.COMPANY);
        if (text.isEmpty()) {
            return about.siren().number();
        }
        return Siren.parse(text).map(Siren::number).orElseGet(() -> {
            fields.fault(ReorganisationField.COMPANY, "siren");
            return about.siren().number();
        });
    }

    /** One a line: a SIREN, and of a split its share of the equity in percent. */
    private static Map<String, BigDecimal> parts(TypedFields<ReorganisationField> fields, boolean merger) {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        String[] lines = fields.text(ReorganisationField.PARTS).split("\\R");
        for (String line : lines) {
            String[] words = line.strip().split("[\\s:;%]+");
            BigDecimal share = merger && words.length == 1 ? BigDecimal.ONE : share(words);
            if (!Siren.isValid(words[0])
                    || share == null
                    || parts.put(words[0], share) != null
                    || lines.length > MOST_PARTS) {
                fields.fault(ReorganisationField.PARTS, words[0].isEmpty() ? "missing" : "parts");
                return Map.of();
            }
        }
        BigDecimal whole = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.compareTo(BigDecimal.ONE) != 0 || (merger && parts.size() != 1)) {
            fields.fault(ReorganisationField.PARTS, "whole100");
        }
        return parts;
    }

    private static @Nullable BigDecimal share(String[] words) {
        String percent = words.length == 2 ? words[1].replace(',', '.') : "";
        return percent.matches("\\d{1,3}(\\.\\d{1,6})?") && new BigDecimal(percent).signum() > 0
                ? new BigDecimal(percent).movePointLeft(PERCENT_DIGITS)
                : null;
    }

    private static void check(
            Company about,
            Kind kind,
            String company,
            Map<String, BigDecimal> parts,
            TypedFields<ReorganisationField> fields) {
        String own = about.siren().number();
        if (!company.equals(own) && !parts.containsKey(own)) {
            fields.fault(ReorganisationField.COMPANY, "apart");
        }
        if (kind == Kind.MERGER && parts.containsKey(company)) {
            fields.fault(ReorganisationField.PARTS, "itself");
        }
    }

    /** Whether a company was absorbed, or went up in others, before that day. */
    private boolean isOver(String siren, LocalDate day) {
        return reorganisations.list(siren).stream()
                .anyMatch(one ->
                        one.ends() && one.company().equals(siren) && !one.on().isAfter(day));
    }
}
