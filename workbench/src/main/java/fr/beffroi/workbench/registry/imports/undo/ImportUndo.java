package fr.beffroi.workbench.registry.imports.undo;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a whole import back: what it added goes, what it changed is again as it was. Rows on which somebody worked since are never silently
 * lost: either nothing is undone and they are named, or they stay as they are and the rest is undone.
 */
@Service
public class ImportUndo {
    /** As many as a page names. */
    private static final int MOST_NAMED = 50;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final UndoStatements statements;

    ImportUndo(JdbcClient jdbc, AuditLog audit, UndoStatements statements) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.statements = statements;
    }

    /**
     * A row that was changed, or on which something depends, since the import.
     *
     * @param entity {@code company}, {@code site}, {@code capability}, {@code credential} or {@code contact}
     * @param key SIREN, SIRET or id
     * @param name of the company
     * @param reason {@code changed}: its fields; {@code depended-on}: something was added beneath it
     */
    public record Obstacle(String entity, String key, String name, String reason) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;
    }

    /**
     * What came of it; told on the next page, so that it passes through the session.
     *
     * @param undone false where there are obstacles and they should not be kept: then nothing was changed
     * @param obstacles of many the first
     */
    public record Outcome(boolean undone, long removed, long restored, long kept, List<Obstacle> obstacles)
            implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;
    }

    /**
     * Undoes an import.
     *
     * @param keepLaterChanges what was changed since stays as it is, and the rest is undone; else nothing is undone where there is any
     * @throws IllegalStateException where the import is not done, or is undone already
     */
    @Transactional
    public Outcome undo(UUID importId, boolean keepLaterChanges) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('registry.import'))")
                .query()
                .listOfRows();
        boolean undoable = jdbc.sql("select count(*) from registry.import where id = :id and state = 'done'")
                        .param("id", importId)
                        .query(Integer.class)
                        .single()
                == 1;
        if (!undoable) {
            throw new IllegalStateException(
                    "Import " + importId + " cannot be undone.\nMaybe it was undone already, or never ended.");
        }
        jdbc.sql("set local work_mem = '128MB'").update();
        statements.findObstacles(importId);
        long obstacleCount =
                jdbc.sql("select count(*) from undo_obstacle").query(Long.class).single();
        List<Obstacle> obstacles = jdbc.sql("""
                select o.entity, o.key, coalesce(c.name, o.siren) as name, o.reason
                from undo_obstacle o left join registry.company c on c.siren = o.siren order by name, o.entity, o.key limit :most""")
                .param("most", MOST_NAMED)
                .query((row, index) -> new Obstacle(
                        row.getString("entity"), row.getString("key"), row.getString("name"), row.getString("reason")))
                .list();
        if (obstacleCount > 0 && !keepLaterChanges) {
            return new Outcome(false, 0, 0, obstacleCount, obstacles);
        }
        long restored = statements.restore(importId);
        long removed = statements.remove(importId);
        jdbc.sql("""
                update registry.import set state = 'undone', undone_at = now(), undone_by = :person,
                    counts = counts || jsonb_build_object('undoneRemoved', :removed::bigint, 'undoneRestored', :restored::bigint,
                        'undoneKept', :kept::bigint)
                where id = :id""")
                .param("person", Viewers.current().person())
                .param("removed", removed)
                .param("restored", restored)
                .param("kept", obstacleCount)
                .param("id", importId)
                .update();
        jdbc.sql("delete from registry.import_change where import = :id")
                .param("id", importId)
                .update();
        audit.record(
                "import.undo",
                "import",
                importId.toString(),
                Map.of("removed", removed, "restored", restored, "kept", obstacleCount));
        return new Outcome(true, removed, restored, obstacleCount, obstacles);
    }
}
