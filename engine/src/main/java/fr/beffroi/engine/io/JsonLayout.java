package fr.beffroi.engine.io;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON for people and version control: one line for each field at the top, one for each element of a list of objects. */
final class JsonLayout {
    private JsonLayout() {}

    /** UTF-8 bytes, the same on every machine. */
    static byte[] write(ObjectNode root) {
        StringBuilder out = new StringBuilder("{\n");
        Iterator<Map.Entry<String, JsonNode>> fields = root.properties().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            out.append("  ");
            JsonPrinter.appendText(field.getKey(), out);
            out.append(": ");
            appendValue(field.getValue(), out);
            out.append(fields.hasNext() ? ",\n" : "\n");
        }
        return out.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void appendValue(JsonNode value, StringBuilder out) {
        if (!value.isArray() || value.isEmpty() || !value.get(0).isObject()) {
            JsonPrinter.AS_BUILT.print(value, out);
            return;
        }
        out.append("[\n");
        for (int i = 0; i < value.size(); i++) {
            out.append("    ");
            JsonPrinter.AS_BUILT.print(value.get(i), out);
            out.append(i + 1 < value.size() ? ",\n" : "\n");
        }
        out.append("  ]");
    }
}
