package fr.beffroi.workbench.funding.open;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plain validator of rows against a table schema: names of columns, required cells, types, patterns, enums, lengths and bounds. A column that an older
 * example lacks altogether is told apart from a cell that is empty.
 */
final class TableSchema {
    private final List<JsonNode> fields = new ArrayList<>();

    TableSchema(Path file) throws IOException {
        JsonMapper.shared().readTree(Files.readString(file)).get("fields").forEach(fields::add);
    }

    List<String> names() {
        return fields.stream().map(field -> field.get("name").asString()).toList();
    }

    /** Names of columns that the schema does not know. */
    List<String> unknown(List<String> columns) {
        return columns.stream().filter(column -> !names().contains(column)).toList();
    }

    /** What is wrong with the cells that are there. */
    List<String> faults(List<String> columns, List<List<String>> rows) {
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Map<String, String> row = new TreeMap<>();
            for (int column = 0; column < columns.size(); column++) {
                row.put(
                        columns.get(column),
                        column < rows.get(at).size() ? rows.get(at).get(column) : "");
            }
            for (JsonNode field : fields) {
                String name = field.get("name").asString();
                String fault = columns.contains(name) ? fault(field, row.getOrDefault(name, "")) : "";
                if (!fault.isEmpty()) {
                    faults.add((at + 1) + ": " + name + " \"" + row.get(name) + "\" " + fault);
                }
            }
            if (row.getOrDefault("idBeneficiaire", "").isEmpty()
                    && row.getOrDefault("rnaBeneficiaire", "").isEmpty()) {
                faults.add((at + 1) + ": neither idBeneficiaire nor rnaBeneficiaire");
            }
        }
        return faults;
    }

    private static String fault(JsonNode field, String cell) {
        JsonNode rules = field.path("constraints");
        if (cell.isEmpty()) {
            return rules.path("required").asBoolean(false) ? "is required" : "";
        }
        if (!isOfType(field.get("type").asString(), cell)) {
            return "is no " + field.get("type").asString();
        }
        if (rules.has("pattern") && !Pattern.matches(rules.get("pattern").asString(), cell)) {
            return "has not the pattern";
        }
        if (rules.has("enum")
                && rules.get("enum")
                        .valueStream()
                        .noneMatch(value -> value.asString().equals(cell))) {
            return "is none of the values";
        }
        if (rules.has("maxLength") && cell.length() > rules.get("maxLength").asInt()) {
            return "is too long";
        }
        if (rules.has("minimum")
                && new BigDecimal(cell).compareTo(rules.get("minimum").decimalValue()) < 0) {
            return "is too small";
        }
        if (rules.has("maximum")
                && new BigDecimal(cell).compareTo(rules.get("maximum").decimalValue()) > 0) {
            return "is too great";
        }
        return "";
    }

    private static boolean isOfType(String type, String cell) {
        return switch (type) {
            case "integer" -> cell.matches("-?\\d+");
            case "number" -> cell.matches("-?\\d+(\\.\\d+)?");
            case "date" -> {
                try {
                    LocalDate.parse(cell);
                    yield true;
                } catch (DateTimeParseException e) {
                    yield false;
                }
            }
            default -> true;
        };
    }
}
