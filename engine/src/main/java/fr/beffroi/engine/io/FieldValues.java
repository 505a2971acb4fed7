package fr.beffroi.engine.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single JSON values strictly: what is wrong becomes a fault with its place, and a harmless value stands in for it. */
record FieldValues(FaultList faults) {

    String text(JsonNode node, String where) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (!node.isMissingNode()) {
            faults.add(where, node.toString(), Wording.text("expected.text"));
        }
        return "";
    }

    /** A text that is not blank; "" only where that was a fault. */
    String id(JsonNode node, String where) {
        String id = text(node, where);
        if (node.isString() && id.isBlank()) {
            faults.add(where, node.toString(), Wording.text("expected.id"));
            return "";
        }
        return id;
    }

    double number(JsonNode node, String where, Bound bound) {
        if (node.isNumber() && bound.holds(node.doubleValue())) {
            return node.doubleValue() + 0.0; // makes a negative zero positive
        }
        if (!node.isMissingNode()) {
            faults.add(where, shown(node), bound.inWords());
        }
        return bound == Bound.POSITIVE_SHARE || bound == Bound.POSITIVE ? 1 : 0;
    }

    int whole(JsonNode node, String where, int least, int most) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (value == Math.rint(value) && least <= value && value <= most) {
            return (int) value;
        }
        if (!node.isMissingNode()) {
            faults.add(where, shown(node), Wording.text("expected.whole", least, most));
        }
        return least;
    }

    boolean flag(JsonNode node, String where, boolean otherwise) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (!node.isMissingNode()) {
            faults.add(where, node.toString(), Wording.text("expected.boolean"));
        }
        return otherwise;
    }

    /** The elements of a list, each read with its place; none where there is no list. */
    <T> List<T> list(@Nullable JsonNode list, String where, BiFunction<JsonNode, String, T> how) {
        if (list == null || list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray()) {
            faults.add(where, list.toString(), Wording.text("expected.list"));
            return List.of();
        }
        List<T> elements = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            elements.add(how.apply(list.get(i), where + "[" + i + "]"));
        }
        return elements;
    }

    /** How a value is shown in a fault: numbers as people write them. */
    private static String shown(JsonNode node) {
        return node.isNumber() ? JsonPrinter.number(node.doubleValue()) : node.toString();
    }
}
