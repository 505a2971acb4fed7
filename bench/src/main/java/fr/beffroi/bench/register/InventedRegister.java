package fr.beffroi.bench.register;

import fr.beffroi.workbench.database.Access;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A large register of invented companies, written by SQL: names of many words, all departments, activities, credentials; every eighth company can do
 * something, every sixteenth two things, with materials, sizes and tolerances, every third of them with the free hours of a machine.
 */
final class InventedRegister {
    private static final String NAMES = """
            (array['Ateliers','Mécanique','Usinage','Tôlerie','Chaudronnerie','Fonderie','Plasturgie','Électronique','Câblage','Composites',
            'Soudure','Forge','Outillage','Précision','Aéronautique','Marine','Motorisation','Optique','Robotique','Peinture','Traitement',
            'Assemblage','Logiciels','Essais','Emballage','Textiles','Menuiserie','Transports','Conseil','Énergie'])[1 + (i::bigint * 7919 %% 30)::int]""";
    private static final String PLACES = """
            (array['du Nord','de l’Artois','de Picardie','du Hainaut','de la Somme','du Cambrésis','de Flandre','du Boulonnais','de l’Oise',
            'du Vermandois','de Thiérache','du Ponthieu','du Ternois','de la Lys','de l’Escaut','du Littoral','des Weppes','du Valois',
            'du Santerre','de la Scarpe'])[1 + (i::bigint * 104729 %% 20)::int]""";
    private static final String MATERIALS = """
            string_to_array((array['acier','acier inoxydable,acier','aluminium 7075','titane TA6V,inox 316L','PEEK,ABS','cuivre','Inconel 718,titane',
            ''])[1 + (i / 8) %% 8], ',')""";
    private static final String DEPARTMENTS =
            "(array['59','62','80','60','02','75','69','31','33','44'])[1 + (i * 31 %% 10)]";

    private InventedRegister() {}

    /** Whether it was written by an earlier run. */
    static boolean isIn(Access access) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('beffroi.role', 'system', false)");
            try (ResultSet table = statement.executeQuery("select to_regclass('registry.provenance') is not null")) {
                if (!table.next() || !table.getBoolean(1)) {
                    return false;
                }
            }
            try (ResultSet rows =
                    statement.executeQuery("select from registry.provenance where source = 'bench' limit 1")) {
                return rows.next();
            }
        }
    }

    /** Writes {@code sites} sites of four fifths as many companies. */
    static void write(Access access, int sites) throws SQLException {
        int companies = sites * 4 / 5;
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('beffroi.role', 'system', false)");
            statement.execute("insert into registry.provenance (kind, source) values ('demo', 'bench')");
            String source = "(select max(id) from registry.provenance where source = 'bench')";
            statement.execute("""
                    create or replace function pg_temp.checked(body text) returns text language sql immutable as $$
                        select body || ((10 - sum(case when (length(body) - p) %% 2 = 0
                            then case when d > 4 then d * 2 - 9 else d * 2 end else d end) %% 10) %% 10)
                        from (select p, substr(body, p::int, 1)::int as d from generate_series(1, length(body)) p) digits $$""".formatted());
            statement.execute(
                    "create temp table numbers as select i, pg_temp.checked((10000000 + i)::text) as siren from generate_series(1, "
                            + companies + ") i");
            statement.execute("create temp table activities as select code, row_number() over (order by code) - 1 as n "
                    + "from registry.activity where nomenclature = 'naf2' and code ~ '^[0-9]{2}[.][0-9]{2}[A-Z]$'");
            statement.execute("create unique index on activities (n)");
            statement.execute(("""
                    insert into registry.company (siren, name, size_class, activity_naf2, fictive, source)
                    select siren, """ + NAMES + " || ' ' || " + PLACES + " || ' ' || i || ' (fictif)'" + """
                    , (array['micro','micro','micro','sme','sme','midcap'])[1 + i %% 6],
                        (select code from activities where n = (i::bigint * 6151) %% (select count(*) from activities)), true, """
                            + source + " from numbers")
                    .formatted());
            statement.execute(("""
                    insert into registry.site (siret, siren, head_office, commune, department, latitude, longitude, source)
                    select pg_temp.checked(siren || lpad(k::text, 4, '0')), siren, k = 1, 'Commune ' || i %% 650, """ + DEPARTMENTS + """
                    , 48.9 + (i %% 2100) / 1000.0, 1.4 + (i %% 2800) / 1000.0, """ + source
                            + " from numbers join generate_series(1, 2) k on k = 1 or i %% 4 = 0")
                    .formatted());
            statement.execute(("""
                    insert into registry.capability (siren, process, materials, length_mm, width_mm, height_mm, mass_kg, tolerance_mm,
                        visibility, source)
                    select siren, p.code, """ + MATERIALS + """
                    , 50 * (1 + (i / 8) %% 40), 50 * (1 + (i / 8) %% 30), 50 * (1 + (i / 8) %% 20), 1 + (i / 8) %% 500,
                        case when (i / 8) %% 3 > 0 then 0.005 * (1 + (i / 8) %% 60) end, 'buyers', """ + source + """
                     from numbers join (select code, row_number() over (order by code) as n, count(*) over () as all_codes
                        from registry.process) p on p.n in (1 + i %% p.all_codes, case when i %% 16 = 0 then 1 + i * 7 %% p.all_codes end)
                     where i %% 8 = 0""").formatted());
            statement.execute(("""
                    with machine as (
                        insert into registry.resource (siren, name, process, visibility, source)
                        select siren, 'Machine de ' || process, process, 'buyers', source from registry.capability
                        where source = """ + source + """
                         and siren::int %% 3 = 0 returning id, siren, source)
                    insert into registry.resource_hours (resource, siren, from_monday, hours_per_week, confirmed_on, confirmed_by, visibility, source)
                    select id, siren, date '2026-01-05', 10 + siren::int %% 60, date '2026-01-05', 'banc', 'buyers', source from machine""").formatted());
            statement.execute(("""
                    insert into registry.credential (siren, kind, visibility, source)
                    select siren, p.code, 'buyers', """ + source + """
                     from numbers join (select code, row_number() over (order by code) as n, count(*) over () as all_codes
                        from registry.credential_kind) p on p.n = 1 + i %% p.all_codes where i %% 16 = 0""").formatted());
            statement.execute("analyze registry.company");
            statement.execute("analyze registry.site");
            statement.execute("analyze registry.capability");
            statement.execute("analyze registry.credential");
            statement.execute("analyze registry.resource");
        }
    }
}
