package fr.beffroi.workbench.funding.copy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.document.ReadPdf;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file copied out: what is secret is not in it, whatever one does to the copy. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileCopyTest {
    private static final String IBAN = "FR76 3000 6000 0112 3456 7890 189";

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private FileCopies copies;

    @Autowired
    private GrantFiles files;

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private String file = "";
    private String undecided = "";

    @BeforeAll
    void grant() {
        people.join("copie.entreprise@demo.example", "Imprimeur 3D d’Arras (fictif)");
        people.officer("copie.agent@demo.example");
        people.officer("copie.second@demo.example");
        try (Caller company = new Caller(port, "copie.entreprise@demo.example", NewPeople.PASSWORD);
                Caller officer = new Caller(port, "copie.agent@demo.example", NewPeople.PASSWORD);
                Caller second = new Caller(port, "copie.second@demo.example", NewPeople.PASSWORD)) {
            GrantLife life = new GrantLife(company, officer, second);
            file = life.propose(people.programme(), "À copier", "2 000");
            company.call("POST", file + "/messages", "{\"text\":\"Un procédé à nous seuls\"}");
            life.grant(file, "2 000", "2026-CP-601");
            life.asOfficer(
                    file, "make-enforceable", Map.of("on", LocalDate.now().toString()));
            officer.call("POST", file + "/documents", "{\"kind\":\"grant\"}");
            undecided = life.propose(people.programme(), "Pas décidé", "1 000");
            assertThat(officer.call("POST", undecided + "/copy", "{}").status()).isEqualTo(409);
            assertThat(officer.call("GET", undecided.replace("/api/grant-files", "/dossiers") + "/copie", "")
                            .body())
                    .contains("pas décidé");
            assertThat(officer.call("POST", file + "/copy", "{}").status()).isEqualTo(200);
            assertThat(officer.call("GET", file.replace("/api/grant-files", "/dossiers") + "/copie", "")
                            .body())
                    .contains("value=\"iban\" checked", "value=\"pieces\" checked");
            assertThat(company.call("POST", file + "/copy", "{}").isClosed()).isTrue();
        }
    }

    @Test
    void allThatIsSecretIsOutUnlessAnOfficerLetsItBeSeen() {
        Map<String, byte[]> zip = copy(EnumSet.allOf(Secret.class));
        assertThat(zip.keySet()).noneMatch(name -> name.startsWith("pieces/"));
        assertThat(zip.keySet()).anyMatch(name -> name.startsWith("documents/grant-"));
        ReadPdf pdf = written(zip);
        assertThat(pdf.text())
                .contains("À copier", "2026-CP-601", "2 000 €", "[occulté]", "RIB")
                .doesNotContain(
                        IBAN,
                        "7890",
                        "Un secret de fabrication",
                        "Bancs (fictif)",
                        "60 000",
                        "Un procédé à nous seuls",
                        "tout va",
                        "RIB.pdf");
        assertThat(pdf.openFonts()).isEmpty();
        assertThat(pdf.tagged()).isTrue();
    }

    @Test
    void whatIsLetToBeSeenIsThereAndNothingElse() {
        Map<String, byte[]> zip = copy(EnumSet.complementOf(EnumSet.of(Secret.SUPPLIERS, Secret.PAPERS)));
        assertThat(written(zip).text())
                .contains("Bancs (fictif)", "RIB.pdf")
                .doesNotContain(IBAN, "Un secret de fabrication", "60 000", "Un procédé à nous seuls");
        assertThat(zip.keySet()).filteredOn(name -> name.startsWith("pieces/")).hasSize(4);
        assertThat(inOwnName.call(() -> jdbc.sql("""
                        select details ->> 'shown' from identity.audit_entry where action = 'file.copy' and subject_id = :file
                        order by id desc limit 1""")
                        .param("file", id(file))
                        .query(String.class)
                        .single()))
                .contains("fournisseurs", "pieces")
                .doesNotContain("iban");
    }

    private ReadPdf written(Map<String, byte[]> zip) {
        return ReadPdf.of(zip.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("dossier-"))
                .findFirst()
                .orElseThrow()
                .getValue());
    }

    private Map<String, byte[]> copy(Set<Secret> out) {
        Viewer officer = viewers.viewer("officer");
        byte[] zip = viewers.callAs(officer, () -> {
            GrantFile found = files.find(UUID.fromString(id(file))).orElseThrow();
            return copies.make(found, out);
        });
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
