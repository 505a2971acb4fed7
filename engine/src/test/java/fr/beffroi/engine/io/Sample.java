package fr.beffroi.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small valid model that uses every field of the contract, to be spoilt at one place or another. */
final class Sample {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JsonNode root = MAPPER.readTree(text());

    static String text() {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("every-feature.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts JSON at a place such as {@code routes[0].use[1].resource}; an index just past the end appends. */
    Sample with(String place, String json) {
        set(place, MAPPER.readTree(json));
        return this;
    }

    Sample without(String place) {
        int dot = place.lastIndexOf('.');
        ((ObjectNode) at(dot < 0 ? "" : place.substring(0, dot))).remove(place.substring(dot + 1));
        return this;
    }

    JsonNode tree() {
        return root;
    }

    byte[] bytes() {
        return MAPPER.writeValueAsBytes(root);
    }

    private void set(String place, JsonNode value) {
        if (place.endsWith("]")) {
            int bracket = place.lastIndexOf('[');
            ArrayNode array = (ArrayNode) at(place.substring(0, bracket));
            int index = Integer.parseInt(place.substring(bracket + 1, place.length() - 1));
            if (index == array.size()) {
                array.add(value);
            } else {
                array.set(index, value);
            }
        } else {
            int dot = place.lastIndexOf('.');
            ((ObjectNode) at(dot < 0 ? "" : place.substring(0, dot))).set(place.substring(dot + 1), value);
        }
    }

    private JsonNode at(String place) {
        JsonNode node = root;
        for (String step : place.replace("[", ".[").split("\\.", -1)) {
            if (step.startsWith("[")) {
                node = node.get(Integer.parseInt(step.substring(1, step.length() - 1)));
            } else if (!step.isEmpty()) {
                node = node.get(step);
            }
        }
        return node;
    }
}
