package fr.beffroi.workbench.registry.search.query;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.search.index.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the database's own rule what the person who asks may see, so that the index cannot think otherwise. */
@Component
class Seeings {
    /** A SIREN that nobody bears. */
    private static final String NOBODY = "000000000";

    private final JdbcClient jdbc;

    Seeings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Seeing current() {
        Viewer viewer = Viewers.current();
        if (viewer.role() == Role.SYSTEM) {
            // A policy of its own shows the workbench every row, whatever the level.
            return new Seeing(Fields.LEVELS.size() - 1, Map.of(), false);
        }
        Map<String, Integer> exceptions = new HashMap<>();
        jdbc.sql("""
                select c.siren, (select max(l.level) from unnest(cast(:levels as text[])) with ordinality l(code, level)
                    where registry.viewer_sees(l.code, c.siren)) - 1 as level
                from identity.claimed_sirens() c(siren)
                """).param("levels", Fields.LEVELS.toArray(String[]::new)).query(row -> {
            exceptions.put(row.getString("siren"), row.getInt("level"));
        });
        int ordinary = jdbc.sql("""
                select coalesce(max(l.level), 1) - 1 from unnest(cast(:levels as text[])) with ordinality l(code, level)
                where registry.viewer_sees(l.code, cast(:nobody as char(9)))
                """)
                .param("levels", Fields.LEVELS.toArray(String[]::new))
                .param("nobody", NOBODY)
                .query(Integer.class)
                .single();
        exceptions.values().removeAll(List.of(ordinary));
        return new Seeing(ordinary, Map.copyOf(exceptions), viewer.role() == Role.ANONYMOUS);
    }
}
