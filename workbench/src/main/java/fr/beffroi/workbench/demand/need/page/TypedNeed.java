package fr.beffroi.workbench.demand.need.page;

import fr.beffroi.workbench.demand.need.NeedWish;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.reference.References;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A need as text, field by field: as a form sent it, or as it is kept, to be typed over. */
final class TypedNeed {
    private static final int LEAST_ROWS = 3;

    private TypedNeed() {}

    /** As a form sent it: what is there several times becomes lines; days and pieces stand side by side. */
    static Map<NeedField, String> sent(MultiValueMap<String, String> form) {
        Map<NeedField, String> typed = new EnumMap<>(NeedField.class);
        for (NeedField field : NeedField.values()) {
            typed.put(field, String.join("\n", form.getOrDefault(field.pageName(), List.of())));
        }
        List<String> days = form.getOrDefault("lundi", List.of());
        List<String> pieces = form.getOrDefault("pieces", List.of());
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < Math.max(days.size(), pieces.size()); i++) {
            String step = (i < days.size() ? days.get(i).strip() : "") + " "
                    + (i < pieces.size() ? pieces.get(i).strip() : "");
            if (!step.isBlank()) {
                steps.add(step);
            }
        }
        typed.put(NeedField.QUANTITIES, String.join("\n", steps));
        return typed;
    }

    /** As it is kept. */
    static Map<NeedField, String> of(NeedWish wish, References references) {
        Map<NeedField, String> typed = new EnumMap<>(NeedField.class);
        var shape = wish.shape();
        typed.put(NeedField.TITLE, Objects.requireNonNullElse(shape.title(), ""));
        typed.put(NeedField.DESCRIPTION, Objects.requireNonNullElse(shape.description(), ""));
        typed.put(
                NeedField.PROCESSES,
                shape.processes().stream().map(references::process).collect(Collectors.joining("\n")));
        typed.put(NeedField.MATERIALS, String.join(", ", shape.materials()));
        typed.put(NeedField.LENGTH, plain(shape.size().lengthMm()));
        typed.put(NeedField.WIDTH, plain(shape.size().widthMm()));
        typed.put(NeedField.HEIGHT, plain(shape.size().heightMm()));
        typed.put(NeedField.MASS, plain(shape.size().massKg()));
        typed.put(NeedField.TOLERANCE, plain(shape.size().toleranceMm()));
        typed.put(
                NeedField.CREDENTIALS,
                shape.credentials().stream().map(references::credential).collect(Collectors.joining("\n")));
        typed.put(
                NeedField.QUANTITIES,
                shape.quantities().stream()
                        .map(step -> step.fromMonday() + " " + plain(step.piecesPerWeek()))
                        .collect(Collectors.joining("\n")));
        typed.put(NeedField.DEPARTMENT, Objects.requireNonNullElse(shape.department(), ""));
        typed.put(
                NeedField.NEEDED_FROM,
                shape.neededFrom() == null ? "" : shape.neededFrom().toString());
        typed.put(NeedField.FIRMNESS, shape.firmness().name());
        typed.put(NeedField.AUDIENCE, wish.audience().code());
        typed.put(NeedField.NAMED, wish.named().stream().map(Siren::number).collect(Collectors.joining("\n")));
        typed.put(NeedField.ANONYMOUS, wish.anonymous() ? "oui" : "");
        typed.put(NeedField.SHOW_WORDS, wish.showWords() ? "oui" : "");
        typed.put(NeedField.OFFICERS_KNOW, wish.officersKnow() ? "oui" : "");
        return typed;
    }

    /** {@code 0.02}, never {@code 2.0E-2}; empty for null. */
    static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Lines with some empty ones after them. */
    static List<String> rows(String lines) {
        List<String> rows = new ArrayList<>(Arrays.stream(lines.split("\\R"))
                .filter(line -> !line.isBlank())
                .toList());
        int least = Math.max(LEAST_ROWS, rows.size() + 1);
        while (rows.size() < least) {
            rows.add("");
        }
        return rows;
    }

    /** A step of quantities, as two fields. */
    record Step(String day, String pieces) {}

    static List<Step> steps(String lines) {
        return rows(lines).stream()
                .map(line -> {
                    String[] words = line.split(" ", 2);
                    return new Step(words[0], words.length == 2 ? words[1] : "");
                })
                .toList();
    }
}
