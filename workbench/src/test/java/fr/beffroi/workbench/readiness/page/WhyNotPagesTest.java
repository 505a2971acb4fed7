package fr.beffroi.workbench.readiness.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** "Why not me?": a company head asks for a buyer's need, an officer for any company, and nobody for what they may not see. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class WhyNotPagesTest {
    private static final String OWN = "000000018";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    private Caller buyer;
    private Caller company;
    private Caller officer;
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void signIn() {
        buyer = new Caller(port, DemoPeople.email("buyer"), DemoPeople.PASSWORD);
        company = new Caller(port, DemoPeople.email("company-member"), DemoPeople.PASSWORD);
        officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD);
    }

    @AfterEach
    void leave() {
        made.forEach(id -> buyer.call("PUT", "/api/needs/" + id + "/open", "{\"open\":false}"));
        buyer.close();
        company.close();
        officer.close();
    }

    /** A need for the motors that the demo's company makes, published. */
    private String need(String title, String process, String credentials, String audience) {
        Caller.Answer answer = buyer.call("POST", "/api/needs", """
                {"title": "%s", "processes": ["%s"], "materials": ["cuivre"], "lengthMm": 100, "toleranceMm": 0.1, "credentials": [%s],
                 "quantities": [{"fromMonday": "2027-02-01", "piecesPerWeek": 40}], "neededFrom": "2027-03-15", "firmness": "ORDER",
                 "audience": "%s", "named": [%s], "anonymous": false}""".formatted(
                        title, process, credentials, audience, audience.equals("named") ? "\"000000026\"" : ""));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = JSON.readTree(answer.body()).get("need").get("id").asString();
        made.add(id);
        assertThat(buyer.call("POST", "/api/needs/" + id + "/publication", "").status())
                .isEqualTo(200);
        return id;
    }

    private static JsonNode ask(Caller caller, String need, String siren) {
        Caller.Answer answer = caller.call("GET", "/api/why-not?need=" + need + "&siren=" + siren, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static Set<String> states(JsonNode answer, String kind) {
        Set<String> states = new TreeSet<>();
        answer.get("facts")
                .valueStream()
                .filter(fact -> fact.get("kind").asString().equals(kind))
                .forEach(fact -> states.add(fact.get("state").asString()));
        return states;
    }

    @Test
    void aCompanyHeadFindsTheNeedAndTheLeastChange(Visitor visitor) {
        need("Stators zbobine", "Bobinage de stators", "\"iso-14001\"", "companies");
        Page page = visitor.signIn("company-member");
        page.click("nav.menu a[href='/diagnostic']");
        page.click("nav a[href='/pourquoi-pas-moi']");
        assertThat(page.locator("nav a[href='/pourquoi-pas-moi']")).hasAttribute("aria-current", "page");
        assertThat(page.locator("h1")).containsText("Pourquoi pas moi");
        visitor.photograph("readiness-why-not-choose");
        page.click("text=Stators zbobine");
        assertThat(page.locator("h1")).containsText("voici le moindre changement");
        assertThat(page.locator("main")).containsText("ISO 14001");
        assertThat(page.locator("#moins ~ .verdict")).containsText("8 000");
        assertThat(page.locator("svg.bars")).hasCount(1);
        assertThat(page.locator("body")).not().containsText("??");
        visitor.photograph("readiness-why-not");
    }

    /** Facts by what the register says; steps only for credentials, and none where they are held. */
    @Test
    void factsAndCredentialsAreHeldAgainstTheRegister() {
        JsonNode able = ask(company, need("Rotor zable", "Bobinage de stators", "\"en-9100\"", "companies"), "");
        assertThat(states(able, "process")).containsExactly("MET");
        assertThat(states(able, "size")).containsExactly("MET");
        assertThat(states(able, "tolerance")).containsExactly("MET");
        assertThat(states(able, "material")).containsExactly("MET");
        assertThat(able.get("onTheList").asBoolean()).isTrue();
        assertThat(able.get("ways").size()).isZero();

        String unable = need("Carter zunable", "Fraisage 5 axes", "\"iso-14001\"", "companies");
        JsonNode not = ask(company, unable, "");
        assertThat(states(not, "process")).containsExactly("UNMET");
        assertThat(not.get("onTheList").asBoolean()).isFalse();
        assertThat(company.call("GET", "/pourquoi-pas-moi?besoin=" + unable, "").body())
                .contains("Un savoir-faire manque");

        JsonNode way = ask(company, need("Stator zway", "Bobinage de stators", "\"nadcap-welding\"", "companies"), "")
                .get("ways")
                .get(0);
        Set<String> steps = new TreeSet<>();
        way.get("steps").forEach(step -> steps.add(step.get("code").asString()));
        assertThat(steps)
                .as("EN 9100 is declared, welders are not")
                .containsExactlyInAnyOrder("nadcap-welding", "welder-qualification");
        assertThat(way.get("leastEuros").asLong()).isEqualTo(20_800);
        assertThat(way.get("mostEuros").asLong()).isEqualTo(54_000);
    }

    @Test
    void anOfficerAsksForACompanyAndIsToldWhatIsMistyped() {
        String id = need("Stators zofficer", "Bobinage de stators", "\"en-9100\"", "public");
        assertThat(ask(officer, id, OWN).get("siren").asString()).isEqualTo(OWN);
        assertThat(officer.call("GET", "/pourquoi-pas-moi?siren=123", "").body())
                .contains("123", "n’est pas un SIREN");
        Caller.Answer wrong = officer.call("GET", "/api/why-not?need=" + id + "&siren=123", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("123");
        assertThat(officer.call("GET", "/api/why-not?need=" + id + "&siren=732829320", "")
                        .status())
                .as("a company that the register does not have")
                .isEqualTo(404);
    }

    /** A company asks for itself alone, whatever number it sends; what was not published to it, is not there; others do not come in. */
    @Test
    void nobodyAsksForWhatTheyMayNotSee() {
        String id = need("Stators zsecret", "Bobinage de stators", "\"en-9100\"", "companies");
        assertThat(ask(company, id, "000000026").get("siren").asString()).isEqualTo(OWN);
        String named = need("Stators znamed", "Bobinage de stators", "\"en-9100\"", "named");
        assertThat(company.call("GET", "/api/why-not?need=" + named, "").status())
                .isEqualTo(404);
        assertThat(company.call("GET", "/pourquoi-pas-moi", "").body())
                .contains("zsecret")
                .doesNotContain("znamed");
        try (Caller anybody = new Caller(port)) {
            for (Caller outside : new Caller[] {anybody, buyer}) {
                assertThat(outside.call("GET", "/pourquoi-pas-moi", "").isClosed())
                        .isTrue();
                assertThat(outside.call("GET", "/api/why-not?need=" + id + "&siren=" + OWN, "")
                                .isClosed())
                        .isTrue();
            }
        }
    }
}
