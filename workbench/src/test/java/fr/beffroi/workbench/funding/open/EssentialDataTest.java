package fr.beffroi.workbench.funding.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.SharedData;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.registry.Siret;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What anybody may fetch of the grants: the national shape, the ledger's sums, and not a word more. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EssentialDataTest {
    private static final String PAID = "Hélices, \"essais\" et mesures";
    private static final String LAPSED = "Abandonné après le vote";
    private static final String VOTED = "Voté, pas encore exécutoire";

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private Caller anybody;
    private String siren = "";

    @BeforeAll
    void grant() {
        anybody = new Caller(port);
        siren = people.join("donnees.entreprise@demo.example", "Énergie mobile de l’Oise (fictif)");
        people.officer("donnees.agent@demo.example");
        people.officer("donnees.second@demo.example");
        try (Caller company = new Caller(port, "donnees.entreprise@demo.example", NewPeople.PASSWORD);
                Caller officer = new Caller(port, "donnees.agent@demo.example", NewPeople.PASSWORD);
                Caller second = new Caller(port, "donnees.second@demo.example", NewPeople.PASSWORD)) {
            GrantLife life = new GrantLife(company, officer, second);
            String programme = people.programme();
            String paid = life.propose(programme, PAID.replace("\"", "\\\""), "12 000");
            life.grant(paid, "9 876,54", "2026-CP-77");
            life.asOfficer(
                    paid, "make-enforceable", Map.of("on", LocalDate.now().toString()));
            life.pay(paid, "9 000,50");
            life.asOfficer(paid, "close", Map.of());
            String lapsed = life.propose(programme, LAPSED, "1 000");
            life.grant(lapsed, "1 000", "2026-CP-78");
            life.asOfficer(
                    lapsed, "make-enforceable", Map.of("on", LocalDate.now().toString()));
            life.asOfficer(lapsed, "lapse", Map.of("reason", "abandon"));
            String voted = life.propose(programme, VOTED, "1 000");
            life.grant(voted, "1 000", "2026-CP-79");
        }
    }

    @AfterAll
    void leave() {
        anybody.close();
    }

    @Test
    void theExamplesAreJudgedAsTheirNamesSay() throws IOException {
        TableSchema schema = schema();
        Path examples = SharedData.require("scdl/exemples");
        List<List<String>> good = PlainCsv.read(Files.readString(examples.resolve("exemple_valide.csv")));
        List<String> wrong = schema.faults(good.getFirst(), good.subList(1, good.size()));
        assertThat(wrong).isEmpty();
        List<List<String>> cells =
                PlainCsv.read(Files.readString(examples.resolve("exemple_invalide_erreurs_cellules.csv")));
        assertThat(schema.faults(cells.getFirst(), cells.subList(1, cells.size())))
                .anyMatch(fault -> fault.contains("05/12/2016"))
                .anyMatch(fault -> fault.contains("\"218601946\""))
                .anyMatch(fault -> fault.contains("\"yes\""))
                .anyMatch(fault -> fault.contains("\"W3222\""))
                .anyMatch(fault -> fault.contains("\"100000,1\""));
        List<List<String>> columns =
                PlainCsv.read(Files.readString(examples.resolve("exemple_invalide_erreurs_colonnes.csv")));
        assertThat(schema.unknown(columns.getFirst())).contains("NOM_Beneficiaire");
    }

    @Test
    void theFileIsValidFieldByField() throws IOException {
        TableSchema schema = schema();
        for (String path : List.of("/donnees/subventions.csv", "/api/grants.csv")) {
            List<List<String>> rows =
                    PlainCsv.read(anybody.call("GET", path, "").body());
            assertThat(rows.getFirst()).isEqualTo(schema.names()).hasSize(40);
            assertThat(schema.faults(rows.getFirst(), rows.subList(1, rows.size())))
                    .isEmpty();
        }
    }

    @Test
    void aRowSaysWhatWasDecided() {
        for (String path : List.of("/donnees/subventions.json", "/api/grants")) {
            JsonNode row = JsonMapper.shared()
                    .readTree(anybody.call("GET", path, "").body())
                    .valueStream()
                    .filter(one -> one.get("objet").asString().equals(PAID))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.get("montant").decimalValue()).isEqualByComparingTo("9876.54");
            assertThat(row.get("montantDemande").decimalValue()).isEqualByComparingTo("30000");
            assertThat(row.get("referenceDecision").asString()).isEqualTo("2026-CP-77");
            assertThat(row.get("notificationUE").asString()).isEqualTo("oui");
            assertThat(row.get("conditionsVersement").asString()).isEqualTo("unique");
            assertThat(row.get("dateConvention").asString())
                    .as("the day in the region")
                    .isEqualTo(LocalDate.now(ZoneId.of("Europe/Paris")).toString());
            assertThat(row.get("idBeneficiaire").asString()).startsWith(siren);
            assertThat(Siret.isValid(row.get("idAttribuant").asString())).isTrue();
            assertThat(row.get("nomAttribuant").asString()).contains("fictive");
            assertThat(row.get("dateDebut").isNull()).isTrue();
            assertThat(row.get("cofinancement").asString()).isEqualTo("non");
            assertThat(row.get("attribuantsCofinanceurs").isNull()).isTrue();
        }
    }

    @Test
    void nobodyLearnsMore() {
        for (String path : List.of("/donnees/subventions.csv", "/donnees/subventions.json")) {
            assertThat(anybody.call("GET", path, "").body())
                    .contains("2026-CP-77")
                    .doesNotContain("secret de fabrication", "FR76", LAPSED, VOTED, "Bancs (fictif)", "40 pour");
        }
        // The tests' own calls of the database come from nobody.
        for (String table : List.of("file", "step", "movement", "balance", "decision", "submission", "payment_order")) {
            assertThat(jdbc.sql("select count(*) from funding." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from funding.published_grants()")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select count(*) from funding.file")
                        .query(Long.class)
                        .single())
                .as("the door is closed behind it")
                .isZero();
    }

    @Test
    void theSumsAreTheLedgersToTheCent() {
        List<List<String>> rows = PlainCsv.read(
                anybody.call("GET", "/donnees/subventions.csv", "").body());
        int sum = rows.getFirst().indexOf("montant");
        BigDecimal published =
                rows.stream().skip(1).map(row -> new BigDecimal(row.get(sum))).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal kept =
                inOwnName.call(() -> jdbc.sql("""
                select (select coalesce(sum(cents), 0) from funding.balance where account in ('committed', 'ordered', 'paid', 'recovered'))
                    + (select coalesce(sum(m.amount_cents), 0) from funding.movement m join funding.step s on s.file = m.file and s.number = m.step
                        where m.kind = 'release' and s.kind = 'close')""").query(BigDecimal.class).single());
        assertThat(published).isEqualByComparingTo(kept.movePointLeft(2));
    }

    @Test
    void anybodyFindsAGrantOnThePage(Visitor visitor) {
        Page page = visitor.open("/aides/accordees");
        assertThat(page.locator("h1").textContent()).contains("€", "accordés par");
        // The company is in the public register: it stands on the map, for mouse and keyboard.
        com.microsoft.playwright.Locator places = page.locator("#carte .leaflet-marker-icon");
        places.first().waitFor();
        assertThat(places.first().getAttribute("aria-label")).isNotBlank();
        assertThat(places.first().getAttribute("tabindex")).isEqualTo("0");
        assertThat(page.locator("#carte-dit").textContent()).containsPattern("Aides\u00a0: [1-9]");
        visitor.photograph("funding-granted");
        page.fill("#q", "energie MOBILE");
        page.click("main form button");
        assertThat(page.locator("main").textContent())
                .contains(PAID, "2026-CP-77", "9\u202f876,54")
                .doesNotContain(LAPSED, VOTED, "??");
        visitor.open("/aides/accordees?q=rien+de+tel");
        assertThat(page.locator("#chaque-aide").textContent()).contains("Aucune aide");
    }

    private static TableSchema schema() throws IOException {
        return new TableSchema(SharedData.require("scdl/schema.json"));
    }
}
