package fr.beffroi.workbench.registry.imports;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.imports.ImportRecord.Kind;
import fr.beffroi.workbench.registry.imports.ImportRecord.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The records of all imports. */
@Service
@Transactional
public class Imports {
    /** More faults than anybody reads; the rest is counted. */
    public static final int MOST_FAULTS = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ImportRows rows;

    Imports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new ImportRows(json);
    }

    /**
     * A new record, in the name of the person who asks.
     *
     * @param sha256 of the file, in hexadecimal; null where it is known later
     */
    public UUID create(
            Kind kind, State state, String source, String fileName, @Nullable String sha256, Object request) {
        UUID id = UUID.randomUUID();
        Viewer viewer = Viewers.current();
        jdbc.sql("""
                insert into registry.import (id, kind, state, source, file_name, file_sha256, request, person, organisation)
                values (:id, :kind, :state, :source, :file, :sha256, :request::jsonb, :person, :organisation)""")
                .param("id", id)
                .param("kind", kind.code())
                .param("state", state.code())
                .param("source", source)
                .param("file", fileName)
                .param("sha256", sha256)
                .param("request", json.writeValueAsString(request))
                .param("person", viewer.person())
                .param("organisation", viewer.organisation())
                .update();
        return id;
    }

    /** The file of an import that has not been read yet. */
    public void keepFile(UUID id, byte[] content) {
        jdbc.sql("insert into registry.import_file (import, content) values (:id, :content)")
                .param("id", id)
                .param("content", content)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> findFile(UUID id) {
        return jdbc.sql("select content from registry.import_file where import = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<ImportRecord> find(UUID id) {
        return jdbc.sql("select * from registry.import where id = :id")
                .param("id", id)
                .query(rows::record)
                .optional();
    }

    /** The latest imports, drafts left out. */
    @Transactional(readOnly = true)
    public List<ImportRecord> list(int atMost) {
        return jdbc.sql("select * from registry.import where state <> 'draft' order by created_at desc, id limit :most")
                .param("most", atMost)
                .query(rows::record)
                .list();
    }

    @Transactional(readOnly = true)
    public List<ImportFault> listFaults(UUID id) {
        return jdbc.sql(
                        "select line, column_name, found, reason from registry.import_fault where import = :id order by position")
                .param("id", id)
                .query((row, index) -> new ImportFault(
                        row.getObject("line", Integer.class),
                        row.getString("column_name"),
                        row.getString("found"),
                        row.getString("reason")))
                .list();
    }

    /** What was not taken over; of many the first. */
    public void keepFaults(UUID id, List<ImportFault> faults) {
        int position = 0;
        for (ImportFault fault : faults.subList(0, Math.min(faults.size(), MOST_FAULTS))) {
            jdbc.sql("""
                    insert into registry.import_fault (import, position, line, column_name, found, reason)
                    values (:id, :position, :line, :column, :found, :reason)""")
                    .param("id", id)
                    .param("position", position++)
                    .param("line", fault.line())
                    .param("column", fault.column())
                    .param("found", fault.found())
                    .param("reason", fault.reason())
                    .update();
        }
    }

    /** How far it is: seen at once by everybody, whatever becomes of the import's own transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, String phase, long rowsDone, @Nullable Long rowsTotal) {
        jdbc.sql("""
                update registry.import set state = 'running', phase = :phase, rows_done = :done, rows_total = :total
                where id = :id and state in ('waiting', 'running')""")
                .param("phase", phase)
                .param("done", rowsDone)
                .param("total", rowsTotal)
                .param("id", id)
                .update();
    }

    /** The import is done; called within the transaction that wrote it. Its file is not kept. */
    public void done(UUID id, long provenance, @Nullable String sha256, Map<String, Long> counts) {
        jdbc.sql("""
                update registry.import set state = 'done', phase = null, provenance = :provenance, file_sha256 = coalesce(:sha256, file_sha256),
                    written_in = pg_current_xact_id(), counts = :counts::jsonb, ended_at = clock_timestamp() where id = :id""")
                .param("provenance", provenance)
                .param("sha256", sha256)
                .param("counts", json.writeValueAsString(counts))
                .param("id", id)
                .update();
        forgetFile(id);
    }

    /** It failed and wrote nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(UUID id, String reason) {
        jdbc.sql("""
                update registry.import set state = 'failed', phase = null, failure = :reason, ended_at = clock_timestamp()
                where id = :id and state <> 'done'""").param("reason", reason).param("id", id).update();
        forgetFile(id);
    }

    private void forgetFile(UUID id) {
        jdbc.sql("delete from registry.import_file where import = :id")
                .param("id", id)
                .update();
    }
}
