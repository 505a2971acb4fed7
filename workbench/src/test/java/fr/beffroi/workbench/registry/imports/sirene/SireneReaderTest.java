package fr.beffroi.workbench.registry.imports.sirene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.harness.SharedData;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SireneReaderTest {
    private static final SireneFilter ALL = new SireneFilter(List.of(), List.of(), false);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "zip", "parquet"})
    void readsWhatTheFilterLetsThroughInEveryForm(String form) throws IOException, SQLException {
        Siren metal = Siren.fictive(1);
        Siren baker = Siren.fictive(2);
        StockFiles files = new StockFiles()
                .company(metal, "USINAGE (FICTIF)")
                .company(baker, "BOULANGERIE (FICTIF)")
                .site(Siret.of(metal, 1), true, true, "59350", "25.62B")
                .site(Siret.of(metal, 2), false, true, "62041", "25.62B")
                .site(Siret.of(baker, 1), true, true, "59350", "10.71C");
        Path csv = files.writeSites(folder.resolve("sites.csv"));
        Path file = switch (form) {
            case "zip" -> StockFiles.zip(csv, folder.resolve("packed.zip"));
            case "parquet" -> StockFiles.parquet(csv, folder.resolve("sites.parquet"));
            default -> csv;
        };
        Path units = files.writeUnits(folder.resolve("units.csv"));
        Path work = Files.createDirectory(folder.resolve("work"));
        try (SireneReader reader = SireneReader.open(ZippedCsv.unpacked(file, work), units, work, 300)) {
            SireneFilter north = SireneFilter.parse("59", "25, 3030Z", false);
            assertThat(reader.count(north)).isEqualTo(1);
            assertThat(reader.countAll()).isEqualTo(3);
            SireneReader.Result read = reader.read(north);
            assertThat(Files.readString(read.sites()))
                    .isEqualTo(Siret.of(metal, 1) + "," + metal
                            + ",,true,true,2001-05-06,,\"12 BIS RUE DE L'USINE, BATIMENT A\",59000,59350,"
                            + "LILLE,59,50.63,3.06,25.62B,,12,false\n");
            assertThat(Files.readString(read.companies()))
                    .isEqualTo(metal + ",USINAGE (FICTIF),,5710,true,1998-03-02,sme,12,2023,25.62B,,,,false\n");
        }
    }

    @Test
    void whoObjectedKeepsNoNameAndNoAddress() throws IOException, SQLException {
        Siren siren = Siren.fictive(3);
        StockFiles files = new StockFiles()
                .unit(siren + ",P,1998-03-02,SIGLE,PRENOM,12,2023,PME,A,NOMDEFAMILLE,,,,1000,25.62B,NAFRev2,00017")
                .line(
                        "%1$s,00017,%2$s,P,2001-05-06,12,true,,12,,RUE,SECRETE,59000,LILLE,59350,2001-05-06,A,ENSEIGNE,,25.62B,NAFRev2,O,3.06,50.63"
                                .formatted(siren, Siret.of(siren, 1)));
        try (SireneReader reader = open(files)) {
            SireneReader.Result read = reader.read(ALL);
            assertThat(Files.readString(read.sites()) + Files.readString(read.companies()))
                    .contains(siren.number(), "Non diffusible", "59350", "25.62B")
                    .doesNotContain("SECRETE", "ENSEIGNE", "NOMDEFAMILLE", "PRENOM", "SIGLE", "50.63", "59000");
        }
    }

    @Test
    void wrongCheckDigitsAndDuplicatesAreLeftOutAndCounted() throws IOException, SQLException {
        Siren siren = Siren.fictive(4);
        String wrong = siren.number() + "00018";
        assertThat(Siret.isValid(wrong)).isFalse();
        StockFiles files = new StockFiles()
                .company(siren, "DEUX FOIS (FICTIF)")
                .site(Siret.of(siren, 1), true, false, "59350", "25.62B")
                .site(Siret.of(siren, 1), true, true, "59350", "25.62B")
                .line("%s,00018,%s,O,,,false,,,,,,,,59350,,A,,,25.62B,NAFRev2,O,,".formatted(siren, wrong));
        try (SireneReader reader = open(files)) {
            SireneReader.Result read = reader.read(ALL);
            assertThat(read.found()).isEqualTo(3);
            assertThat(read.wrongNumbers()).isEqualTo(1);
            assertThat(read.duplicates()).isEqualTo(1);
            assertThat(reader.wrongNumbers(10)).containsExactly(wrong);
            assertThat(Files.readString(read.sites())).contains(",true,true,").hasLineCount(1);
        }
    }

    @Test
    void theCheckInSqlIsTheCheckInJava() throws IOException, SQLException {
        Random random = new Random(20261124);
        Path work = Files.createDirectory(folder.resolve("w"));
        try (Connection duck = DuckDb.open(List.of(), work, 300);
                Statement statement = duck.createStatement()) {
            for (int i = 0; i < 600; i++) {
                String number = switch (i % 4) {
                    case 0 ->
                        Siret.of(Siren.fictive(random.nextInt(99_999)), 1 + random.nextInt(9_000))
                                .number();
                    case 1 -> "%014d".formatted(random.nextLong(100_000_000_000_000L));
                    case 2 -> "356000000%05d".formatted(random.nextInt(100_000));
                    default -> Siren.fictive(random.nextInt(99_999)) + "%05d".formatted(random.nextInt(100_000));
                };
                String sql = "select " + CheckDigits.siret("n") + ", " + CheckDigits.siren("substr(n, 1, 9)")
                        + " from (select '" + number + "' as n)";
                try (ResultSet row = statement.executeQuery(sql)) {
                    row.next();
                    assertThat(row.getBoolean(1)).as(number).isEqualTo(Siret.isValid(number));
                    assertThat(row.getBoolean(2)).as(number).isEqualTo(Siren.isValid(number.substring(0, 9)));
                }
            }
        }
    }

    @Test
    void noOtherFileIsWithinReach() throws IOException, SQLException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
        Path work = Files.createDirectory(folder.resolve("w"));
        try (Connection duck = DuckDb.open(List.of(folder.resolve("other.csv")), work, 300);
                Statement statement = duck.createStatement()) {
            for (String attempt : List.of(
                    "select * from read_csv('" + secret + "')",
                    "select * from read_text('/etc/passwd')",
                    "copy (select 1) to '" + folder.resolve("out.csv") + "'",
                    "select * from read_csv('https://example.org/x.csv')",
                    "install httpfs",
                    "set enable_external_access = true")) {
                assertThatThrownBy(() -> statement.execute(attempt)).as(attempt).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aFileOfAnotherKindIsRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "siren,siret,etatAdministratifEtablisement\n1,2,A\n");
        assertThatThrownBy(() -> SireneReader.open(file, null, folder, 300))
                .isInstanceOfSatisfying(SireneFileException.class, fault -> {
                    assertThat(fault.key()).isEqualTo("sirene.fault.noColumn");
                    assertThat(fault.values())
                            .containsExactly(
                                    "x.csv", "etatAdministratifEtablissement", "etatAdministratifEtablisement");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000075,00018,00000007500018", StockFiles.SITE_HEAD + ",too,many"})
    void aRowWithOtherCellsThanTheHeadIsNamedAndNothingIsRead(String row) throws IOException, SQLException {
        Siren siren = Siren.fictive(7);
        StockFiles files = new StockFiles()
                .company(siren, "COUPÉE (FICTIF)")
                .site(Siret.of(siren, 1), true, true, "59350", "25.62B")
                .line(row);
        String cells = String.valueOf(row.split(",").length);
        try (SireneReader reader = open(files)) {
            assertThatThrownBy(() -> reader.read(ALL)).isInstanceOfSatisfying(SireneFileException.class, fault -> {
                assertThat(fault.key()).isEqualTo("sirene.fault.ragged");
                assertThat(fault.values()).containsExactly("sites.csv", "3", cells, "24");
            });
            assertThatThrownBy(reader::countAll).isInstanceOf(SireneFileException.class);
        }
    }

    @Test
    void aZipThatIsATrapIsRefused() throws IOException {
        Path zeros = folder.resolve("big.csv");
        Files.write(zeros, new byte[60_000_000]);
        Path zip = StockFiles.zip(zeros, folder.resolve("trap.zip"));
        Path work = Files.createDirectory(folder.resolve("w"));
        assertThatThrownBy(() -> ZippedCsv.unpacked(zip, work))
                .isInstanceOfSatisfying(
                        SireneFileException.class,
                        fault -> assertThat(fault.key()).isEqualTo("sirene.fault.unpacksBeyond"));
    }

    @Test
    void theHeadsOfInseesOwnFilesAreUnderstood() throws IOException, SQLException {
        Path sites =
                SharedData.require("sirene-format/sample_etablissements_OK.csv").toAbsolutePath();
        Path units =
                SharedData.require("sirene-format/sample_unites_legales_OK.csv").toAbsolutePath();
        Path work = Files.createDirectory(folder.resolve("w"));
        try (SireneReader reader = SireneReader.open(sites, units, work, 300)) {
            SireneReader.Result read = reader.read(ALL);
            assertThat(read.found()).isEqualTo(3);
            assertThat(read.wrongNumbers()).isZero();
            // Closed in 1984, with codes of a nomenclature before the last two.
            assertThat(Files.readString(read.sites()))
                    .contains("00588003400011,005880034,,true,false,,1984-12-25")
                    .doesNotContain("57.10");
        }
    }

    private SireneReader open(StockFiles files) throws IOException, SQLException {
        Path sites = files.writeSites(folder.resolve("sites.csv"));
        Path units = files.writeUnits(folder.resolve("units.csv"));
        return SireneReader.open(sites, units, Files.createDirectory(folder.resolve("work")), 300);
    }
}
