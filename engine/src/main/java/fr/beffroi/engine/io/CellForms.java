package fr.beffroi.engine.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All sorts of cells of a model's workbook. */
final class CellForms {
    /** Day 0 of Excel's calendar, as it counts from March 1900 on. */
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private static final int MOST_EXCEL_DAYS = 2_958_465; // 9999-12-31

    static final CellForm TEXT = form("expected.cell.text", "@", CellForms::readText, CellForms::writeText);
    static final CellForm NUMBER = form(
            "expected.cell.number", "General", cell -> readNumber(cell, RealNumber::parse), CellForms::writeNumber);
    static final CellForm SHARE = form(
            "expected.cell.share", "General", cell -> readNumber(cell, RealNumber::parseShare), CellForms::writeNumber);
    static final CellForm DATE =
            form("expected.cell.date", "dd/mm/yyyy", CellForms::readDate, node -> LocalDate.parse(node.stringValue()));
    static final CellForm PROFILE =
            form("expected.cell.profile", "General", CellForms::readProfile, CellForms::writeProfile);
    static final CellForm LIST = form("expected.cell.list", "@", CellForms::readList, CellForms::writeList);
    static final CellForm BY_YEAR = form("expected.cell.byYear", "@", CellForms::readByYear, CellForms::writeByYear);
    static final CellForm FLAG = new ChoiceForm(Map.of("true", "oui", "false", "non"), List.of("true", "false"));

    private static final Pattern STEP = Pattern.compile("[sS]?\\s*([^:]+?)\\s*:\\s*(.+)");

    private CellForms() {}

    /** One of several codes, each shown by its label; both are read, in any case. */
    static CellForm choice(Map<String, String> labels, List<String> codes) {
        return new ChoiceForm(labels, codes);
    }

    private static @Nullable JsonNode readText(CellValue cell) {
        if (cell.number() != null) {
            return cell.isDate() ? null : Trees.NODES.stringNode(cell.text()); // a SIREN typed as a number
        }
        return CellText.unquote(cell.text()).map(Trees.NODES::stringNode).orElse(null);
    }

    private static Object writeText(JsonNode value) {
        return CellText.quoteWhereNeeded(value.stringValue());
    }

    private static @Nullable JsonNode readNumber(CellValue cell, Function<String, OptionalDouble> parser) {
        if (cell.number() != null) {
            return cell.isDate() ? null : Trees.number(cell.number());
        }
        return node(parser.apply(cell.text()));
    }

    /** A draft may have words where a number is still to be filled in. */
    private static Object writeNumber(JsonNode value) {
        return value.isString() ? CellText.quoteWhereNeeded(value.stringValue()) : value.doubleValue();
    }

    private static @Nullable JsonNode node(OptionalDouble number) {
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? Trees.number(number.getAsDouble()) : null;
    }

    private static @Nullable JsonNode readDate(CellValue cell) {
        LocalDate date = cell.number() == null ? parsedDate(cell.text()) : excelDate(cell.number());
        return date == null ? null : Trees.NODES.stringNode(date.toString());
    }

    private static @Nullable LocalDate excelDate(double days) {
        return days < 1 || days > MOST_EXCEL_DAYS ? null : EXCEL_EPOCH.plusDays((long) days);
    }

