package fr.beffroi.workbench.demand.need.page;

import fr.beffroi.engine.io.NearestName;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.registry.geo.Departments;
import fr.beffroi.workbench.registry.reference.References;
import fr.beffroi.workbench.web.form.TypedFields;
import fr.beffroi.workbench.web.format.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A need in words, for templates too: {@code ${@needWords.title(shape)}}. */
@Component("needWords")
public class NeedWords {
    private static final int LONGEST = 60;

    private final MessageSource messages;
    private final References references;
    private final NeedChoices choices;
    private final Formats formats;

    NeedWords(MessageSource messages, References references, NeedChoices choices, Formats formats) {
        this.messages = messages;
        this.references = references;
        this.choices = choices;
        this.formats = formats;
    }

    /** Its title; where none is shown, what is to be done. */
    public String title(NeedShape shape) {
        return shape.title() == null ? processes(shape) : shape.title();
    }

    /** What is to be done, in one line. */
    public String processes(NeedShape shape) {
        return shape.processes().stream().map(references::process).collect(Collectors.joining(", "));
    }

    /** What is asked for, a line for each thing that is said, with its name. */
    public List<Line> lines(NeedShape shape, boolean coarse) {
        List<Line> lines = new ArrayList<>();
        add(lines, "processes", processes(shape));
        add(
                lines,
                "materials",
                shape.materials().stream().map(references::material).collect(Collectors.joining(", ")));
        add(lines, "size", size(shape, coarse));
        add(
                lines,
                "tolerance",
                shape.size().toleranceMm() == null
                        ? ""
                        : say(
                                coarse ? "need.tolerance.coarse" : "need.tolerance.exact",
                                formats.number(shape.size().toleranceMm(), 4)));
        add(
                lines,
                "credentials",
                shape.credentials().stream().map(references::credential).collect(Collectors.joining(", ")));
        add(lines, "quantities", quantities(shape, coarse));
        add(
                lines,
                "neededFrom",
                shape.neededFrom() == null
                        ? ""
                        : coarse ? say("need.quarter", quarter(shape), year(shape)) : formats.date(shape.neededFrom()));
        add(lines, "place", place(shape));
        add(lines, "firmness", say("need.firmness." + shape.firmness().name()));
        return lines;
    }

    /** Something that is asked for: the end of its name's key, and its words. */
    public record Line(String key, String words) {}

    private static void add(List<Line> lines, String key, String words) {
        if (!words.isEmpty()) {
            lines.add(new Line(key, words));
        }
    }

    private String size(NeedShape shape, boolean coarse) {
        List<String> sides = new ArrayList<>();
        for (Double side : new Double[] {
            shape.size().lengthMm(), shape.size().widthMm(), shape.size().heightMm()
        }) {
            if (side != null) {
                sides.add(formats.number(side, 1));
            }
        }
        List<String> parts = new ArrayList<>();
        if (!sides.isEmpty()) {
            parts.add(say("need.sides", String.join(" × ", sides)));
        }
        if (shape.size().massKg() != null) {
            parts.add(say("need.mass", formats.number(shape.size().massKg(), 3)));
        }
        String words = String.join(", ", parts);
        return coarse && !words.isEmpty() ? say("need.upTo", words) : words;
    }

    private String quantities(NeedShape shape, boolean coarse) {
        return shape.quantities().stream()
                .map(step -> coarse
                        ? say("need.upTo", say("need.pieces", formats.number(step.piecesPerWeek(), 1)))
                        : say("need.step", formats.number(step.piecesPerWeek(), 1), formats.date(step.fromMonday())))
                .collect(Collectors.joining(" ; "));
    }

    private String place(NeedShape shape) {
        if (shape.department() != null) {
            return Departments.name(shape.department()) + " (" + shape.department() + ")";
        }
        return shape.inRegion() == null ? "" : say(shape.inRegion() ? "need.inRegion" : "need.outside");
    }

    private static int quarter(NeedShape shape) {
        return (Objects.requireNonNull(shape.neededFrom()).getMonthValue() + 2) / 3;
    }

    private static String year(NeedShape shape) {
        return String.valueOf(Objects.requireNonNull(shape.neededFrom()).getYear());
    }

    /** One fault as a sentence, with what was found and what would be right. */
    public String fault(TypedFields.Fault fault) {
        String found = fault.found().length() > LONGEST ? fault.found().substring(0, LONGEST) + "…" : fault.found();
        String maybe = switch (fault.reason()) {
            case "processes" ->
                NearestName.closest(found, choices.processNames()).orElse("");
            case "credentials" ->
                NearestName.closest(found, choices.credentialNames()).orElse("");
            default -> "";
        };
        return say("need.fault." + fault.reason(), found, maybe);
    }

    /** Faults by the name a program knows the field under. */
    Map<String, String> faults(NeedFaultsException refused) {
        Map<String, String> faults = new TreeMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field.apiName(), fault(fault)));
        return faults;
    }

    String say(String key, Object... parts) {
        return Objects.requireNonNull(messages.getMessage(key, parts, LocaleContextHolder.getLocale()));
    }
}
