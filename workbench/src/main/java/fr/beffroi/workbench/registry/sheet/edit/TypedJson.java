package fr.beffroi.workbench.registry.sheet.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

/** A JSON object as it would be typed into a form, so that there is one way of checking it. */
final class TypedJson {
    private TypedJson() {}

    /**
     * Texts by field. An array of objects, such as {@code "hours": [{"from": "2028-01-03", "perWeek": 46}]}, becomes columns:
     * {@code hoursFrom}, {@code hoursPerWeek}.
     */
    static Map<String, List<String>> read(JsonNode body) {
        if (!body.isObject()) {
            throw new FactFaultsException(List.of(FactFault.of("body", body.toString(), "noObject")));
        }
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            JsonNode value = field.getValue();
            if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                for (JsonNode row : value) {
                    for (Map.Entry<String, JsonNode> cell : row.properties()) {
                        String name = field.getKey() + StringUtils.capitalize(cell.getKey());
                        typed.computeIfAbsent(name, key -> new ArrayList<>()).addAll(FactRows.texts(cell.getValue()));
                    }
                }
            } else {
                typed.put(field.getKey(), FactRows.texts(value));
            }
        }
        return typed;
    }
}
