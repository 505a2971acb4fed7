package fr.beffroi.workbench.registry.imports.workbook;

import fr.beffroi.workbench.identity.Viewers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an organisation's columns were read last: the next workbook with such a head is read likewise. */
@Component
class MappingMemory {
    private final JdbcClient jdbc;

    MappingMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fields by heads; an empty one where the column was not read. */
    @Transactional(readOnly = true)
    Map<String, String> recall() {
        Map<String, String> remembered = new HashMap<>();
        jdbc.sql(
                        "select column_name, field from registry.column_mapping where organisation = platform.viewer_organisation()")
                .query(row -> {
                    remembered.put(row.getString(1), row.getString(2));
                });
        return remembered;
    }

    @Transactional
    void remember(List<String> head, ColumnMapping mapping) {
        UUID organisation = Viewers.current().organisation();
        if (organisation == null) {
            return;
        }
        for (int i = 0; i < head.size(); i++) {
            WorkbookField field = mapping.fields().get(i);
            if (!head.get(i).isEmpty()) {
                jdbc.sql("""
                        insert into registry.column_mapping (organisation, column_name, field) values (:organisation, :column, :field)
                        on conflict (organisation, column_name) do update set field = excluded.field""")
                        .param("organisation", organisation)
                        .param("column", head.get(i))
                        .param("field", field == null ? "" : field.code())
                        .update();
            }
        }
    }
}
