package fr.beffroi.workbench.registry.imports;

import fr.beffroi.workbench.registry.imports.ImportRecord.Kind;
import fr.beffroi.workbench.registry.imports.ImportRecord.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code registry.import} read into records. */
final class ImportRows {
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final JsonMapper json;

    ImportRows(JsonMapper json) {
        this.json = json;
    }

    ImportRecord record(ResultSet row, int index) throws SQLException {
        return new ImportRecord(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("source"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getString("request"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("phase"),
                row.getLong("rows_done"),
                row.getObject("rows_total", Long.class),
                json.readValue(row.getString("counts"), COUNTS),
                row.getString("failure"),
                row.getObject("provenance", Long.class),
                row.getObject("person", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "ended_at"),
                instant(row, "undone_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
