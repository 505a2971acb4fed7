package fr.beffroi.workbench.registry.sheet;

import fr.beffroi.workbench.registry.Credential;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import fr.beffroi.workbench.registry.sheet.CompanySheet.CapabilityLine;
import fr.beffroi.workbench.registry.sheet.CompanySheet.ContactLine;
import fr.beffroi.workbench.registry.sheet.CompanySheet.CostLine;
import fr.beffroi.workbench.registry.sheet.CompanySheet.CredentialLine;
import fr.beffroi.workbench.registry.sheet.CompanySheet.HoursLine;
import fr.beffroi.workbench.registry.sheet.CompanySheet.Identity;
import fr.beffroi.workbench.registry.sheet.CompanySheet.LinkLine;
import fr.beffroi.workbench.registry.sheet.CompanySheet.ResourceLine;
import fr.beffroi.workbench.registry.sheet.CompanySheet.SiteLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one company's rows, under the row-level security of the transaction it is used in. */
final class SheetRows {
    private final JdbcClient jdbc;
    private final Siren siren;
    private final Sources sources;

    SheetRows(JdbcClient jdbc, Siren siren) {
        this.jdbc = jdbc;
        this.siren = siren;
        this.sources = new Sources(jdbc);
    }

    Optional<Identity> identity() {
        return list("select * from registry.company where siren = :siren", this::identity).stream()
                .findFirst();
    }

    private Identity identity(ResultSet row, int index) throws SQLException {
        int staffYear = row.getInt("staff_year");
        return new Identity(
                row.getString("siren"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("legal_form"),
                row.getBoolean("active"),
                row.getObject("founded_on", LocalDate.class),
                row.getString("size_class"),
                row.getString("staff_bracket"),
                staffYear == 0 ? null : staffYear,
                row.getString("activity_naf2"),
                row.getString("activity_naf2025"),
                row.getString("website"),
                row.getString("description"),
                row.getBoolean("restricted"),
                row.getBoolean("published"),
                row.getBoolean("fictive"),
                origin(row));
    }

    List<SiteLine> sites() {
        return list(
                "select * from registry.site where siren = :siren order by active desc, head_office desc, siret limit 200",
                (row, index) -> new SiteLine(
                        row.getString("siret"),
                        row.getString("name"),
                        row.getBoolean("head_office"),
                        row.getBoolean("active"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getString("address"),
                        row.getString("postcode"),
                        row.getString("commune"),
                        row.getString("department"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        origin(row)));
    }

    List<CapabilityLine> capabilities() {
        return list(
                """
                select k.* from registry.capability k join registry.process p on p.code = k.process
                where k.siren = :siren order by p.position, p.code, k.id
                """,
                (row, index) -> new CapabilityLine(
                        row.getObject("id", UUID.class),
                        row.getString("siret"),
                        row.getString("process"),
                        List.of((String[]) row.getArray("materials").getArray()),
                        row.getBigDecimal("length_mm"),
                        row.getBigDecimal("width_mm"),
                        row.getBigDecimal("height_mm"),
                        row.getBigDecimal("mass_kg"),
                        row.getBigDecimal("tolerance_mm"),
                        row.getString("note"),
                        row.getString("visibility"),
                        origin(row)));
    }

    List<ResourceLine> resources() {
        Map<UUID, List<HoursLine>> hours = list(
                        "select * from registry.resource_hours where siren = :siren order by from_monday",
                        (row, index) -> Map.entry(row.getObject("resource", UUID.class), hours(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<UUID, CostLine> costs = list(
                        "select * from registry.resource_cost where siren = :siren",
                        (row, index) -> Map.entry(row.getObject("resource", UUID.class), cost(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return list("select * from registry.resource where siren = :siren order by name, id", (row, index) -> {
            UUID id = row.getObject("id", UUID.class);
            return new ResourceLine(
                    id,
                    row.getString("siret"),
                    row.getString("name"),
                    row.getString("process"),
                    row.getString("visibility"),
                    origin(row),
                    hours.getOrDefault(id, List.of()),
                    costs.get(id));
        });
    }

    private HoursLine hours(ResultSet row) throws SQLException {
        return new HoursLine(
                row.getObject("from_monday", LocalDate.class),
                row.getBigDecimal("hours_per_week"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getString("confirmed_by"),
                row.getString("visibility"),
                plainOrigin(row));
    }

    private CostLine cost(ResultSet row) throws SQLException {
        return new CostLine(
                row.getBigDecimal("euros_per_hour"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getString("confirmed_by"),
                row.getString("visibility"),
                plainOrigin(row));
    }

    List<CredentialLine> credentials() {
        return list(
                """
                select h.*, k.name_fr, p.file_name from registry.credential h join registry.credential_kind k on k.code = h.kind
                left join registry.credential_proof p on p.credential = h.id
                where h.siren = :siren order by h.until_date nulls last, k.name_fr, h.id
                """,
                (row, index) -> new CredentialLine(
                        new Credential(
                                row.getObject("id", UUID.class),
                                siren,
                                row.getString("kind"),
                                row.getString("name_fr"),
                                row.getString("number"),
                                row.getString("scope"),
                                Arrays.stream((String[]) row.getArray("sites").getArray())
                                        .map(Siret::new)
                                        .toList(),
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("until_date", LocalDate.class),
                                row.getString("checked"),
                                row.getObject("checked_on", LocalDate.class)),
                        row.getString("checked_by"),
                        row.getInt("reminder_days"),
                        row.getString("file_name"),
                        row.getString("visibility"),
                        origin(row)));
    }

    List<LinkLine> links() {
        return list(
                """
                select l.*, l.child = :siren as upwards, case when l.child = :siren then l.parent_siren else l.child end as other,
                    case when l.child = :siren then l.parent_name else c.name end as other_name
                from registry.capital_link l join registry.company c on c.siren = l.child
                where l.child = :siren or l.parent_siren = :siren order by upwards desc, other_name
                """,
                (row, index) -> new LinkLine(
                        row.getObject("id", UUID.class),
                        row.getBoolean("upwards"),
                        row.getString("other"),
                        row.getString("other_name"),
                        row.getString("kind"),
                        row.getBigDecimal("share_percent"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("until_date", LocalDate.class),
                        plainOrigin(row)));
    }

    List<ContactLine> contacts() {
        return list(
                "select * from registry.contact where siren = :siren and keep_until >= current_date order by name",
                (row, index) -> new ContactLine(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("position"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("purpose"),
                        row.getObject("keep_until", LocalDate.class),
                        row.getString("visibility"),
                        plainOrigin(row)));
    }

    /** Officers keep the register; a company keeps its own page. */
    boolean isEditable() {
        return jdbc.sql(
                        "select platform.viewer_role() = 'officer' or (registry.viewer_company() = cast(:siren as char(9))) is true")
                .param("siren", siren.number())
                .query(Boolean.class)
                .single();
    }

    /** Of a row that knows the sources of its fields. */
    private Origin origin(ResultSet row) throws SQLException {
        return new Origin(sources.of(row.getLong("source")), sources.ofFields(row.getString("field_sources")));
    }

    /** Of a row that is changed as a whole. */
    private Origin plainOrigin(ResultSet row) throws SQLException {
        return new Origin(sources.of(row.getLong("source")), Map.of());
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("siren", siren.number()).query(mapper).list();
    }
}
