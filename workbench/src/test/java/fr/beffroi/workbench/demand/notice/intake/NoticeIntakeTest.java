package fr.beffroi.workbench.demand.notice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.SharedData;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A folder full of real notices, and of what else people leave in folders. */
@WorkbenchTest
class NoticeIntakeTest {
    @Autowired
    private NoticeFolder folder;

    @Autowired
    private NoticeFiles files;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path dropped;

    private LoadReport look() {
        return Viewers.callAs(Viewer.SYSTEM, () -> folder.look(dropped));
    }

    private void drop(Path file) throws IOException {
        settle(Files.copy(file, dropped.resolve(String.valueOf(file.getFileName()))));
    }

    /** As if it had been put there a while ago. */
    private static Path settle(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    /** 447 files of which two lie there twice: 445 notices (seen; see docs/decisions/0051). */
    @Test
    void realNoticesComeInOnce() throws IOException {
        try (var all = Files.list(SharedData.require("ted-legacy"))) {
            for (Path file : all.toList()) {
                drop(file);
            }
        }
        settle(Files.writeString(dropped.resolve("lisez-moi.txt"), "Les avis de la semaine."));
        settle(Files.writeString(dropped.resolve("coupe.xml"), "<TED_EXPORT><CODED_DATA_SECTION>"));
        Files.setLastModifiedTime(
                Files.writeString(dropped.resolve("en-cours.xml"), "<TED_EXP"),
                FileTime.from(Instant.now().plusSeconds(600)));
        settle(Files.writeString(dropped.resolve(".cache"), "x"));

        LoadReport first = look();
        assertThat(first.files()).isEqualTo(449);
        assertThat(first.notices()).isEqualTo(447);
        assertThat(first.refused()).isEqualTo(2);
        assertThat(first.outcome().added() + first.outcome().changed()).isBetween(430, 445);
        List<NoticeFiles.KeptFault> faults = Viewers.callAs(Viewer.SYSTEM, () -> files.listFaults(500));
        assertThat(faults)
                .filteredOn(fault -> fault.file().startsWith(dropped.toString()))
                .extracting(NoticeFiles.KeptFault::reason)
                .hasSize(2)
                .anySatisfy(reason -> assertThat(reason.code()).isEqualTo("neither"))
                .anySatisfy(reason -> assertThat(reason.code()).isEqualTo("xml"));

        assertThat(look()).as("nothing is new").isEqualTo(LoadReport.NONE);
        // The same again under another name.
        Path again = Files.createDirectories(dropped.resolve("encore"));
        try (var all = Files.list(SharedData.require("ted-legacy"))) {
            for (Path file : all.limit(40).toList()) {
                settle(Files.copy(file, again.resolve(String.valueOf(file.getFileName()))));
            }
        }
        LoadReport second = look();
        assertThat(second.notices()).isEqualTo(40);
        assertThat(second.outcome().added() + second.outcome().changed()).isZero();
        assertThat(second.outcome().unchanged()).isEqualTo(40);
    }

    /** Texts that a database cannot hold, names that no index can: set aside or mended, and the others come in. */
    @Test
    void whatCannotBeKeptStopsNoOther() throws IOException {
        String contract =
                "{\"id\": \"%s\", \"acheteur\": {\"id\": \"21974022200019\", \"nom\": \"%s\"}, \"objet\": \"%s\", \"codeCPV\": \"35000000-4\", \"datePublicationDonnees\": \"%s\"}";
        List<String> contracts = List.of(
                contract.formatted("tenable-1", "Acheteur", "Objet", "2026-01-02"),
                contract.formatted("x".repeat(4_000), "Acheteur", "Objet", "2026-01-02"),
                contract.formatted("nul\\u0000", "Acheteur", "Objet", "2026-01-02"),
                contract.formatted("tenable-2", "Ache\\u0000teur", "Ob\\u0000jet \\ud800", "0000-01-01"),
                contract.formatted("tenable-3", "A\\u001fB", "o".repeat(500_000), "2026-01-02"));
        settle(Files.writeString(
                dropped.resolve("contrats.json"),
                "{\"marches\": {\"marche\": [" + String.join(",", contracts) + "]}}"));
        LoadReport report = look();
        assertThat(report.notices()).isEqualTo(3);
        assertThat(report.refused()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from demand.notice_name where name like 'decp:21974022200019:tenable-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }
}
