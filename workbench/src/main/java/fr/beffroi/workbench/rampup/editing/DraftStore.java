package fr.beffroi.workbench.rampup.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in the database. */
@Repository
class DraftStore {
    private static final TypeReference<Map<String, List<List<String>>>> TABLES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Draft> find(UUID scenario) {
        return jdbc.sql("select tables, revision, saved_at from rampup.draft where scenario = :scenario")
                .param("scenario", scenario)
                .query((row, index) -> new Draft(
                        scenario,
                        json.readValue(row.getString("tables"), TABLES),
                        row.getLong("revision"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** Puts these tables in place of the whole draft. */
    void replace(UUID scenario, Map<String, List<List<String>>> tables, @Nullable UUID by) {
        jdbc.sql("""
                        insert into rampup.draft (scenario, tables, saved_by) values (:scenario, :tables::jsonb, :by)
                        on conflict (scenario) do update set tables = excluded.tables, saved_by = excluded.saved_by,
                            saved_at = now(), revision = draft.revision + 1""")
                .param("scenario", scenario)
                .param("tables", json.writeValueAsString(tables))
                .param("by", by)
                .update();
    }

    /** Puts these tables in place of their like; false where the draft has moved on since {@code revision}. */
    boolean update(UUID scenario, long revision, Map<String, List<List<String>>> tables, @Nullable UUID by) {
        return jdbc.sql("""
                                update rampup.draft set tables = tables || :tables::jsonb, revision = revision + 1,
                                    saved_by = :by, saved_at = now()
                                where scenario = :scenario and revision = :revision""")
                        .param("scenario", scenario)
                        .param("revision", revision)
                        .param("tables", json.writeValueAsString(tables))
                        .param("by", by)
                        .update()
                == 1;
    }
}
