package fr.beffroi.workbench.registry.imports.sirene;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import fr.beffroi.workbench.registry.imports.ImportRecord;
import fr.beffroi.workbench.registry.imports.Imports;
import fr.beffroi.workbench.registry.imports.RegisterSnapshot;
import fr.beffroi.workbench.registry.imports.undo.ImportUndo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** An officer imports SIRENE, sees what changed, and takes it back. */
@WorkbenchTest
class SireneImportTest {
    private static final Viewer OFFICER = new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.OFFICER);
    private static final SireneFilter NORTH = new SireneFilter(List.of("59", "62"), List.of(), false);

    @Autowired
    private SireneImport sirene;

    @Autowired
    private ImportFolder folder;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportUndo undo;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void companiesComeInMoveCloseAndGoAgain() throws IOException {
        Siren siren = Siren.fictive(71_001);
        Siret first = Siret.of(siren, 1);
        Siret second = Siret.of(siren, 2);
        ImportRecord came = importOf(new StockFiles()
                .company(siren, "ATELIER QUI DEMENAGE (FICTIF)")
                .site(first, true, true, "59350", "25.62B")
                .site(Siret.of(siren, 3), false, false, "59350", "25.62B"));
        assertThat(came.state()).isEqualTo(ImportRecord.State.DONE);
        assertThat(came.count("companiesAdded")).isEqualTo(1);
        assertThat(came.count("sitesAdded")).isEqualTo(1);
        assertThat(came.count("closedBefore")).isEqualTo(1);
        assertThat(came.fileSha256()).hasSize(64);
        List<String> afterFirst = snapshot(siren);

        ImportRecord moved = importOf(new StockFiles()
                .company(siren, "ATELIER DEMENAGE (FICTIF)")
                .site(first, false, false, "59350", "25.62B")
                .site(second, true, true, "62041", "25.62B"));
        assertThat(moved.count("companiesChanged")).isEqualTo(1);
        assertThat(moved.count("sitesAdded")).isEqualTo(1);
        assertThat(moved.count("sitesClosed")).isEqualTo(1);
        assertThat(moved.count("headOfficesMoved")).isEqualTo(1);
        assertThat(one(
                        "select head_office || ' ' || active || ' ' || closed_on from registry.site where siret = ?",
                        first.number()))
                .isEqualTo("false false 2024-12-31");
        assertThat(one("select (field_sources ->> 'name') from registry.company where siren = ?", siren.number()))
                .isEqualTo(String.valueOf(moved.provenance()));

        // The first cannot go while the second stands on it, unless what changed may stay.
        ImportUndo.Outcome refused = asOfficer(() -> undo.undo(came.id(), false));
        assertThat(refused.undone()).isFalse();
        assertThat(refused.obstacles()).extracting(ImportUndo.Obstacle::entity).contains("company", "site");

        assertThat(asOfficer(() -> undo.undo(moved.id(), false)).undone()).isTrue();
        assertThat(snapshot(siren)).isEqualTo(afterFirst);
    }

    @Test
    void undoneAtOnceNothingIsLeft() throws IOException {
        Siren siren = Siren.fictive(71_002);
        List<String> before = snapshot(siren);
        ImportRecord came = importOf(new StockFiles()
                .company(siren, "PASSAGE (FICTIF)")
                .site(Siret.of(siren, 1), true, true, "59350", "25.62B"));
        assertThat(snapshot(siren)).hasSize(before.size() + 2);
        ImportUndo.Outcome outcome = asOfficer(() -> undo.undo(came.id(), false));
        assertThat(outcome.removed()).isEqualTo(2);
        assertThat(snapshot(siren)).isEqualTo(before);
        assertThat(find(came.id()).state()).isEqualTo(ImportRecord.State.UNDONE);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        Siren siren = Siren.fictive(71_003);
        StockFiles files = new StockFiles()
                .company(siren, "FIDELE (FICTIF)")
                .site(Siret.of(siren, 1), true, true, "59350", "25.62B");
        importOf(files);
        List<String> once = snapshot(siren);
        ImportRecord again = importOf(files);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(snapshot(siren)).isEqualTo(once);
    }

    @Test
    void aSiteOfNobodyIsRefusedAndSaysWhatToDo() throws IOException {
        Siren siren = Siren.fictive(71_004);
        ImportRecord came = importOf(new StockFiles().site(Siret.of(siren, 1), true, true, "59350", "25.62B"));
        assertThat(came.count("companyUnknown")).isEqualTo(1);
        assertThat(asOfficer(() -> imports.listFaults(came.id())).getFirst().reason())
                .contains("StockUniteLegale");
        assertThat(snapshot(siren)).isEmpty();
    }

    @Test
    void whatAPersonTypedStaysAndWhoObjectedIsForgotten() throws IOException {
        Siren siren = Siren.fictive(71_005);
        StockFiles files = new StockFiles()
                .company(siren, "NOM DE SIRENE (FICTIF)")
                .site(Siret.of(siren, 1), true, true, "59350", "25.62B");
        importOf(files);
        asOfficer(() -> transactions.execute(status -> {
            long person = jdbc.sql(
                            "insert into registry.provenance (kind, source) values ('person', 'officer') returning id")
                    .query(Long.class)
                    .single();
            return jdbc.sql(
                            "update registry.company set name = 'Nom saisi (fictif)', field_sources = jsonb_build_object('name', ?) where siren = ?")
                    .params(person, siren.number())
                    .update();
        }));
        importOf(files);
        assertThat(one("select name from registry.company where siren = ?", siren.number()))
                .isEqualTo("Nom saisi (fictif)");

        importOf(new StockFiles()
                .company(siren, "NOM DE SIRENE (FICTIF)")
                .line(
                        "%1$s,00017,%2$s,N,2001-05-06,12,true,,12,,RUE,SECRETE,59000,LILLE,59350,2001-05-06,A,,,25.62B,NAFRev2,O,3.06,50.63"
                                .formatted(siren, Siret.of(siren, 1))));
        assertThat(one(
                        "select coalesce(address, '') || coalesce(postcode, '') || coalesce(latitude::text, '') || commune_code from registry.site where siret = ?",
                        Siret.of(siren, 1).number()))
                .isEqualTo("59350");
        assertThat(one(
                        "select count(*)::text from registry.import_change where before::text like '%USINE%' and key = ?",
                        Siret.of(siren, 1).number()))
                .isEqualTo("0");
    }

    /** The test's companies are not the demo's. */
    @AfterEach
    void leaveNothing() {
        Viewers.callAs(
                Viewer.SYSTEM,
                () -> transactions.execute(
                        status -> jdbc.sql("delete from registry.company where siren like '0007100%'")
                                .update()));
    }

    private ImportRecord importOf(StockFiles files) throws IOException {
        Files.createDirectories(folder.path());
        String name = "test-" + UUID.randomUUID();
        Path sites = files.writeSites(folder.path().resolve(name + "-sites.csv"));
        Path units = files.writeUnits(folder.path().resolve(name + "-units.csv"));
        UUID id = asOfficer(() -> sirene.request(new SireneRequest(
                sites.getFileName().toString(), units.getFileName().toString(), NORTH, Role.OFFICER, "fr")));
        for (int tries = 0; tries < 300 && find(id).isUnderWay(); tries++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        Files.delete(sites);
        Files.delete(units);
        return find(id);
    }

    private ImportRecord find(UUID id) {
        return asOfficer(() -> imports.find(id).orElseThrow());
    }

    private List<String> snapshot(Siren siren) {
        return RegisterSnapshot.of(jdbc, transactions, siren.number());
    }

    private @Nullable String one(String sql, String parameter) {
        return Viewers.callAs(
                Viewer.SYSTEM,
                () -> transactions.execute(status ->
                        jdbc.sql(sql).param(parameter).query(String.class).single()));
    }

    private static <T> T asOfficer(Supplier<T> action) {
        return Viewers.callAs(OFFICER, action);
    }
}
