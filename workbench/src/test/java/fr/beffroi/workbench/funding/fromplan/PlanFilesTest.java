package fr.beffroi.workbench.funding.fromplan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.rampup.SmallScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer prepares a company's draft from a plan; the draft is the company's, and nothing is made twice. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanFilesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COMPANY = "Thermolaquage du Boulonnais (fictif)";
    private static final String PART = "Développer et industrialiser";

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private SmallScenario small;

    private final List<Caller> callers = new ArrayList<>();
    private Caller company;
    private Caller rival;
    private Caller officer;
    private Caller auditor;
    private String siren = "";

    @BeforeAll
    void meet() {
        siren = people.join("plan.entreprise@demo.example", COMPANY);
        people.join("plan.rivale@demo.example", "Radômes du Soissonnais (fictif)");
        people.officer("plan.agent@demo.example");
        company = caller("plan.entreprise@demo.example", NewPeople.PASSWORD);
        rival = caller("plan.rivale@demo.example", NewPeople.PASSWORD);
        officer = caller("plan.agent@demo.example", NewPeople.PASSWORD);
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

    @Test
    void whatLacksIsToldChosenAndRemembered() {
        UUID scenario = small.make("À préparer");
        String run = "/api/scenarios/" + scenario + "/runs/" + small.plan(scenario);
        JsonNode before = good(officer.call("GET", run + "/grant-files", ""));
        assertThat(before.get("ready")).isEmpty();
        JsonNode lacking = before.get("lacking").get(0);
        assertThat(lacking.get("company").asBoolean()).isTrue();
        assertThat(lacking.get("programme").asBoolean()).isTrue();
        assertThat(lacking.get("lever").get("name").asString()).isEqualTo(SmallScenario.LEVER);
        Caller.Answer refused = officer.call("PUT", run + "/ties", """
                {"companies":{"FICTIF-LENS":"123456789","AILLEURS":"%s"},"programmes":{"aide-cadence":"rien"}}""".formatted(siren));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).get("faults").propertyNames())
                .containsExactlyInAnyOrder("company/FICTIF-LENS", "company/AILLEURS", "programme/aide-cadence");
        assertThat(refused.body()).contains("123456789");
        assertThat(good(officer.call("POST", run + "/grant-files", "")).get("made"))
                .isEmpty();
        JsonNode tied = tie(run);
        assertThat(tied.get("lacking")).isEmpty();
        assertThat(tied.get("ready").get(0).get("companyName").asString()).isEqualTo(COMPANY);
        String later = "/api/scenarios/" + scenario + "/runs/" + small.plan(scenario);
        assertThat(good(officer.call("GET", later + "/grant-files", "")).get("ready"))
                .as("remembered for the next plan")
                .hasSize(1);
    }

    @Test
    void anOfficerPreparesAndTheCompanyOwns() {
        UUID scenario = small.make("Lampe à préparer");
        UUID plan = small.plan(scenario);
        String run = "/api/scenarios/" + scenario + "/runs/" + plan;
        JsonNode asked = tie(run).get("ready").get(0).get("levers").get(0);
        JsonNode made = good(officer.call("POST", run + "/grant-files", ""));
        assertThat(made.get("ready")).isEmpty();
        JsonNode draft = made.get("made").get(0);
        assertThat(draft.get("state").asString()).isEqualTo("draft");
        assertThat(good(officer.call("POST", run + "/grant-files", "")).get("made"))
                .as("made once")
                .isEqualTo(made.get("made"));
        String file = "/api/grant-files/" + draft.get("file").asString();

        JsonNode request = good(company.call("GET", file + "/request", "")).get("request");
        JsonNode fields = request.get("fields");
        JsonNode cost = request.get("costs").get(0);
        long cents = asked.get("cents").asLong();
        long costCents = asked.get("costCents").asLong();
        assertThat(cents).isPositive();
        assertThat(cents(fields.get("amount"))).isEqualTo(cents);
        assertThat(cents(fields.get("selfFinancing"))).isEqualTo(costCents - cents);
        assertThat(cents(cost.get("amount"))).isEqualTo(costCents);
        assertThat(cost.get("orderOn").asString())
                .isEqualTo(asked.get("orderOn").asString());
        assertThat(fields.get("project").asString())
                .contains("Lampe à préparer", "version 1", SmallScenario.LEVER, "commande prévue");
        assertThat(fields.has("statedTrue")).as("only the company states").isFalse();
        assertThat(good(company.call("GET", file, "")).get("steps").asInt()).isZero();
        assertThat(company.call("GET", file.replace("/api/grant-files", "/dossiers"), "")
                        .body())
                .contains("Lampe à préparer", "Il est à votre entreprise");
        assertThat(TestMail.count("plan.entreprise@demo.example")).isPositive();

        for (Caller stranger : List.of(officer, auditor, rival)) {
            assertThat(stranger.call("GET", file, "").status()).isEqualTo(404);
            assertThat(stranger.call("GET", file + "/request", "").status()).isEqualTo(404);
        }
        assertThat(officer.call("PUT", file + "/request", "{\"fields\":{\"amount\":\"1\"},\"costs\":[],\"funders\":[]}")
                        .isGood())
                .isFalse();
        assertThat(good(company.call("GET", file + "/request", "")).get("request"))
                .isEqualTo(request);
        for (Caller other : List.of(company, rival)) {
            assertThat(other.call("GET", run + "/grant-files", "").isClosed()).isTrue();
            assertThat(other.call("POST", run + "/grant-files", "").isClosed()).isTrue();
        }
        assertThat(auditor.call("POST", run + "/grant-files", "").isClosed()).isTrue();
    }

    private JsonNode tie(String run) {
        return good(officer.call("PUT", run + "/ties", """
                {"companies":{"FICTIF-LENS":"%s"},"programmes":{"aide-cadence":"%s/drones/%s"}}""".formatted(siren, people.programme(), PART)));
    }

    private static long cents(JsonNode amount) {
        return Long.parseLong(amount.asString().replace(",", ""));
    }

    private static JsonNode good(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }
}
