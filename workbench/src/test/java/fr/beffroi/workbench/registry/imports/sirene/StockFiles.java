package fr.beffroi.workbench.registry.imports.sirene;

import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Stock files in INSEE's form, made by a test: a few columns of theirs, in their order. */
final class StockFiles {
    static final String SITE_HEAD =
            "siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,trancheEffectifsEtablissement,"
                    + "etablissementSiege,complementAdresseEtablissement,numeroVoieEtablissement,indiceRepetitionEtablissement,typeVoieEtablissement,"
                    + "libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement,codeCommuneEtablissement,dateDebut,"
                    + "etatAdministratifEtablissement,enseigne1Etablissement,denominationUsuelleEtablissement,activitePrincipaleEtablissement,"
                    + "nomenclatureActivitePrincipaleEtablissement,caractereEmployeurEtablissement,longitude,latitude";
    static final String UNIT_HEAD =
            "siren,statutDiffusionUniteLegale,dateCreationUniteLegale,sigleUniteLegale,prenomUsuelUniteLegale,"
                    + "trancheEffectifsUniteLegale,anneeEffectifsUniteLegale,categorieEntreprise,etatAdministratifUniteLegale,nomUniteLegale,"
                    + "nomUsageUniteLegale,denominationUniteLegale,denominationUsuelle1UniteLegale,categorieJuridiqueUniteLegale,"
                    + "activitePrincipaleUniteLegale,nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale";

    private final List<String> sites = new ArrayList<>();
    private final List<String> units = new ArrayList<>();

    /** An ordinary company and, by {@link #site}, its sites. */
    StockFiles company(Siren siren, String name) {
        return unit("%s,O,1998-03-02,,,12,2023,PME,A,,,\"%s\",,5710,25.62B,NAFRev2,00017".formatted(siren, name));
    }

    StockFiles unit(String line) {
        units.add(line);
        return this;
    }

    /** A site in the north, working metal. */
    StockFiles site(Siret siret, boolean head, boolean open, String commune, String activity) {
        return line(
                "%s,%s,%s,O,2001-05-06,12,%s,,12,BIS,RUE,\"DE L'USINE, BATIMENT A\",59000,LILLE,%s,%s,%s,,,%s,NAFRev2,O,3.06,50.63"
                        .formatted(
                                siret.siren(),
                                siret.number().substring(9),
                                siret,
                                head,
                                commune,
                                open ? "2001-05-06" : "2024-12-31",
                                open ? "A" : "F",
                                activity));
    }

    StockFiles line(String line) {
        sites.add(line);
        return this;
    }

    Path writeSites(Path file) throws IOException {
        return Files.writeString(file, SITE_HEAD + "\n" + String.join("\n", sites) + "\n");
    }

    Path writeUnits(Path file) throws IOException {
        return Files.writeString(file, UNIT_HEAD + "\n" + String.join("\n", units) + "\n");
    }

    /** As INSEE packs it. */
    static Path zip(Path csv, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            packed.putNextEntry(new ZipEntry(csv.getFileName().toString()));
            Files.copy(csv, packed);
        }
        return zip;
    }

    /** The same rows as Parquet, as DuckDB writes it. */
    static Path parquet(Path csv, Path parquet) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("copy (select * from read_csv('" + csv + "', all_varchar = true, header = true)) to '"
                    + parquet + "' (format parquet)");
        }
        return parquet;
    }
}
