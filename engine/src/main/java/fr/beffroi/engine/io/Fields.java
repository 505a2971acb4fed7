package fr.beffroi.engine.io;

import fr.beffroi.engine.model.StepProfile;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The fields of one JSON object, read strictly. Whatever is wrong becomes a fault with its place, and a harmless value stands in
 * for it ("" or a default), so that one reading finds every fault. Which fields are known follows from what was asked for.
 */
final class Fields {
    /** Two times of this length still add up within an int. */
    static final int MOST_WEEKS = 1_000_000_000;

    private static final JsonNode NOT_READABLE = JsonNodeFactory.instance.missingNode();

    private final JsonNode object;
    private final String place;
    private final FaultList faults;
    private final FieldValues values;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(JsonNode object, String place, FaultList faults) {
        this.object = object;
        this.place = place;
        this.faults = faults;
        values = new FieldValues(faults);
    }

    /** Reads {@code node} by {@code how}, then refuses every field that was not asked for. */
    static <T> T read(JsonNode node, String place, FaultList faults, Function<Fields, T> how) {
        Fields fields = new Fields(node, place, faults);
        if (!node.isObject() && !node.isMissingNode()) {
            faults.add(place.isEmpty() ? "$" : place, node.toString(), Wording.text("expected.object"));
        }
        T value = how.apply(fields);
        fields.refuseUnknown();
        return value;
    }

    FaultList faults() {
        return faults;
    }

    /** Reads what stands within a field. */
    FieldValues values() {
        return values;
    }

    String place(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    boolean has(String field) {
        return object.has(field);
    }

    boolean hasText(String field) {
        return object.path(field).isString();
    }

    /** Whether the field says {@code null}; asking this is how a reader allows it. */
    boolean isNull(String field) {
        known.add(field);
        return object.path(field).isNull();
    }

    boolean isList(String field) {
        return object.path(field).isArray();
    }

    /** The field names that are there. */
    List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    void fault(String field, String found, String expected) {
        faults.add(place(field), found, expected);
    }

    /** The value of a field; null where it is absent or already reported. */
    @Nullable
    JsonNode find(String field) {
        known.add(field);
        JsonNode node = object.get(field);
        if (node != null && node.isNull()) {
            faults.add(place(field), "null", Wording.text("expected.notNull"));
            return NOT_READABLE;
        }
        return node;
    }

    private JsonNode get(String field) {
        JsonNode node = find(field);
        if (node != null) {
            return node;
        }
        if (object.isObject()) {
            faults.add(place(field), Wording.text("found.missing"), Wording.text("expected.mandatory"));
        }
        return NOT_READABLE;
    }

    String text(String field) {
        return values.text(get(field), place(field));
    }

    @Nullable
    String findText(String field) {
        JsonNode node = find(field);
        return node == null ? null : values.text(node, place(field));
    }

    /** An id, or a reference to one: a text that is not blank; "" only where that was a fault. */
    String id(String field) {
        return values.id(get(field), place(field));
    }

    @Nullable
    String findId(String field) {
        JsonNode node = find(field);
        return node == null ? null : values.id(node, place(field));
    }

    double number(String field, Bound bound) {
        return values.number(get(field), place(field), bound);
    }

    double number(String field, Bound bound, double byDefault) {
        Double value = findNumber(field, bound);
        return value == null ? byDefault : value;
    }

    @Nullable
    Double findNumber(String field, Bound bound) {
        JsonNode node = find(field);
        return node == null ? null : values.number(node, place(field), bound);
    }

    /** A whole number of weeks, or the number of a week, from 0. */
    int weeks(String field, int byDefault) {
        JsonNode node = find(field);
        return node == null ? byDefault : values.whole(node, place(field), 0, MOST_WEEKS);
    }

    int whole(String field, int least, int most) {
        return values.whole(get(field), place(field), least, most);
    }

    boolean flag(String field, boolean byDefault) {
        JsonNode node = find(field);
        return node == null ? byDefault : values.flag(node, place(field), byDefault);
    }

    /** A mandatory text out of a fixed choice. */
    <T> T oneOf(String field, T[] choices, Function<T, String> naming, T otherwise) {
        String text = text(field);
        for (T choice : choices) {
            if (naming.apply(choice).equals(text)) {
                return choice;
            }
        }
        if (hasText(field)) {
            List<String> names = Arrays.stream(choices).map(naming).toList();
            faults.add(
                    place(field),
                    text,
                    Wording.text("expected.oneOf", String.join(", ", names)),
                    NearestName.find(text, names).orElse(null));
        }
        return otherwise;
    }

    /** An object with exactly one of several fields, which says what it is. */
    <T> T oneFieldOf(Map<String, Supplier<? extends T>> kinds, T otherwise) {
        known.addAll(kinds.keySet());
        List<String> present = kinds.keySet().stream().filter(this::has).toList();
        if (present.size() != 1 && object.isObject()) {
            String found = present.isEmpty() ? Wording.text("found.noneOfThem") : String.join(", ", present);
            faults.add(place, found, Wording.text("expected.oneFieldOf", String.join(", ", kinds.keySet())));
        }
        T first = otherwise;
        for (String field : present.reversed()) {
            first = Objects.requireNonNull(kinds.get(field)).get(); // every one is read, for the faults within it
        }
        return first;
    }

    /** A mandatory object. */
    <T> T object(String field, Function<Fields, T> how) {
        return read(get(field), place(field), faults, how);
    }

    @Nullable
    <T> T findObject(String field, Function<Fields, T> how) {
        JsonNode node = find(field);
        return node == null ? null : read(node, place(field), faults, how);
    }

    /** A list of objects, empty by default. */
    <T> List<T> objects(String field, Function<Fields, T> how) {
        return values.list(find(field), place(field), (node, where) -> read(node, where, faults, how));
    }

    /** A list of ids, empty by default; what is named twice counts once. */
    List<String> ids(String field) {
        List<String> all = values.list(find(field), place(field), values::id);
        Set<String> once = new LinkedHashSet<>();
        for (String id : all) {
            if (!once.add(id) && !id.isEmpty()) {
                faults.warn(place(field), Wording.text("warning.namedTwice", id));
            }
        }
        return List.copyOf(once);
    }

    /** A mandatory list of numbers. */
    List<Double> numbers(String field, Bound bound) {
        return values.list(get(field), place(field), (node, where) -> values.number(node, where, bound));
    }

    <T> List<T> elements(String field, BiFunction<JsonNode, String, T> how) {
        return values.list(get(field), place(field), how);
    }

    /** A mandatory step profile (§3): a list of steps, or one number for all weeks. */
    StepProfile profile(String field) {
        return new StepProfileReader(values).read(get(field), place(field));
    }

    private void refuseUnknown() {
        for (String name : names()) {
            if (!known.contains(name)) {
                faults.add(
                        place(name),
                        Wording.text("found.field", name),
                        Wording.text("expected.knownField", String.join(", ", known)),
                        NearestName.find(name, known).orElse(null));
            }
        }
    }
}
