package fr.beffroi.workbench.demand.notice.connector;

import fr.beffroi.workbench.demand.notice.Reason;
import fr.beffroi.workbench.demand.notice.intake.LoadReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How far each source was read, and how that went. */
@Component
@Transactional
public class ConnectorRows {
    private static final int LONGEST_VALUE = 1_000;

    private final JdbcClient jdbc;

    ConnectorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How the last runs went.
     *
     * @param mark where the next one goes on; null before the first
     * @param fault of the last one that failed; null where none did since the last success
     * @param received notices that were read by the last one that succeeded
     * @param refused what was set aside then
     */
    public record ConnectorState(
            @Nullable String mark,
            @Nullable Instant begunAt,
            @Nullable Instant succeededAt,
            @Nullable Instant failedAt,
            @Nullable Reason fault,
            int received,
            int added,
            int changed,
            int refused) {}

    @Transactional(readOnly = true)
    Optional<ConnectorState> find(String name) {
        return jdbc.sql("select * from demand.connector where name = :name")
                .param("name", name)
                .query((row, index) -> new ConnectorState(
                        row.getString("mark"),
                        instant(row, "begun_at"),
                        instant(row, "succeeded_at"),
                        instant(row, "failed_at"),
                        reason(row),
                        row.getInt("received"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("refused")))
                .optional();
    }

    private static @Nullable Reason reason(ResultSet row) throws SQLException {
        String code = row.getString("fault_code");
        return code == null
                ? null
                : new Reason(
                        code, List.of(JsonMapper.shared().readValue(row.getString("fault_values"), String[].class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** A run begins; where the last one ended. */
    @Nullable
    String begin(String name) {
        jdbc.sql(
                        "insert into demand.connector (name, begun_at) values (:name, now()) on conflict (name) do update set begun_at = now()")
                .param("name", name)
                .update();
        return find(name).map(ConnectorState::mark).orElse(null);
    }

    void mark(String name, String mark) {
        jdbc.sql("update demand.connector set mark = nullif(:mark, '') where name = :name")
                .param("name", name)
                .param("mark", mark)
                .update();
    }

    void succeeded(String name, LoadReport report) {
        jdbc.sql("""
                update demand.connector set succeeded_at = now(), fault_code = null, fault_values = '[]', received = :received, added = :added, changed = :changed, refused = :refused
                where name = :name""")
                .param("name", name)
                .param("received", report.notices())
                .param("added", report.outcome().added())
                .param("changed", report.outcome().changed())
                .param("refused", report.refused())
                .update();
    }

    void failed(String name, Reason fault) {
        jdbc.sql(
                        "update demand.connector set failed_at = now(), fault_code = :code, fault_values = cast(:values as jsonb) where name = :name")
                .param("name", name)
                .param("code", fault.code())
                .param(
                        "values",
                        JsonMapper.shared()
                                .writeValueAsString(fault.values().stream()
                                        .map(ConnectorRows::kept)
                                        .toList()))
                .update();
    }

    private static String kept(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_VALUE)).replace('\0', ' ');
    }

    @Transactional(readOnly = true)
    List<String> listKnown(List<String> identifiers) {
        return jdbc.sql("select name from demand.notice_name where name = any (cast(:names as text[])) and here")
                .param("names", identifiers.toArray(String[]::new))
                .query((row, index) -> row.getString(1))
                .list();
    }
}
