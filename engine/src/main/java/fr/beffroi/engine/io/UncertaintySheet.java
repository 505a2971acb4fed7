package fr.beffroi.engine.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is not certain, one line for each route, source, lever or resource ({@code uncertainty}, §7). */
record UncertaintySheet(List<Column> columns) implements SheetForm {
    static final String KEY = "uncertainty";
    static final List<String> KINDS = List.of("routes", "sources", "levers", "resources");
    static final List<String> LAWS = List.of("triangular", "lognormal", "discrete");

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<Map<String, JsonNode>> rowsOf(ObjectNode model) {
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (String kind : KINDS) {
            for (JsonNode element : model.path(KEY).path(kind).values()) {
                rows.add(row(kind, element));
            }
        }
        return rows;
    }

    private static Map<String, JsonNode> row(String kind, JsonNode element) {
        Map<String, JsonNode> row = new LinkedHashMap<>();
        row.put("kind", Trees.NODES.stringNode(kind));
        row.put("id", element.get("id"));
        element.path(timeField(kind)).properties().forEach(law -> {
            row.put("law", Trees.NODES.stringNode(law.getKey()));
            row.put("parameters", Trees.NODES.stringNode(parameters(law.getKey(), law.getValue())));
        });
        putUnlessMissing(row, "alpha", element.path("yield").path("beta").path(0));
        putUnlessMissing(row, "beta", element.path("yield").path("beta").path(1));
        putUnlessMissing(row, "everyWeeks", element.path("breakdown").path("everyWeeks"));
        putUnlessMissing(row, "lastsWeeks", element.path("breakdown").path("lastsWeeks"));
        return row;
    }

    private static void putUnlessMissing(Map<String, JsonNode> row, String key, JsonNode value) {
        if (!value.isMissingNode()) {
            row.put(key, value);
        }
    }

    private static String timeField(String kind) {
        return kind.equals("levers") ? "delay" : "leadTime";
    }

    private static String parameters(String law, JsonNode values) {
        List<String> parts = new ArrayList<>();
        switch (law) {
            case "lognormal" -> {
                parts.add(RealNumber.write(values.get("mean").doubleValue()));
                parts.add(RealNumber.write(values.get("sd").doubleValue()));
            }
            case "discrete" -> values.values().forEach(pair -> parts.add(CellForms.pair(pair.get(0), pair.get(1))));
            default -> values.values().forEach(value -> parts.add(RealNumber.write(value.doubleValue())));
        }
        return String.join("; ", parts);
    }

    @Override
    public void take(SheetRow row, ModelTree tree) {
        String kind = row.text("kind");
        if (kind.isEmpty()) {
            if (row.find("kind") == null) {
                tree.faults.add(row.placeOf("kind"), Wording.text("found.missing"), Wording.text("expected.mandatory"));
            }
            return;
        }
        ObjectNode uncertainty = tree.root.get(KEY) instanceof ObjectNode object ? object : tree.root.putObject(KEY);
        ArrayNode list = ModelTree.list(uncertainty, kind);
        String path = KEY + "." + kind + "[" + list.size() + "]";
        tree.locate(path, row.place());
        ObjectNode element = list.addObject();
        locate(row, tree, path, "id", "id");
        if (row.find("id") != null) {
            element.set("id", row.find("id"));
        }
        takeTime(row, tree, element, timeField(kind), path);
        takeYield(row, tree, element, path);
        takeBreakdown(row, tree, element, path);
    }

    private static void locate(SheetRow row, ModelTree tree, String path, String field, String key) {
        tree.locate(path + "." + field, row.placeOf(key));
    }

    private static void takeTime(SheetRow row, ModelTree tree, ObjectNode element, String field, String path) {
        locate(row, tree, path, field, row.find("law") == null ? "law" : "parameters");
        if (row.find("law") == null && row.find("parameters") == null) {
            return;
        }
        String law = row.text("law");
        JsonNode parameters = law.isEmpty() ? null : parsed(law, row.text("parameters"));
        if (parameters != null) {
            element.putObject(field).set(law, parameters);
            return;
        }
        if (row.find("law") == null) {
            tree.faults.add(row.placeOf("law"), Wording.text("found.missing"), Wording.text("expected.mandatory"));
        } else if (!law.isEmpty()) {
            tree.faults.add(
                    row.placeOf("parameters"), row.text("parameters"), Wording.text("expected.cell.law." + law));
        }
        element.set(field, Trees.NODES.missingNode());
    }

    private static @Nullable JsonNode parsed(String law, String text) {
        ArrayNode values = Trees.NODES.arrayNode();
        for (String part : CellText.splitList(text)) {
            if (law.equals("discrete")) {
                JsonNode[] pair = CellForms.pair(part);
                if (pair == null) {
                    return null;
                }
                values.addArray().add(pair[0]).add(pair[1]);
            } else {
                var number = RealNumber.parse(part);
                if (number.isEmpty()) {
                    return null;
                }
                values.add(number.getAsDouble());
            }
        }
        if (!law.equals("lognormal")) {
            return values;
        }
        ObjectNode lognormal = Trees.NODES.objectNode();
        lognormal.set("mean", values.path(0));
        lognormal.set("sd", values.path(1));
        return values.size() == 2 ? lognormal : null;
    }

    private static void takeYield(SheetRow row, ModelTree tree, ObjectNode element, String path) {
        locate(row, tree, path, "yield", "alpha");
        locate(row, tree, path, "yield.beta[0]", "alpha");
        locate(row, tree, path, "yield.beta[1]", "beta");
        JsonNode alpha = row.find("alpha");
        JsonNode beta = row.find("beta");
        if (alpha == null && beta == null) {
            return;
        }
        if (alpha == null || beta == null) {
            String empty = row.placeOf(alpha == null ? "alpha" : "beta");
            tree.faults.add(empty, Wording.text("found.missing"), Wording.text("expected.mandatory"));
            return;
        }
        element.putObject("yield").putArray("beta").add(alpha).add(beta);
    }

    private static void takeBreakdown(SheetRow row, ModelTree tree, ObjectNode element, String path) {
        locate(row, tree, path, "breakdown", "everyWeeks");
        for (String field : List.of("everyWeeks", "lastsWeeks")) {
            locate(row, tree, path, "breakdown." + field, field);
            JsonNode value = row.find(field);
            if (value != null) {
                ObjectNode breakdown =
                        element.get("breakdown") instanceof ObjectNode object ? object : element.putObject("breakdown");
                breakdown.set(field, value);
            }
        }
    }
}
