package fr.beffroi.workbench.registry.sheet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sources of the facts of one page, each read once. */
final class Sources {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Map<Long, Source> known = new HashMap<>();

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Source of(long id) {
        return known.computeIfAbsent(id, this::read);
    }

    /** Sources of the fields that came after the row: {@code {"name": 4711}}. */
    Map<String, Source> ofFields(@Nullable String fieldSources) {
        Map<String, Source> sources = new HashMap<>();
        if (fieldSources != null) {
            for (Map.Entry<String, JsonNode> field : JSON.readTree(fieldSources).properties()) {
                sources.put(field.getKey(), of(field.getValue().asLong()));
            }
        }
        return sources;
    }

    private Source read(long id) {
        return jdbc.sql("select kind, source, at from registry.provenance where id = :id")
                .param("id", id)
                .query((row, index) -> new Source(
                        row.getString("kind"),
                        row.getString("source"),
                        row.getTimestamp("at").toInstant()))
                .single();
    }
}
