package fr.beffroi.engine.io;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a model while a workbook is read, and where in the workbook each part of it came from. */
final class ModelTree {
    final ObjectNode root = Trees.NODES.objectNode();
    final FaultList faults = new FaultList(this::place);
    final NameHints hints = new NameHints();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Map<String, Integer>> indexById = new HashMap<>();

    /** Says that a JSON path came from a place in the workbook. */
    void locate(String path, String place) {
        places.put(path, place);
    }

    /** The place of the longest part of the path that has one; the path itself where none has. */
    String place(String path) {
        String part = path;
        while (true) {
            String place = places.get(part);
            if (place != null) {
                return place;
            }
            int cut = Math.max(part.lastIndexOf('.'), part.lastIndexOf('['));
            if (cut <= 0) {
                return path;
            }
            part = part.substring(0, cut);
        }
    }

    /** The element of {@code list} with that id (the first one), or −1. */
    int indexOf(String list, String id) {
        return indexById.computeIfAbsent(list, this::index).getOrDefault(id, -1);
    }

    private Map<String, Integer> index(String list) {
        Map<String, Integer> index = new HashMap<>();
        JsonNode elements = root.path(list);
        for (int i = 0; i < elements.size(); i++) {
            JsonNode id = elements.get(i).path("id");
            if (id.isString()) {
                index.putIfAbsent(id.stringValue(), i);
            }
        }
        return index;
    }

    /**
     * The element that a line belongs to by the id in its column {@code key}; −1, and a fault, where there is none. All lines of
     * the list itself must have been read.
     */
    int owner(SheetRow row, String key, String list) {
        JsonNode id = row.find(key);
        if (id == null) {
            faults.add(row.placeOf(key), Wording.text("found.missing"), Wording.text("expected.mandatory"));
            return -1;
        }
        int index = indexOf(list, row.text(key));
        if (index < 0 && id.isString()) {
            faults.add(
                    row.placeOf(key),
                    row.text(key),
                    Wording.text("expected.knownId." + list),
                    hints.find(
                                    row.text(key),
                                    indexById.getOrDefault(list, Map.of()).keySet())
                            .orElse(null));
        }
        return index;
    }

    /** The list in a field of an object, made where it is not there yet. */
    static ArrayNode list(ObjectNode object, String field) {
        return object.get(field) instanceof ArrayNode list ? list : object.putArray(field);
    }
}
