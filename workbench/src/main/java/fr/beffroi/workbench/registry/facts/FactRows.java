package fr.beffroi.workbench.registry.facts;

import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Credential;
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

/** Rows of sites, capabilities, means and credentials. */
public final class FactRows {
    private FactRows() {}

    /** Of {@code siret, name, head_office, active, commune, department, latitude, longitude}. */
    public static Site site(ResultSet row, int index) throws SQLException {
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

    /** Of all columns of {@code registry.capability} and the process's {@code name_fr}. */
    public static Capability capability(ResultSet row, int index) throws SQLException {
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

    /** Of {@code id, siren, siret, name, process}. */
    public static Resource resource(ResultSet row, List<Resource.Hours> hours, @Nullable Double eurosPerHour)
            throws SQLException {
        return new Resource(
                row.getObject("id", UUID.class),
                new Siren(row.getString("siren")),
                siret(row),
                row.getString("name"),
                row.getString("process"),
                hours,
                eurosPerHour);
    }

    /** Of {@code from_monday, hours_per_week, confirmed_on, confirmed_by}. */
    public static Resource.Hours hours(ResultSet row) throws SQLException {
        return new Resource.Hours(
                row.getObject("from_monday", LocalDate.class),
                row.getDouble("hours_per_week"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getString("confirmed_by"));
    }

    /** Of all columns of {@code registry.credential} and the kind's {@code name_fr}. */
    public static Credential credential(ResultSet row, int index) throws SQLException {
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

    /** A number that may be missing. */
    public static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
