package fr.beffroi.workbench.registry.company;

import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Credential;
import fr.beffroi.workbench.registry.Holding;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import fr.beffroi.workbench.registry.Site;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    static Site site(ResultSet row, int index) throws SQLException {
        return new Site(
                new Siret(row.getString("siret")),
                row.getString("name"),
                row.getBoolean("head_office"),
                row.getBoolean("active"),
                row.getString("commune"),
                row.getString("department"),
                number(row, "latitude"),
                number(row, "longitude"));
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

    static Capability capability(ResultSet row, int index) throws SQLException {
        return new Capability(
                row.getObject("id", UUID.class),
                new Siren(row.getString("siren")),
                siret(row),
                row.getString("process"),
                row.getString("name_fr"),
                texts(row, "materials"),
                number(row, "length_mm"),
                number(row, "width_mm"),
                number(row, "height_mm"),
                number(row, "mass_kg"),
                number(row, "tolerance_mm"),
                row.getString("note"));
    }

    static Resource resource(ResultSet row, int index) throws SQLException {
        return new Resource(
                row.getObject("id", UUID.class),
                new Siren(row.getString("siren")),
                siret(row),
                row.getString("name"),
                row.getString("process"),
                List.of(JSON.readValue(row.getString("hours"), Resource.Hours[].class)),
                number(row, "euros_per_hour"));
    }

    static Credential credential(ResultSet row, int index) throws SQLException {
        return new Credential(
                row.getObject("id", UUID.class),
                new Siren(row.getString("siren")),
                row.getString("kind"),
                row.getString("name_fr"),
                row.getString("number"),
                row.getString("scope"),
                texts(row, "sites").stream().map(Siret::new).toList(),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                row.getString("checked"),
                row.getObject("checked_on", LocalDate.class));
    }

    private static @Nullable Siret siret(ResultSet row) throws SQLException {
        String number = row.getString("siret");
        return number == null ? null : new Siret(number);
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
