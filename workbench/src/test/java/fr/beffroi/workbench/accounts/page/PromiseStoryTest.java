package fr.beffroi.workbench.accounts.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.accounts.asking.BuyerAsking;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.funding.paper.PaperKeeper;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.rampup.SmallScenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a plan's lever to its promise, from the promise to what each side states, and who sees which of it. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromiseStoryTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COMPANY = "Forges de la Sambre (fictif)";
    private static final String EMAIL = "promesse.entreprise@demo.example";
    private static final String BUYER = "promesse.acheteur@demo.example";
    private static final String PART = "Développer et industrialiser";
    private static final YearMonth NOW = YearMonth.now();

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private SmallScenario small;

    @Autowired
    private BuyerAsking asking;

    @Autowired
    private PaperKeeper keeper;

    @Autowired
    private GrantFiles files;

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private final List<Caller> callers = new ArrayList<>();
    private Caller company;
    private Caller rival;
    private Caller officer;
    private Caller second;
    private Caller buyer;
    private Caller auditor;
    private String siren = "";

    @BeforeAll
    void meet() {
        siren = people.join(EMAIL, COMPANY);
        people.join("promesse.rivale@demo.example", "Galvanoplastie de la Lys (fictif)");
        people.officer("promesse.agent@demo.example");
        people.officer("promesse.second@demo.example");
        newPeople.make(BUYER, Role.BUYER);
        company = caller(EMAIL, NewPeople.PASSWORD);
        rival = caller("promesse.rivale@demo.example", NewPeople.PASSWORD);
        officer = caller("promesse.agent@demo.example", NewPeople.PASSWORD);
        second = caller("promesse.second@demo.example", NewPeople.PASSWORD);
        buyer = caller(BUYER, NewPeople.PASSWORD);
        auditor = caller(DemoPeople.email("auditor"), DemoPeople.PASSWORD);
    }

    private Caller caller(String email, String password) {
        Caller caller = new Caller(port, email, password);
        callers.add(caller);
        return caller;
    }

    @AfterAll
    void leave() {
        callers.forEach(Caller::close);
    }

    /** A grant of the evening shift, decided; its path. */
    private String granted() {
        UUID scenario = small.make("Lampe promise");
        String run = "/api/scenarios/" + scenario + "/runs/" + small.plan(scenario);
        good(officer.call("PUT", run + "/ties", """
                {"companies":{"FICTIF-LENS":"%s"},"programmes":{"aide-cadence":"%s/drones/%s"}}""".formatted(siren, people.programme(), PART)));
        String file = "/api/grant-files/"
                + good(officer.call("POST", run + "/grant-files", ""))
                        .get("made")
                        .get(0)
                        .get("file")
                        .asString();
        GrantLife life = new GrantLife(company, officer, second);
        life.complete(file, "1000");
        life.grant(file, "1000", "2026-CP-PROMESSE");
        return file;
    }

    private JsonNode awaitPromises(String file) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> good(company.call("GET", file + "/promises", "")), found -> !found.isEmpty());
    }

    @Test
    void aGrantPromisesAndWhatCameIsStated() {
        String file = granted();
        JsonNode made = awaitPromises(file);
        assertThat(made.valueStream().map(one -> one.get("kind").asString()))
                .containsExactlyInAnyOrder("ACTIVE_BY", "HOURS_PER_WEEK");
        JsonNode hours = find(made, "HOURS_PER_WEEK");
        JsonNode there = find(made, "ACTIVE_BY");
        assertThat(hours.get("quantity").decimalValue()).isEqualByComparingTo("10");
        assertThat(hours.get("lever").asString()).isEqualTo(SmallScenario.LEVER_ID);
        assertThat(hours.get("publicCents").asLong()).isEqualTo(1000_00);
        assertThat(there.get("proofNeeded").asBoolean())
                .as("what is bought must stay in the region")
                .isTrue();
        assertThat(officer.call("GET", page(file), "").body())
                .contains("Ce dossier porte 2 promesses", SmallScenario.LEVER)
                .doesNotContain("??");

        String one = "/api/promises/" + hours.get("id").asString();
        good(company.call("PUT", one + "/statements", said("quantity", "7,5")));
        good(company.call("PUT", one + "/statements", said("quantity", "7,5")));
        JsonNode stated = good(company.call("PUT", one + "/statements", said("quantity", "8")));
        assertThat(stated).as("a correction is new, the same twice is not").hasSize(2);
        assertThat(company.call("PUT", one + "/statements", said("quantity", "beaucoup"))
                        .status())
                .isEqualTo(422);
        good(officer.call("PUT", one + "/statements", said("quantity", "6")));
        String seen = officer.call("GET", "/promesses/" + hours.get("id").asString(), "")
                .body();
        assertThat(seen).contains("6 h/sem.", "ne compte plus", COMPANY).doesNotContain("??");

        for (Caller stranger : List.of(rival, buyer)) {
            assertThat(stranger.call("GET", one, "").status()).isEqualTo(404);
            assertThat(stranger.call("PUT", one + "/statements", said("quantity", "1"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(auditor.call("PUT", one + "/statements", said("quantity", "1"))
                        .isClosed())
                .isTrue();
        tellBuyer(
                hours.get("id").asString(),
                YearMonth.from(LocalDate.parse(hours.get("dueOn").asString())));
        readNoMoney(hours.get("id").asString(), file);
        prove(there.get("id").asString(), file);
        judge(hours.get("id").asString());
        assertThatThrownBy(() -> inOwnName.run(
                        () -> jdbc.sql("delete from accounts.statement").update()))
                .isNotNull();
        assertThat(officer.call("GET", "/effets?mois=" + NOW, "").body()).doesNotContain("??");
        assertThat(officer.call("GET", "/effets?par=axis", "").status()).isEqualTo(200);
        assertThat(officer.call("GET", "/promesses", "").body())
                .contains(COMPANY)
                .doesNotContain("??");
    }

    private void tellBuyer(String promise, YearMonth due) {
        String organisation = inOwnName.call(
                () -> jdbc.sql("select id::text from identity.organisation where name = 'Donneur d’ordre (fictif)'")
                        .query(String.class)
                        .single());
        String path = "/api/promises/" + promise;
        assertThat(rival.call("PUT", path + "/buyers/" + organisation, "{\"told\":true}")
                        .status())
                .isEqualTo(404);
        good(company.call("PUT", path + "/buyers/" + organisation, "{\"told\":true}"));
        long mails = TestMail.count(BUYER);
        LocalDate sixth = due.plusMonths(1).atDay(6);
        asking.sendDue(sixth);
        assertThat(TestMail.newestText(BUYER)).contains("combien en avez-vous reçu", "/promesses/mois");
        asking.sendDue(sixth.plusDays(1));
        assertThat(TestMail.count(BUYER)).as("once is enough").isEqualTo(mails + 1);
        good(buyer.call("PUT", path + "/statements", said("quantity", "5")));
        JsonNode whole = good(buyer.call("GET", path, ""));
        assertThat(whole.get("statements"))
                .as("a buyer reads what it stated alone")
                .hasSize(1);
        assertThat(whole.get("judgements")).isEmpty();
        assertThat(buyer.call("GET", "/promesses/mois?mois=" + NOW, "").body()).doesNotContain("??");
        assertThat(buyer.call("GET", "/promesses/" + promise, "").body()).doesNotContain("8 h/sem.", "1 000", "??");
    }

    /** Beside its page, by its whole, in the list and in the month: neither money nor file nor plan. */
    private void readNoMoney(String promise, String file) {
        JsonNode typed = find(good(officer.call("POST", file + "/promises", """
                        {"kind":"JOBS","quantity":"2","dueOn":"%s"}""".formatted(LocalDate.now()))), "JOBS");
        String organisation = inOwnName.call(
                () -> jdbc.sql("select organisation::text from accounts.promise_buyer where promise_id = :promise")
                        .param("promise", UUID.fromString(promise))
                        .query(String.class)
                        .single());
        String told = "/api/promises/" + typed.get("id").asString() + "/buyers/" + organisation;
        good(company.call("PUT", told, "{\"told\":true}"));
        List<JsonNode> seen = new ArrayList<>();
        seen.add(good(buyer.call("GET", "/api/promises/" + promise, "")).get("promise"));
        good(buyer.call("GET", "/api/promises", "")).forEach(seen::add);
        JsonNode month = good(buyer.call("GET", "/api/promises/months?month=" + NOW, ""));
        assertThat(month.valueStream().map(one -> one.get("promise").get("id"))).contains(typed.get("id"));
        month.forEach(line -> seen.add(line.get("promise")));
        assertThat(seen).hasSizeGreaterThan(3).allSatisfy(one -> {
            for (String field : List.of("file", "scenario", "lever", "costCents", "publicCents")) {
                assertThat(one.get(field).isNull()).as(field).isTrue();
            }
        });
        assertThat(good(company.call("GET", "/api/promises/" + promise, ""))
                        .get("promise")
                        .get("publicCents")
                        .asLong())
                .isEqualTo(1000_00);
    }

    private void prove(String promise, String file) {
        LocalDate today = LocalDate.now();
        String path = "/api/promises/" + promise + "/statements";
        assertThat(company.call("PUT", path, said("reachedOn", today.toString()))
                        .body())
                .as("the programme wants a paper")
                .contains("pièce");
        Caller.Answer given = company.upload(
                "/promesses/" + promise + "/preuve?mois=" + NOW + "&jour=" + today,
                "piece",
                "mise-en-service.pdf",
                "%PDF-1.4 mise en service".getBytes(StandardCharsets.UTF_8));
        assertThat(given.status()).isEqualTo(302);
        proveOnceMore(promise, today);
        JsonNode statement = good(company.call("GET", "/api/promises/" + promise, ""))
                .get("statements")
                .get(0);
        assertThat(statement.get("reachedOn").asString()).isEqualTo(today.toString());
        assertThat(good(company.call("GET", file + "/papers", "")).toString())
                .contains(statement.get("proof").asString());
        assertThat(company.call(
                                "DELETE",
                                file + "/papers/" + statement.get("proof").asString(),
                                "")
                        .status())
                .as("a proof stays")
                .isEqualTo(404);
        GrantFile whole = inOwnName.call(() -> files.find(UUID.fromString(file.substring(file.lastIndexOf('/') + 1)))
                .orElseThrow());
        assertThat(viewers.callAs(
                        new Viewer(UUID.randomUUID(), organisation(), Role.MANDATARY), () -> keeper.listKept(whole)))
                .as("for who acts under a mandate and sees no statement, too")
                .contains(UUID.fromString(statement.get("proof").asString()));
    }

    private UUID organisation() {
        return inOwnName.call(() -> jdbc.sql("select id from identity.organisation where siren = :siren")
                .param("siren", siren)
                .query(UUID.class)
                .single());
    }

    /** What was said of cost, and that it is confidential, stays as it was said. */
    private void proveOnceMore(String promise, LocalDate today) {
        String path = "/api/promises/" + promise;
        good(company.call("PUT", path + "/statements", """
                {"month":"%s","reachedOn":"%s","cost":"950","note":"Réglages compris"}""".formatted(NOW, today)));
        company.upload(
                "/promesses/" + promise + "/preuve?mois=" + NOW + "&jour=" + today,
                "piece",
                "proces-verbal.pdf",
                "%PDF-1.4 procès-verbal".getBytes(StandardCharsets.UTF_8));
        JsonNode all = good(company.call("GET", path, "")).get("statements");
        assertThat(all.valueStream().map(one -> one.get("confidential").asBoolean()))
                .as("to prove a day makes nothing public")
                .containsExactly(true, true, true);
        assertThat(all.get(2).get("costCents").asLong()).isEqualTo(950_00);
        assertThat(all.get(2).get("note").asString()).isEqualTo("Réglages compris");
        assertThat(all.get(2).get("proof").isNull()).isFalse();
    }

    private void judge(String promise) {
        String path = "/api/promises/" + promise + "/judgements";
        assertThat(company.call("POST", path, "{\"text\":\"x\"}").isClosed()).isTrue();
        assertThat(officer.call("POST", path, "{\"text\":\" \"}").status()).isEqualTo(422);
        long before = TestMail.count(EMAIL);
        JsonNode judged = good(officer.call("POST", path, "{\"text\":\"Une équipe manque le vendredi\"}"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> TestMail.count(EMAIL) > before);
        String reply = path + "/" + judged.get(0).get("id").asString() + "/replies";
        assertThat(rival.call("POST", reply, "{\"text\":\"Ah\"}").status()).isEqualTo(404);
        good(company.call("POST", reply, "{\"text\":\"Elle vient en janvier\"}"));
        assertThat(auditor.call("GET", "/promesses/" + promise, "").body())
                .contains("Une équipe manque le vendredi", "Elle vient en janvier")
                .doesNotContain("??");
    }

    private static String said(String field, String value) {
        return "{\"month\":\"" + NOW + "\",\"" + field + "\":\"" + value + "\"}";
    }

    private static JsonNode find(JsonNode all, String kind) {
        return all.valueStream()
                .filter(one -> kind.equals(one.get("kind").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static String page(String file) {
        return file.replace("/api/grant-files", "/dossiers");
    }

    private static JsonNode good(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }
}
