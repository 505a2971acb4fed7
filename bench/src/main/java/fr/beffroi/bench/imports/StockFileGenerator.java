package fr.beffroi.bench.imports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Stock files of invented companies in INSEE's form: five sites for four companies, all in one region, check digits right. */
final class StockFileGenerator {
    private static final int COMPANIES_OF_FIVE_SITES = 4;

    private StockFileGenerator() {}

    /** Writes {@code sites.csv}, {@code units.csv} and {@code sites.parquet}. */
    static void write(Path folder, int sites) throws SQLException {
        int companies = sites * COMPANIES_OF_FIVE_SITES / 5;
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("create macro luhn(n) as (list_sum([case when (length(n) - i) % 2 = 0 then d"
                    + " else d * 2 - case when d > 4 then 9 else 0 end end for d, i in"
                    + " [ascii(c) - 48 for c in string_split(n, '')]]) % 10)");
            // Eight digits and the one that makes the sum a multiple of ten; likewise four and one for the site.
            statement.execute("create macro checked(body) as body || ((10 - luhn(body || '0')) % 10)::int::varchar");
            statement.execute("create table unit as select i, checked((10000000 + i)::varchar) as siren from range("
                    + companies + ") t(i)");
            statement.execute("create table site as select s, siren, checked(siren || lpad((1 + s // " + companies
                    + ")::varchar, 4, '0')) as siret" + " from range(" + sites + ") t(s) join unit on unit.i = s % "
                    + companies);
            statement.execute(
                    "copy (select siren, 'O' as statutDiffusionUniteLegale, '1998-03-02' as dateCreationUniteLegale,"
                            + " null as sigleUniteLegale, '12' as trancheEffectifsUniteLegale, '2023' as anneeEffectifsUniteLegale,"
                            + " 'PME' as categorieEntreprise, 'A' as etatAdministratifUniteLegale, 'ENTREPRISE ' || i || ' (FICTIF)' as denominationUniteLegale,"
                            + " '5710' as categorieJuridiqueUniteLegale, '25.62B' as activitePrincipaleUniteLegale,"
                            + " 'NAFRev2' as nomenclatureActivitePrincipaleUniteLegale from unit) to '"
                            + folder.resolve("units.csv") + "' (header)");
            statement.execute(
                    "create view stock as select siren, siret, 'O' as statutDiffusionEtablissement,"
                            + " '2001-05-06' as dateCreationEtablissement, '11' as trancheEffectifsEtablissement, (s < "
                            + companies
                            + ")::varchar as etablissementSiege, (s % 200)::varchar as numeroVoieEtablissement, 'RUE' as typeVoieEtablissement,"
                            + " 'DE L''USINE ' || s % 1000 as libelleVoieEtablissement, '59' || lpad((s % 1000)::varchar, 3, '0') as codePostalEtablissement,"
                            + " 'COMMUNE ' || s % 650 as libelleCommuneEtablissement, '59' || lpad((s % 650)::varchar, 3, '0') as codeCommuneEtablissement,"
                            + " '2001-05-06' as dateDebut, 'A' as etatAdministratifEtablissement, '25.62B' as activitePrincipaleEtablissement,"
                            + " 'NAFRev2' as nomenclatureActivitePrincipaleEtablissement, 'O' as caractereEmployeurEtablissement,"
                            + " (2.0 + (s % 1000) / 500.0)::varchar as longitude, (49.0 + (s % 1500) / 750.0)::varchar as latitude from site");
            statement.execute("copy stock to '" + folder.resolve("sites.csv") + "' (header)");
            statement.execute("copy stock to '" + folder.resolve("sites.parquet") + "' (format parquet)");
        }
    }
}
