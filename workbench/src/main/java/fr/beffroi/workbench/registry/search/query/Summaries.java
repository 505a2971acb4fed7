package fr.beffroi.workbench.registry.search.query;

import fr.beffroi.workbench.registry.company.CompanySql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the companies that were found, from the database and under its row-level security: the index only says which. */
@Service
public class Summaries {
    private final JdbcClient jdbc;

    Summaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order given; one that is gone meanwhile, or that may not be seen, is left out. */
    @Transactional(readOnly = true)
    public List<CompanySummary> of(List<String> sirens) {
        Map<String, CompanySummary> found = new HashMap<>();
        jdbc.sql("select " + CompanySql.COLUMNS + """
                , c.staff_bracket,
                    (select count(*) from registry.site o where o.siren = c.siren and o.active) as sites,
                    array(select distinct k.process from registry.capability k where k.siren = c.siren order by 1) as processes,
                    array(select distinct h.kind from registry.credential h where h.siren = c.siren
                        and (h.until_date is null or h.until_date >= current_date) order by 1) as credentials
                """ + CompanySql.FROM
                        + "where c.siren = any (cast(:sirens as char(9)[]))")
                .param("sirens", sirens.toArray(String[]::new))
                .query(row -> {
                    CompanySummary summary = summary(row);
                    found.put(summary.siren(), summary);
                });
        return sirens.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static CompanySummary summary(ResultSet row) throws SQLException {
        return new CompanySummary(
                row.getString("siren"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getBoolean("fictive"),
                row.getString("commune"),
                row.getString("department"),
                row.getInt("sites"),
                row.getString("size_class"),
                row.getString("staff_bracket"),
                row.getString("activity_naf2"),
                row.getString("activity_naf2025"),
                List.of((String[]) row.getArray("processes").getArray()),
                List.of((String[]) row.getArray("credentials").getArray()));
    }
}
