package fr.beffroi.workbench.demand.notice.tree;

import tools.jackson.databind.JsonNode;

/**
 * JSON that was XML, or is written beside it, as the same tree: {@code "titulaires": [{"titulaire": {…}}]} and
 * {@code "titulaires": [{…}]} are both an element {@code titulaires} with elements {@code titulaire} in it; {@code "cbc:ID": {"@schemeName": "Lot", "#text":
 * "LOT-0001"}} is an element {@code ID} with an attribute and a text; an object's array without such a wrapping is so many elements.
 */
public final class JsonTree {
    private JsonTree() {}

    /** An element of this name with what lies in the node. */
    public static Element read(String name, JsonNode node) {
        Element made = new Element(local(name).intern());
        fill(made, node);
        return made;
    }

    private static void fill(Element into, JsonNode node) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> put(into, name, value));
        } else if (!node.isNull()) {
            into.append(node.isString() ? node.stringValue() : node.toString());
        }
    }

    private static void put(Element into, String name, JsonNode value) {
        if (name.startsWith("@") && !name.startsWith("@xmlns")) {
            into.put(local(name.substring(1)), value.asString(""));
        } else if (name.equals("#text")) {
            into.append(value.asString(""));
        } else if (value.isArray()) {
            putAll(into, name, value);
        } else if (name.contains(".")) {
            // "acheteur.id": a table's column for what lies deeper.
            int dot = name.indexOf('.');
            Element outer = new Element(name.substring(0, dot));
            put(outer, name.substring(dot + 1), value);
            into.add(outer);
        } else {
            into.add(read(name, value));
        }
    }

    private static void putAll(Element into, String name, JsonNode items) {
        boolean plural = name.endsWith("s");
        Element list = new Element(local(name));
        for (JsonNode item : items) {
            JsonNode one = item.isArray() && !item.isEmpty() ? item.get(0) : item;
            String wrapped = plural ? name.substring(0, name.length() - 1) : "";
            if (!plural) {
                into.add(read(name, one));
            } else {
                list.add(read(wrapped, one.size() == 1 && one.has(wrapped) ? one.get(wrapped) : one));
            }
        }
        if (plural) {
            into.add(list);
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
