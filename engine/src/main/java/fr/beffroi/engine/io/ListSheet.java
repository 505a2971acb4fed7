package fr.beffroi.engine.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A list of the model whose elements are flat: each field is a column. */
record ListSheet(String key, List<Column> columns) implements SheetForm {

    @Override
    public List<Map<String, JsonNode>> rowsOf(ObjectNode model) {
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (JsonNode element : model.path(key).values()) {
            Map<String, JsonNode> row = new LinkedHashMap<>();
            columns.stream().map(Column::key).filter(element::has).forEach(field -> row.put(field, element.get(field)));
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void take(SheetRow row, ModelTree tree) {
        ArrayNode list = ModelTree.list(tree.root, key);
        String path = key + "[" + list.size() + "]";
        tree.locate(path, row.place());
        columns.forEach(column -> tree.locate(path + "." + column.key(), row.placeOf(column.key())));
        list.add(row.values());
    }
}
