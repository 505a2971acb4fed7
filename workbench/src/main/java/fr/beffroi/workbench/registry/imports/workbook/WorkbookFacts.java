package fr.beffroi.workbench.registry.imports.workbook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Capabilities, credentials and contacts of a workbook: what is not known yet is added, and remembered for undoing. */
@Component
class WorkbookFacts {
    private final JdbcClient jdbc;

    WorkbookFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many were new, how many known. */
    record Written(long added, long unchanged) {}

    /** Adds them; within the transaction of the import. */
    Written write(UUID importId, long provenance, List<WorkbookRow> rows) {
        long added = 0;
        long all = 0;
        for (WorkbookRow row : rows) {
            for (String process : row.processes()) {
                all++;
                added += add("""
                        insert into registry.capability (siren, process, source)
                        select :siren, :fact, :provenance where not exists (
                            select from registry.capability where siren = :siren and process = :fact)
                        returning id""", row, process, provenance);
            }
            for (String kind : row.credentials()) {
                all++;
                added += add("""
                        insert into registry.credential (siren, kind, source)
                        select :siren, :fact, :provenance where not exists (
                            select from registry.credential where siren = :siren and kind = :fact)
                        returning id""", row, kind, provenance);
            }
            if (!row.contact().isEmpty()) {
                all++;
                added += addContact(row, provenance);
            }
        }
        for (String entity : List.of("capability", "credential", "contact")) {
            jdbc.sql("""
                    insert into registry.import_change (import, entity, key, before, after)
                    select :import, '%1$s', t.id::text, null, to_jsonb(t) from registry.%1$s t
                    where t.source = :provenance and t.siren = any (:sirens::bpchar[])""".formatted(entity))
                    .param("import", importId)
                    .param("provenance", provenance)
                    .param(
                            "sirens",
                            rows.stream()
                                    .map(row -> row.siren().number())
                                    .distinct()
                                    .toArray(String[]::new))
                    .update();
        }
        return new Written(added, all - added);
    }

    private int add(String sql, WorkbookRow row, String fact, long provenance) {
        return jdbc.sql(sql)
                .param("siren", row.siren().number())
                .param("fact", fact)
                .param("provenance", provenance)
                .query(UUID.class)
                .list()
                .size();
    }

    /** Personal data: for the task force's follow-up, for three years; whoever keeps it longer says so. */
    private int addContact(WorkbookRow row, long provenance) {
        Map<String, @Nullable String> contact = row.contact();
        return jdbc.sql("""
                insert into registry.contact (siren, name, position, email, phone, purpose, keep_until, source)
                select :siren, :name, :position, :email, :phone, 'Suivi de l’entreprise par la task force',
                    current_date + interval '3 years', :provenance
                where not exists (select from registry.contact where siren = :siren and name = :name
                    and email is not distinct from :email::text and phone is not distinct from :phone::text)
                returning id""")
                .param("siren", row.siren().number())
                .param("name", contact.get("name"))
                .param("position", contact.get("position"))
                .param("email", contact.get("email"))
                .param("phone", contact.get("phone"))
                .param("provenance", provenance)
                .query(UUID.class)
                .list()
                .size();
    }
}
