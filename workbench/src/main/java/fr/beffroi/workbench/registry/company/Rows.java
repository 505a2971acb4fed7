package fr.beffroi.workbench.registry.company;

import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Holding;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.facts.FactRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the register read into its records. */
final class Rows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Rows() {}

    static Company company(ResultSet row, int index) throws SQLException {
        return new Company(
                new Siren(row.getString("siren")),
                row.getString("name"),
                row.getBoolean("active"),
                row.getString("size_class"),
                row.getString("activity_naf2"),
                row.getString("activity_naf2025"),
                row.getString("commune"),
                row.getString("department"),
                row.getBoolean("fictive"));
    }

    static Holding holding(ResultSet row, int index) throws SQLException {
        String parent = row.getString("parent_siren");
        return new Holding(
                new Siren(row.getString("child")),
                parent == null ? null : new Siren(parent),
                row.getString("parent_name"),
                row.getString("parent_country"),
                row.getString("kind"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class));
    }

    static Resource resource(ResultSet row, int index) throws SQLException {
        return FactRows.resource(
                row,
                List.of(JSON.readValue(row.getString("hours"), Resource.Hours[].class)),
                FactRows.number(row, "euros_per_hour"));
    }
}