    private static @Nullable LocalDate parsedDate(String text) {
        String date = CellText.stripped(text);
        Matcher iso = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})").matcher(date);
        Matcher french = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})").matcher(date);
        try {
            if (iso.matches()) {
                return LocalDate.of(group(iso, 1), group(iso, 2), group(iso, 3));
            }
            return french.matches() ? LocalDate.of(group(french, 3), group(french, 2), group(french, 1)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int group(Matcher matcher, int index) {
        return Integer.parseInt(matcher.group(index));
    }

    private static @Nullable JsonNode readProfile(CellValue cell) {
        JsonNode constant = readNumber(cell, RealNumber::parse);
        if (constant != null) {
            return constant;
        }
        ArrayNode steps = Trees.NODES.arrayNode();
        for (String part : parts(cell)) {
            JsonNode[] pair = pair(part);
            if (pair == null) {
                return null;
            }
            ObjectNode step = steps.addObject();
            step.set("from", pair[0]);
            step.set("value", pair[1]);
        }
        return cell.isDate() ? null : steps;
    }

    /** {@code s26: 120} as two numbers; null if it is none. */
    static JsonNode @Nullable [] pair(String part) {
        Matcher matcher = STEP.matcher(part);
        if (!matcher.matches()) {
            return null;
        }
        JsonNode first = node(RealNumber.parse(matcher.group(1)));
        JsonNode second = node(RealNumber.parse(matcher.group(2)));
        return first == null || second == null ? null : new JsonNode[] {first, second};
    }

    static String pair(JsonNode first, JsonNode second) {
        return "s" + RealNumber.write(first.doubleValue()) + ": " + RealNumber.write(second.doubleValue());
    }

    private static List<String> parts(CellValue cell) {
        return isNone(cell) ? List.of() : CellText.splitList(cell.text());
    }

    private static boolean isNone(CellValue cell) {
        String text = CellText.stripped(cell.text()).toLowerCase(Locale.ROOT);
        return text.equals(CellText.NONE) || text.equals(CellText.NONE + "e");
    }

    private static Object writeProfile(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        List<String> steps = new ArrayList<>();
        expect(value.isArray(), value);
        value.values().forEach(step -> steps.add(pair(step.get("from"), step.get("value"))));
        return steps.isEmpty() ? CellText.NONE : String.join("; ", steps);
    }

    private static @Nullable JsonNode readList(CellValue cell) {
        ArrayNode list = Trees.NODES.arrayNode();
        for (String part : parts(cell)) {
            String text = CellText.unquote(part).orElse(null);
            if (text == null) {
                return null;
            }
            list.add(text);
        }
        return cell.isDate() ? null : list;
    }

    private static Object writeList(JsonNode value) {
        List<String> texts = new ArrayList<>();
        expect(value.isArray(), value);
        value.values().forEach(element -> texts.add(element.stringValue()));
        return CellText.joinList(texts);
    }

    private static @Nullable JsonNode readByYear(CellValue cell) {
        ObjectNode byYear = Trees.NODES.objectNode();
        for (String part : parts(cell)) {
            String[] yearAndEuros = part.split(":", 2);
            JsonNode euros = yearAndEuros.length < 2 ? null : node(RealNumber.parse(yearAndEuros[1]));
            String year = CellText.stripped(yearAndEuros[0]);
            if (euros == null || byYear.has(year)) {
                return null;
            }
            byYear.set(year, euros);
        }
        return cell.isDate() ? null : byYear;
    }

    private static Object writeByYear(JsonNode value) {
        List<String> years = new ArrayList<>();
        expect(value.isObject(), value);
        value.properties()
                .forEach(year -> years.add(
                        year.getKey() + ": " + RealNumber.write(year.getValue().doubleValue())));
        return years.isEmpty() ? CellText.NONE + "e" : String.join("; ", years);
    }

    /** What holds something else is never written as if it held nothing: a draft shows it as it stands. */
    private static void expect(boolean fits, JsonNode value) {
        if (!fits) {
            throw new IllegalArgumentException("This cell cannot hold " + value + ".\nMaybe write it as it stands.");
        }
    }

    private static CellForm form(
            String expectedKey,
            String format,
            Function<CellValue, @Nullable JsonNode> reader,
            Function<JsonNode, Object> writer) {
        return new CellForm() {
            @Override
            public @Nullable JsonNode read(CellValue cell) {
                return cell.isError() ? null : reader.apply(cell);
            }

            @Override
            public Object write(JsonNode value) {
                return writer.apply(value);
            }

            @Override
            public String expected() {
                return Wording.text(expectedKey);
            }

            @Override
            public String format() {
                return format;
            }
        };
    }
}
