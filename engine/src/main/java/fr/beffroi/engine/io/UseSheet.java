package fr.beffroi.engine.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which resources a route uses, one line for each ({@code routes[].use[]}). */
record UseSheet(List<Column> columns) implements SheetForm {
    static final String KEY = "use";
    private static final List<String> FIELDS = List.of("resource", "hoursPerUnit");

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<Map<String, JsonNode>> rowsOf(ObjectNode model) {
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (JsonNode route : model.path("routes").values()) {
            for (JsonNode use : route.path("use").values()) {
                Map<String, JsonNode> row = new LinkedHashMap<>();
                row.put("route", route.get("id"));
                FIELDS.stream().filter(use::has).forEach(field -> row.put(field, use.get(field)));
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void take(SheetRow row, ModelTree tree) {
        int route = tree.owner(row, "route", "routes");
        if (route < 0) {
            return;
        }
        ArrayNode list = ModelTree.list((ObjectNode) tree.root.get("routes").get(route), "use");
        String path = "routes[" + route + "].use[" + list.size() + "]";
        ObjectNode use = list.addObject();
        tree.locate(path, row.place());
        for (String field : FIELDS) {
            tree.locate(path + "." + field, row.placeOf(field));
            JsonNode value = row.find(field);
            if (value != null) {
                use.set(field, value);
            }
        }
    }
}
