package fr.beffroi.workbench.demand.catenax;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Capacities that partners told the viewer's organisation. Callers bring the transaction. */
@Repository
class CapacityStore {
    private final JdbcClient jdbc;

    CapacityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(CapacityGroup group) {
        jdbc.sql("""
                insert into demand.capacity_group (id, name, content) values (:id, :name, :content::jsonb)
                on conflict (organisation, id) do update set name = excluded.name, content = excluded.content, read_at = clock_timestamp()""")
                .param("id", group.id())
                .param("name", group.name())
                .param("content", JsonMapper.shared().writeValueAsString(group))
                .update();
    }

    /** By name. */
    List<CapacityGroup> list() {
        return jdbc.sql("select content::text as content from demand.capacity_group order by name, id")
                .query((row, index) -> JsonMapper.shared().readValue(row.getString("content"), CapacityGroup.class))
                .list();
    }
}
