package fr.beffroi.workbench.demand.need.page;

import fr.beffroi.workbench.demand.Audience;
import fr.beffroi.workbench.demand.Firmness;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.PartSize;
import fr.beffroi.workbench.demand.Quantity;
import fr.beffroi.workbench.demand.need.NeedWish;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.geo.Departments;
import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A need as it was typed, read field by field with every fault. */
@Component
class NeedReader {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5000;
    private static final int MOST_LINES = 20;
    private static final int MOST_STEPS = 160;
    private static final double MOST_PIECES = 10_000_000;

    private final NeedChoices choices;

    NeedReader(NeedChoices choices) {
        this.choices = choices;
    }

    /**
     * Reads one.
     *
     * @throws NeedFaultsException with everything that is missing or at fault
     */
    NeedWish read(Map<NeedField, String> typed) {
        TypedFields<NeedField> fields = new TypedFields<>(typed);
        String title = text(fields, NeedField.TITLE, LONGEST_TITLE);
        if (title == null) {
            fields.fault(NeedField.TITLE, "missing");
        }
        String department = department(fields);
        NeedShape shape = new NeedShape(
                title,
                text(fields, NeedField.DESCRIPTION, LONGEST_TEXT),
                codes(fields, NeedField.PROCESSES, choices.processes(), true),
                lines(fields, NeedField.MATERIALS),
                new PartSize(
                        measure(fields, NeedField.LENGTH),
                        measure(fields, NeedField.WIDTH),
                        measure(fields, NeedField.HEIGHT),
                        measure(fields, NeedField.MASS),
                        measure(fields, NeedField.TOLERANCE)),
                codes(fields, NeedField.CREDENTIALS, choices.credentials(), false),
                quantities(fields),
                department,
                NeedShape.inRegion(department),
                fields.day(NeedField.NEEDED_FROM),
                fields.choice(NeedField.FIRMNESS, Firmness.class, Firmness.FORECAST));
        Audience audience = audience(fields);
        List<Siren> named = audience == Audience.NAMED ? named(fields) : List.of();
        boolean anonymous = fields.yes(NeedField.ANONYMOUS);
        if (!fields.faults().isEmpty()) {
            throw new NeedFaultsException(fields.faults());
        }
        return new NeedWish(
                shape,
                audience,
                named,
                anonymous,
                anonymous && fields.yes(NeedField.SHOW_WORDS),
                anonymous && fields.yes(NeedField.OFFICERS_KNOW));
    }

    private static @Nullable String text(TypedFields<NeedField> fields, NeedField field, int longest) {
        String text = fields.text(field);
        if (text.length() > longest) {
            fields.fault(field, "long");
        }
        return text.isEmpty() ? null : text;
    }

    private static List<String> lines(TypedFields<NeedField> fields, NeedField field) {
        List<String> lines = Arrays.stream(fields.text(field).split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.size() > MOST_LINES) {
            fields.fault(field, "many");
        }
        if (lines.stream().anyMatch(line -> line.length() > LONGEST_TITLE)) {
            fields.fault(field, "long");
        }
        return lines;
    }

    private List<String> codes(
            TypedFields<NeedField> fields, NeedField field, Map<String, String> codesByWord, boolean needed) {
        List<String> codes = new ArrayList<>();
        List<String> lines = Arrays.stream(fields.text(field).split("[\\r\\n]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        for (String line : lines) {
            String code = codesByWord.get(NeedChoices.plain(line));
            if (code == null) {
                fields.faults().putIfAbsent(field, new TypedFields.Fault(field.apiName(), line));
            } else if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        if (lines.size() > MOST_LINES) {
            fields.fault(field, "many");
        }
        if (needed && lines.isEmpty()) {
            fields.fault(field, "missing");
        }
        return codes;
    }

    private static @Nullable Double measure(TypedFields<NeedField> fields, NeedField field) {
        BigDecimal number = fields.number(field);
        if (number.signum() < 0) {
            fields.fault(field, "number");
        }
        return number.signum() <= 0 ? null : number.doubleValue();
    }

    private static @Nullable String department(TypedFields<NeedField> fields) {
        String code = fields.text(NeedField.DEPARTMENT);
        if (!code.isEmpty() && !Departments.all().containsKey(code)) {
            fields.fault(NeedField.DEPARTMENT, "department");
        }
        return code.isEmpty() ? null : code;
    }

    private static Audience audience(TypedFields<NeedField> fields) {
        String code = fields.text(NeedField.AUDIENCE);
        return Arrays.stream(Audience.values())
                .filter(audience -> audience.code().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    fields.fault(NeedField.AUDIENCE, code.isEmpty() ? "missing" : "choice");
                    return Audience.NAMED;
                });
    }

    private static List<Siren> named(TypedFields<NeedField> fields) {
        List<Siren> sirens = new ArrayList<>();
        for (String line : fields.text(NeedField.NAMED).split("[\\r\\n,;]+")) {
            if (!line.isBlank()) {
                Siren.parse(line)
                        .ifPresentOrElse(
                                sirens::add,
                                () -> fields.faults()
                                        .putIfAbsent(NeedField.NAMED, new TypedFields.Fault("siren", line.strip())));
            }
        }
        if (sirens.size() > MOST_LINES) {
            fields.fault(NeedField.NAMED, "many");
        }
        return sirens.stream().distinct().toList();
    }

    /** A line each: a day and how many pieces a week from then on. Any day stands for its week. */
    private static List<Quantity> quantities(TypedFields<NeedField> fields) {
        Map<LocalDate, Double> steps = new TreeMap<>();
        for (String line : fields.text(NeedField.QUANTITIES).split("[\\r\\n]+")) {
            if (!line.isBlank()) {
                Quantity step = quantity(line.strip());
                if (step == null || steps.size() > MOST_STEPS) {
                    fields.faults().putIfAbsent(NeedField.QUANTITIES, new TypedFields.Fault("quantity", line.strip()));
                } else {
                    steps.put(step.fromMonday(), step.piecesPerWeek());
                }
            }
        }
        return steps.entrySet().stream()
                .map(step -> new Quantity(step.getKey(), Objects.requireNonNull(step.getValue())))
                .toList();
    }

    private static @Nullable Quantity quantity(String line) {
        String[] words = line.split("\\s+", 2);
        String pieces = words.length == 2
                ? words[1].replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.')
                : "";
        if (!pieces.matches("\\d{1,8}(\\.\\d{1,3})?") || Double.parseDouble(pieces) > MOST_PIECES) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(words[0]);
            return day.getYear() < 2000 || day.getYear() > 2100
                    ? null
                    : new Quantity(
                            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), Double.parseDouble(pieces));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
