package fr.beffroi.workbench.registry.imports.undo;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of undoing, over sets of rows: an import may have written a million. */
@Component
class UndoStatements {
    /** Facts beneath a company that an import may add, with what names their row. */
    private static final List<String> FACTS = List.of("capability", "credential", "contact");

    private static final List<String> WHAT_DEPENDS_ON_A_COMPANY =
            List.of("site", "capability", "credential", "contact", "resource", "capital_link");
    private static final List<String> WHAT_DEPENDS_ON_A_SITE = List.of("capability", "contact", "resource");

    private final JdbcClient jdbc;

    UndoStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills {@code undo_obstacle}: rows of the import that are not as it left them, and added ones on which later facts stand. */
    void findObstacles(UUID importId) {
        jdbc.sql("drop table if exists undo_obstacle").update();
        jdbc.sql(
                        "create temp table undo_obstacle (entity text, key text, siren char(9), reason text, primary key (entity, key)) on commit drop")
                .update();
        changed("company", "siren", importId);
        changed("site", "siret", importId);
        FACTS.forEach(fact -> changed(fact, "id", importId));
        addedAndChanged("company", "siren", importId);
        addedAndChanged("site", "siret", importId);
        WHAT_DEPENDS_ON_A_SITE.forEach(
                dependent -> dependedOn("site", "siret", dependent, "d.siret = t.siret", importId));
        dependedOn("site", "siret", "credential", "d.siren = t.siren and t.siret = any (d.sites)", importId);
        WHAT_DEPENDS_ON_A_COMPANY.forEach(dependent -> dependedOn(
                "company",
                "siren",
                dependent,
                dependent.equals("capital_link") ? "d.child = t.siren" : "d.siren = t.siren",
                importId));
        // A company added by the import cannot go while one of its sites or facts stays.
        insertObstacles("""
                select 'company', c.siren, c.siren, 'depended-on' from registry.company c
                where c.source = (select provenance from registry.import where id = :id)
                    and c.siren in (select siren from undo_obstacle where entity <> 'company')""", importId);
    }

    private void changed(String table, String key, UUID importId) {
        insertObstacles("""
                select '%1$s', c.key, t.siren, 'changed' from registry.import_change c join registry.%1$s t on t.%2$s::text = c.key
                where c.import = :id and c.entity = '%1$s' and to_jsonb(t) - 'changed_in' is distinct from c.after""".formatted(table, key), importId);
    }

    private void addedAndChanged(String table, String key, UUID importId) {
        insertObstacles("""
                select '%1$s', t.%2$s, t.siren, 'changed' from registry.%1$s t join registry.import i on i.id = :id
                where t.source = i.provenance and t.changed_in <> i.written_in""".formatted(table, key), importId);
    }

    private void dependedOn(String table, String key, String dependent, String condition, UUID importId) {
        insertObstacles("""
                select distinct '%1$s', t.%2$s, t.siren, 'depended-on' from registry.%1$s t join registry.import i on i.id = :id
                join registry.%3$s d on %4$s where t.source = i.provenance and d.source <> i.provenance""".formatted(table, key, dependent, condition), importId);
    }

    private void insertObstacles(String select, UUID importId) {
        jdbc.sql("insert into undo_obstacle (entity, key, siren, reason) " + select + " on conflict do nothing")
                .param("id", importId)
                .update();
    }

    /** Gives changed companies and sites their former contents. */
    long restore(UUID importId) {
        return restore("company", "siren", importId) + restore("site", "siret", importId);
    }

    private long restore(String table, String key, UUID importId) {
        // All columns, whichever the table has by now, but the key and the mark of its last change.
        String columns = jdbc.sql("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = ('registry.' || :table)::regclass and attnum > 0 and not attisdropped
                    and attname not in (:key, 'changed_in')""")
                .param("table", table)
                .param("key", key)
                .query(String.class)
                .single();
        return jdbc.sql("""
                update registry.%1$s t set (%3$s) =
                    (select %3$s from jsonb_populate_record(null::registry.%1$s, c.before))
                from registry.import_change c
                where c.import = :id and c.entity = '%1$s' and c.before is not null and t.%2$s = c.key
                    and not exists (select from undo_obstacle o where o.entity = '%1$s' and o.key = c.key)""".formatted(table, key, columns))
                .param("id", importId)
                .update();
    }

    /** Removes what the import added: facts, then sites, then companies. */
    long remove(UUID importId) {
        long removed = 0;
        for (String fact : FACTS) {
            removed += jdbc.sql("""
                    delete from registry.%1$s t using registry.import_change c
                    where c.import = :id and c.entity = '%1$s' and c.before is null and t.id = c.key::uuid
                        and not exists (select from undo_obstacle o where o.entity = '%1$s' and o.key = c.key)""".formatted(fact)).param("id", importId).update();
        }
        return removed + removeAdded("site", "siret", importId) + removeAdded("company", "siren", importId);
    }

    private long removeAdded(String table, String key, UUID importId) {
        return jdbc.sql("""
                delete from registry.%1$s t using registry.import i
                where i.id = :id and t.source = i.provenance
                    and not exists (select from undo_obstacle o where o.entity = '%1$s' and o.key = t.%2$s)""".formatted(table, key)).param("id", importId).update();
    }
}
