package fr.beffroi.engine.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What levers change, one line for each effect ({@code levers[].effects[]}). */
record EffectSheet(List<Column> columns) implements SheetForm {
    static final String KEY = "effects";

    /** The effects that are objects, with their two fields: what they change, and by how much. The others are a single id. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "addHours", List.of("resource", "hoursPerWeek"),
            "addSupply", List.of("source", "perWeek"),
            "deliverStock", List.of("item", "quantity"));

    /** In the order in which they are offered. */
    static final List<String> KINDS = List.of("addHours", "addSupply", "unlockRoute", "unlockSource", "deliverStock");

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<Map<String, JsonNode>> rowsOf(ObjectNode model) {
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (JsonNode lever : model.path("levers").values()) {
            for (JsonNode effect : lever.path("effects").values()) {
                effect.properties().forEach(kind -> rows.add(row(lever.get("id"), kind.getKey(), kind.getValue())));
            }
        }
        return rows;
    }

    private static Map<String, JsonNode> row(JsonNode lever, String kind, JsonNode what) {
        Map<String, JsonNode> row = new LinkedHashMap<>();
        row.put("lever", lever);
        row.put("kind", Trees.NODES.stringNode(kind));
        List<String> fields = FIELDS.get(kind);
        row.put("on", fields == null ? what : what.get(fields.get(0)));
        if (fields != null) {
            row.put("quantity", what.get(fields.get(1)));
        }
        return row;
    }

    @Override
    public void take(SheetRow row, ModelTree tree) {
        int lever = tree.owner(row, "lever", "levers");
        JsonNode kindNode = row.find("kind");
        if (kindNode == null) {
            tree.faults.add(row.placeOf("kind"), Wording.text("found.missing"), Wording.text("expected.mandatory"));
        }
        if (lever < 0 || kindNode == null || !kindNode.isString()) {
            return;
        }
        String kind = kindNode.stringValue();
        ArrayNode list = ModelTree.list((ObjectNode) tree.root.get("levers").get(lever), "effects");
        String path = "levers[" + lever + "].effects[" + list.size() + "]";
        tree.locate(path, row.place());
        ObjectNode effect = list.addObject();
        List<String> fields = FIELDS.get(kind);
        if (fields == null) {
            takeUnlock(row, tree, effect, kind, path);
        } else {
            ObjectNode what = effect.putObject(kind);
            take(row, "on", tree, what, fields.get(0), path + "." + kind);
            take(row, "quantity", tree, what, fields.get(1), path + "." + kind);
        }
    }

    private static void takeUnlock(SheetRow row, ModelTree tree, ObjectNode effect, String kind, String path) {
        take(row, "on", tree, effect, kind, path);
        if (row.find("on") == null) {
            effect.set(kind, Trees.NODES.missingNode());
            tree.faults.add(row.placeOf("on"), Wording.text("found.missing"), Wording.text("expected.mandatory"));
        }
        if (row.find("quantity") != null) {
            String found = Objects.requireNonNull(row.find("quantity")).toString();
            tree.faults.add(row.placeOf("quantity"), found, Wording.text("expected.emptyCell"));
        }
    }

    private static void take(SheetRow row, String key, ModelTree tree, ObjectNode into, String field, String path) {
        tree.locate(path + "." + field, row.placeOf(key));
        JsonNode value = row.find(key);
        if (value != null) {
            into.set(field, value);
        }
    }
}
