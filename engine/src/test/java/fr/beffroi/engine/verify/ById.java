package fr.beffroi.engine.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A table whose ids are all known; asking for another one fails. */
final class ById<T> {
    private final Map<String, T> entries = new HashMap<>();

    static <T> ById<T> of(List<T> parts, Function<T, String> id) {
        ById<T> table = new ById<>();
        parts.forEach(part -> table.put(id.apply(part), part));
        return table;
    }

    void put(String id, T part) {
        entries.put(id, part);
    }

    T get(String id) {
        return Objects.requireNonNull(entries.get(id), id);
    }

    void forEach(BiConsumer<String, T> action) {
        entries.forEach(action);
    }
}
