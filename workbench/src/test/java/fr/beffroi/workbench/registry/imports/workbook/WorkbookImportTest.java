package fr.beffroi.workbench.registry.imports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import fr.beffroi.workbench.registry.imports.ImportFault;
import fr.beffroi.workbench.registry.imports.ImportRecord;
import fr.beffroi.workbench.registry.imports.Imports;
import fr.beffroi.workbench.registry.imports.RegisterSnapshot;
import fr.beffroi.workbench.registry.imports.undo.ImportUndo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** An officer brings a workbook, reads its faults, imports it and takes it back. */
@WorkbenchTest
class WorkbookImportTest {
    private static final int WORLDS = Visitor.SLOW ? 60 : 25;
    private static final Viewer OFFICER = new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.OFFICER);
    private static final Siren SIREN = Siren.fictive(72_900);
    private static final Siret SITE = Siret.of(SIREN, 1);

    @Autowired
    private WorkbookImport workbooks;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportUndo undo;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @AfterEach
    void leaveNothing() {
        asSystem(() -> jdbc.sql("delete from registry.company where siren like '00072%'")
                .update());
    }

    @Test
    void aListOfSuppliersComesIn() {
        UUID id = upload(Workbooks.xlsx(List.of(
                List.of(
                        "N° SIRET",
                        "Société",
                        "Rue",
                        "CP",
                        "Ville",
                        "Code APE",
                        "Effectif",
                        "Savoir-faire",
                        "Certifications",
                        "Contact"),
                List.of(
                        SITE.number(),
                        "Atelier du test (fictif)",
                        "1 rue A",
                        59000,
                        "LILLE",
                        "2562B",
                        42,
                        "Fraisage 5 axes; tournage",
                        "ISO 9001:2015, EN 9100",
                        "Personne fictive"))));
        WorkbookImport.Preview preview = asOfficer(() -> workbooks.preview(id, null, Locale.FRENCH));
        assertThat(preview.reading().faults()).isEmpty();
        Reading written = asOfficer(() -> workbooks.write(id, null, Locale.FRENCH));
        assertThat(written.rows()).hasSize(1);
        ImportRecord done = asOfficer(() -> imports.find(id).orElseThrow());
        assertThat(done.state()).isEqualTo(ImportRecord.State.DONE);
        assertThat(done.count("companiesAdded")).isEqualTo(1);
        assertThat(done.count("factsAdded")).isEqualTo(5);
        assertThat(snapshot())
                .anyMatch(row -> row.startsWith("company") && row.contains("\"staff_bracket\": \"12\""))
                .anyMatch(row ->
                        row.startsWith("site") && row.contains("\"department\": \"59\"") && row.contains("25.62B"))
                .anyMatch(row -> row.startsWith("capability") && row.contains("milling-5-axis"))
                .anyMatch(row -> row.startsWith("credential") && row.contains("en-9100"));
        assertThat(asOfficer(() -> imports.findFile(id)))
                .as("the file is not kept")
                .isEmpty();
    }

    @Test
    void everyFaultIsToldWithItsLineItsColumnAndWhatWouldBeRight() {
        UUID id = upload(Workbooks.csv("""
                SIREN;SIRET;Entreprise;Code postal;NAF;Savoir-faire;Certifications;Courriel
                %s;;Première (fictif);;;;;
                123456789;;Fausse (fictif);5900;25.62Z;Fraissage;ISO 9002;pas une adresse
                ;;Sans numéro (fictif);;;;;
                %s;%s;;;;;;
                """.formatted(SIREN, SIREN, Siret.of(Siren.fictive(72_901), 1))));
        Reading reading =
                asOfficer(() -> workbooks.preview(id, null, Locale.FRENCH)).reading();
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.refusedLines()).isEqualTo(3);
        assertThat(reading.faults())
                .extracting(ImportFault::line, ImportFault::column, ImportFault::found)
                .contains(
                        tuple(3, "SIREN", "123456789"),
                        tuple(3, "NAF", "25.62Z"),
                        tuple(3, "Savoir-faire", "Fraissage"),
                        tuple(3, "Certifications", "ISO 9002"),
                        tuple(3, "Courriel", "pas une adresse"),
                        tuple(4, "SIREN", null),
                        tuple(5, "SIREN", SIREN.number()));
        assertThat(reading.faults())
                .extracting(ImportFault::reason)
                .anyMatch(reason -> reason.contains("Peut-être «\u00a0Fraisage\u00a0»"));
        assertThat(asOfficer(() -> workbooks.preview(id, null, Locale.ENGLISH))
                        .reading()
                        .faults())
                .extracting(ImportFault::reason)
                .anyMatch(reason -> reason.contains("Maybe \"Fraisage\""));
    }

    @Test
    void aRaggedLineIsToldWithTheCellsFoundAndExpected() {
        UUID id = upload(Workbooks.csv(
                "SIREN;Entreprise;Savoir-faire\n%s;Une; deux (fictif);fraisage\n%s;B (fictif);fraisage\n%s;C\n"
                        .formatted(SIREN, Siren.fictive(72_902), Siren.fictive(72_903))));
        Reading reading =
                asOfficer(() -> workbooks.preview(id, null, Locale.FRENCH)).reading();
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.refusedLines()).isEqualTo(2);
        assertThat(reading.faults()).extracting(ImportFault::line).containsExactly(2, 4);
        assertThat(reading.faults())
                .extracting(ImportFault::reason)
                .allMatch(reason -> reason.contains("titres en demandent 3") && reason.contains("Peut-être"))
                .anyMatch(reason -> reason.startsWith("4 cellules"))
                .anyMatch(reason -> reason.startsWith("2 cellules"));
        assertThat(asOfficer(() -> workbooks.preview(id, null, Locale.ENGLISH))
                        .reading()
                        .faults()
                        .getFirst()
                        .reason())
                .startsWith("4 cells")
                .contains("ask for 3");
        asOfficer(() -> workbooks.write(id, null, Locale.FRENCH));
        assertThat(snapshot()).noneMatch(row -> row.contains("Une"));
    }

    @Test
    void theColumnsAreRememberedForTheOrganisation() {
        byte[] content = Workbooks.csv("Clé;Machin\n%s;Atelier (fictif)\n".formatted(SIREN));
        UUID first = upload(content);
        assertThat(asOfficer(() -> workbooks.preview(first, null, Locale.FRENCH))
                        .mapping()
                        .hasNumber())
                .isFalse();
        asOfficer(() -> workbooks.write(first, List.of("siren", "company-name"), Locale.FRENCH));
        UUID second = upload(content);
        assertThat(asOfficer(() -> workbooks.preview(second, null, Locale.FRENCH))
                        .mapping()
                        .fields())
                .isEqualTo(List.of(WorkbookField.SIREN, WorkbookField.COMPANY_NAME));
        Viewer elsewhere = new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.OFFICER);
        assertThat(Viewers.callAs(elsewhere, () -> workbooks.preview(second, null, Locale.FRENCH))
                        .mapping()
                        .hasNumber())
                .isFalse();
    }

    @Test
    void undoneAnImportLeavesNoTraceInAnyWorld() {
        int written = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            RandomRegister world = new RandomRegister(seed, jdbc);
            leaveNothing();
            asSystem(() -> {
                world.fill();
                return 0;
            });
            List<String> before = snapshot();
            UUID id = upload(Workbooks.xlsx(world.workbook()));
            if (asOfficer(() -> workbooks.write(id, null, Locale.FRENCH)).rows().isEmpty()) {
                continue;
            }
            written++;
            ImportUndo.Outcome outcome = asOfficer(() -> undo.undo(id, false));
            assertThat(outcome.undone())
                    .as("seed " + seed + ": " + outcome.obstacles())
                    .isTrue();
            assertThat(snapshot()).as("seed " + seed).isEqualTo(before);
        }
        assertThat(written).isGreaterThan(WORLDS / 2);
    }

    @Test
    void whatSomebodyDidSinceIsNeverLost() {
        UUID id = upload(Workbooks.csv("SIREN;Entreprise;Savoir-faire\n%s;A (fictif);fraisage\n%s;B (fictif);fraisage\n"
                .formatted(SIREN, Siren.fictive(72_902))));
        asOfficer(() -> workbooks.write(id, null, Locale.FRENCH));
        asSystem(() -> jdbc.sql("update registry.company set website = 'www.exemple.fr' where siren = ?")
                .param(SIREN.number())
                .update());
        List<String> worked = snapshot();

        ImportUndo.Outcome refused = asOfficer(() -> undo.undo(id, false));
        assertThat(refused.undone()).isFalse();
        assertThat(refused.obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.key()).isEqualTo(SIREN.number());
            assertThat(obstacle.name()).isEqualTo("A (fictif)");
            assertThat(obstacle.reason()).isEqualTo("changed");
        });
        assertThat(snapshot()).isEqualTo(worked);

        ImportUndo.Outcome kept = asOfficer(() -> undo.undo(id, true));
        assertThat(kept.undone()).isTrue();
        assertThat(snapshot()).hasSize(1).allMatch(row -> row.contains("www.exemple.fr"));
    }

    private UUID upload(byte[] content) {
        return asOfficer(() -> workbooks.upload("liste.xlsx", content));
    }

    private List<String> snapshot() {
        return RegisterSnapshot.of(jdbc, transactions, "00072");
    }

    private static <T> T asOfficer(Supplier<T> action) {
        return Viewers.callAs(OFFICER, action);
    }

    private int asSystem(Supplier<Integer> action) {
        return Viewers.callAs(
                Viewer.SYSTEM, () -> Objects.requireNonNull(transactions.execute(status -> action.get())));
    }
}
