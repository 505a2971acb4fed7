package fr.beffroi.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.cli.Cluster;
import fr.beffroi.cli.ClusterException;
import fr.beffroi.cli.NoticesReport;
import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.intake.NoticeFile;
import fr.beffroi.workbench.demand.notice.intake.PackedNotices;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as publishers leave them, some of them broken or meant to do harm, into Parquet and read back. */
class NoticesTest {
    private static final Path TED = Path.of("..", "..", "shared", "data", "ted-legacy");
    private static final int TED_NOTICES = 8;

    private static final String CONTRACT =
            "{\"id\": \"%s\", \"acheteur\": {\"id\": \"21974022200019\"}, \"objet\": \"Fraisage\", \"montant\": 1234.5,"
                    + " \"dateNotification\": \"2026-03-02\", \"codeCPV\": \"34731000\"}";

    @TempDir
    private Path folder;

    private Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @BeforeEach
    void speakEnglish() {
        before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.UK);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void whatOneReaderReadsIsInTheTableAndWhatItRefusesLiesBeside() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        int ted = writeTed(Files.createDirectories(in.resolve("2018").resolve("01")));
        Files.write(
                in.resolve("contracts.json"),
                contracts(CONTRACT.formatted("1"), "{\"id\": \"2\"}", CONTRACT.formatted("3")));
        Files.write(
                in.resolve("packed.zip"),
                zip(contracts(CONTRACT.formatted("4")), "not a notice".getBytes(StandardCharsets.UTF_8)));
        byte[] whole = gzip(contracts(CONTRACT.formatted("5")));
        Files.write(in.resolve("whole.json.gz"), whole);
        Files.write(in.resolve("broken-off.json.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(in.resolve("secret.txt"), "the-secret");
        Files.writeString(
                in.resolve("harm.xml"),
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + in.resolve("secret.txt").toUri()
                        + "\">]><TED_EXPORT>&e;</TED_EXPORT>");

        for (String cores : List.of("1", "2")) {
            Path out = folder.resolve("out" + cores);
            try (Cluster cluster = open(cores)) {
                NoticesReport report = cluster.readNotices(in.toUri(), out.toUri());
                assertThat(report.files()).isEqualTo(TED_NOTICES + 6);
                assertThat(report.notices()).isEqualTo(ted + 4);
                assertThat(report.refused()).isEqualTo(report.setAside().size());
                assertThat(report.setAside())
                        .extracting(NoticesReport.SetAside::file)
                        .containsExactly(
                                "broken-off.json.gz", "contracts.json", "harm.xml", "packed.zip", "secret.txt");
                assertThat(report.setAside())
                        .extracting(NoticesReport.SetAside::words)
                        .anySatisfy(words -> assertThat(words).contains("Contract “2” names no buyer"))
                        .anySatisfy(words -> assertThat(words).startsWith("No XML that can be read"))
                        .noneSatisfy(words -> assertThat(words).contains("the-secret"));
                assertTable(in, out);
            }
        }
    }

    private void assertTable(Path in, Path out) throws IOException {
        SparkSession session = SparkSession.builder().getOrCreate();
        Dataset<Row> table =
                session.read().parquet(out.resolve("notices").toUri().toString());
        List<String> expected = new ArrayList<>();
        try (Stream<Path> files = Files.walk(in)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<Notice> notices = new ArrayList<>();
                PackedNotices.read(NoticeFile.of("x", Files.readAllBytes(file)), notices::add, _ -> {});
                String name = in.relativize(file).toString();
                notices.forEach(notice -> expected.add(line(
                        name,
                        notice.identifiers(),
                        notice.title(),
                        notice.lots().size(),
                        notice.awards().size(),
                        notice.buyers()
                                .getFirst()
                                .siren()
                                .map(siren -> siren.number())
                                .orElse(null),
                        notice.publishedOn())));
            }
        }
        List<String> found = table
                .select("file", "identifiers", "title", "lots", "awards", "buyers", "publishedOn")
                .collectAsList()
                .stream()
                .map(row -> line(
                        row.getString(0),
                        row.getList(1),
                        row.getString(2),
                        row.getList(3).size(),
                        row.getList(4).size(),
                        row.<Row>getList(5).getFirst().getAs("siren"),
                        row.get(6)))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected).hasSizeGreaterThan(TED_NOTICES);
        Row contract = table.where("file = 'whole.json.gz'")
                .select("value.value", "cpv", "source")
                .head();
        assertThat(contract.getDecimal(0)).isEqualByComparingTo("1234.5");
        assertThat(contract.<String>getList(1)).containsExactly("34731000");
        assertThat(contract.getString(2)).isEqualTo("DECP");
        Dataset<Row> aside =
                session.read().json(out.resolve("set-aside").toUri().toString());
        assertThat(aside.where("reason = 'contract-buyer'")
                        .select("file", "values")
                        .head()
                        .getString(0))
                .isEqualTo("contracts.json");
        assertThat(aside.count()).isEqualTo(5);
    }

    private static String line(@Nullable Object... values) {
        return java.util.Arrays.toString(values);
    }

    @Test
    void aFolderThatIsNotThereIsTheClustersFault() {
        try (Cluster cluster = open("2")) {
            URI nowhere = folder.resolve("nowhere").toUri();
            assertThatThrownBy(() ->
                            cluster.readNotices(nowhere, folder.resolve("out").toUri()))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("nowhere");
        }
    }

    private static Cluster open(String cores) {
        return SparkCluster.open(new Cluster.Options("local[" + cores + "]", 0, Map.of()));
    }

    /** Some of them; how many notices that are. */
    private static int writeTed(Path into) throws IOException {
        try (Stream<Path> all = Files.list(TED)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .limit(TED_NOTICES)
                    .toList()) {
                Files.copy(file, into.resolve(file.getFileName()));
            }
        }
        return TED_NOTICES;
    }

    private static byte[] contracts(String... contracts) {
        return ("{\"marches\": {\"marche\": [" + String.join(",", contracts) + "]}}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[]... contents) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            for (byte[] content : contents) {
                packed.putNextEntry(new ZipEntry("part" + out.size()));
                packed.write(content);
                packed.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
