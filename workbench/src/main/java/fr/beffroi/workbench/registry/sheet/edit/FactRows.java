package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.registry.Siren;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of facts, read and written as JSON: PostgreSQL knows the types of its columns itself. */
@Component
class FactRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FactRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<JsonNode> find(FactKind kind, Siren siren, String key) {
        return jdbc.sql("select to_jsonb(t) from registry.%1$s t where t.%2$s::text = :key and t.%3$s = :siren"
                        .formatted(kind.table(), kind.key(), kind.owner()))
                .param("key", key)
                .param("siren", siren.number())
                .query(String.class)
                .optional()
                .map(json::readTree);
    }

    void insert(FactKind kind, Siren siren, String key, Map<String, @Nullable Object> values, long source) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(values);
        row.put(kind.owner(), siren.number());
        row.put(kind.key(), key);
        row.put("source", source);
        String columns = String.join(", ", row.keySet());
        jdbc.sql("""
                insert into registry.%1$s (%2$s)
                select %2$s from jsonb_populate_record(null::registry.%1$s, cast(:row as jsonb))""".formatted(kind.table(), columns))
                .param("row", json.writeValueAsString(row))
                .update();
    }

    /** Writes the columns; which of them changed. Empty where there is no such row, or it may not be written. */
    Optional<List<String>> update(
            FactKind kind, Siren siren, String key, Map<String, @Nullable Object> values, long source) {
        Optional<JsonNode> before = find(kind, siren, key);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        String columns = String.join(", ", values.keySet());
        int written = jdbc.sql("""
                update registry.%1$s t set (%2$s) =
                    (select %2$s from jsonb_populate_record(null::registry.%1$s, cast(:row as jsonb)))
                where t.%3$s::text = :key and t.%4$s = :siren""".formatted(kind.table(), columns, kind.key(), kind.owner()))
                .param("row", json.writeValueAsString(values))
                .param("key", key)
                .param("siren", siren.number())
                .update();
        if (written == 0) {
            return Optional.empty();
        }
        JsonNode after = find(kind, siren, key).orElse(before.get());
        List<String> changed = new ArrayList<>();
        for (String column : values.keySet()) {
            if (!before.get().path(column).equals(after.path(column))) {
                changed.add(column);
            }
        }
        if (!changed.isEmpty()) {
            sourceOf(kind, siren, key, changed, source);
        }
        return Optional.of(changed);
    }

    private void sourceOf(FactKind kind, Siren siren, String key, List<String> changed, long source) {
        String set = kind.hasFieldSources()
                ? "field_sources = coalesce(t.field_sources, '{}') || "
                        + "(select jsonb_object_agg(f, :source) from unnest(cast(:changed as text[])) f)"
                : "source = case when cardinality(cast(:changed as text[])) > 0 then :source else t.source end";
        jdbc.sql("update registry.%1$s t set %2$s where t.%3$s::text = :key and t.%4$s = :siren"
                        .formatted(kind.table(), set, kind.key(), kind.owner()))
                .param("source", source)
                .param("changed", changed.toArray(String[]::new))
                .param("key", key)
                .param("siren", siren.number())
                .update();
    }

    boolean delete(FactKind kind, Siren siren, String key) {
        return jdbc.sql("delete from registry.%1$s t where t.%2$s::text = :key and t.%3$s = :siren"
                                .formatted(kind.table(), kind.key(), kind.owner()))
                        .param("key", key)
                        .param("siren", siren.number())
                        .update()
                > 0;
    }

    /** A value as it is typed. */
    static List<String> texts(JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(each.asString("")));
            return texts;
        }
        return value.isNull() || value.isMissingNode() ? List.of() : List.of(value.asString(""));
    }
}
