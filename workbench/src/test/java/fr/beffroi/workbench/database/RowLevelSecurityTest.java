package fr.beffroi.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.WorkbenchTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Row-level security is on, and forced on the owner, for every table that holds more than what anybody may read. */
@WorkbenchTest
class RowLevelSecurityTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void noTableIsOpenByForgetting() {
        List<String> open =
                jdbc.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
                  and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'platform')
                """).query((row, number) -> row.getString(1)).list();
        assertThat(open).isEmpty();
    }

    @Test
    void theApplicationOwnsNothing() {
        assertThat(jdbc.sql("select count(*) from pg_class where relowner = 'beffroi_app'::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = 'beffroi_app'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
