package fr.beffroi.engine.io;

import fr.beffroi.engine.model.StepProfile;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Building JSON trees: numbers as people write them, and no field that only repeats its default. */
final class Trees {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Up to here every whole number is a double. */
    private static final double LARGEST_WHOLE = 9e15;

    private Trees() {}

    /** @throws IllegalArgumentException for a number that is not finite: JSON has none, and it would be a fault of the caller's */
    static JsonNode number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        return value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE
                ? NODES.numberNode((long) value)
                : NODES.numberNode(value);
    }

    static <T> ArrayNode list(List<T> elements, BiConsumer<ObjectNode, T> fill) {
        return array(elements, element -> {
            ObjectNode node = NODES.objectNode();
            fill.accept(node, element);
            return node;
        });
    }

    static <T> ArrayNode array(List<T> elements, Function<T, JsonNode> toNode) {
        ArrayNode array = NODES.arrayNode();
        elements.forEach(element -> array.add(toNode.apply(element)));
        return array;
    }

    static <T> void putList(ObjectNode node, String field, List<T> elements, BiConsumer<ObjectNode, T> fill) {
        if (!elements.isEmpty()) {
            node.set(field, list(elements, fill));
        }
    }

    static void putTexts(ObjectNode node, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            node.set(field, array(texts, NODES::stringNode));
        }
    }

    static void putText(ObjectNode node, String field, @Nullable String text) {
        if (text != null) {
            node.put(field, text);
        }
    }

    static void put(ObjectNode node, String field, double value) {
        node.set(field, number(value));
    }

    static void putUnless(double byDefault, ObjectNode node, String field, @Nullable Double value) {
        if (value != null && value != byDefault) {
            put(node, field, value);
        }
    }

    static void putWeeksUnless(int byDefault, ObjectNode node, String field, int value) {
        if (value != byDefault) {
            node.put(field, value);
        }
    }

    static void putUnless(boolean byDefault, ObjectNode node, String field, boolean value) {
        if (value != byDefault) {
            node.put(field, value);
        }
    }

    static void putNumber(ObjectNode node, String field, @Nullable Double value) {
        if (value != null) {
            put(node, field, value);
        }
    }

    /** One number where it holds in all weeks, else a list of steps. */
    static void putProfile(ObjectNode node, String field, StepProfile profile) {
        List<StepProfile.Step> steps = profile.steps();
        if (steps.size() == 1 && steps.getFirst().from() == 0) {
            put(node, field, steps.getFirst().value());
        } else {
            node.set(field, list(steps, (object, step) -> {
                object.put("from", step.from());
                put(object, "value", step.value());
            }));
        }
    }
}
