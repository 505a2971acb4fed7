package fr.beffroi.workbench.readiness.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company head's ninety seconds; a stranger's, who leaves nothing behind; a diagnosis that is kept, shown, replied to and forgotten. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class DiagnosisPagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OWN = "000000018";
    private static final String STRANGERS = "73282932000074";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    @Test
    void aCompanyHeadFindsTheWayInNinetySecondsWithTheKeyboardAlone(Visitor visitor) {
        Page page = visitor.signIn("company-member");
        page.click("nav.menu a[href='/diagnostic']");
        assertThat(page.locator("#f-siret")).not().hasValue("");
        visitor.photograph("readiness-start");
        page.focus("input[value='machined-parts']");
        page.keyboard().press("Space");
        enter(page);
        int asked = 0;
        while (page.locator("ol.answers").count() > 0 && asked < 13) {
            if (asked == 0) {
                assertThat(page.locator(".eyebrow").first()).containsText("Question 1");
                visitor.photograph("readiness-question");
            }
            assertThat(page.locator("ol.answers button").first()).isFocused();
            enter(page);
            asked++;
        }
        assertThat(asked).as(page.url() + page.innerText("main")).isBetween(1, 12);
        assertThat(page.locator("h1")).containsText("freins sur 13 exigences");
        assertThat(page.locator("section.stop")).hasCount(3);
        assertThat(page.locator("svg.bars").first()).isVisible();
        assertThat(page.locator("body")).not().containsText("??");
        visitor.photograph("readiness-diagnosis");
        page.click("text=Garder >> nth=-1");
        assertThat(page.locator("h1")).containsText("Pièces usinées");
        page.fill("#f-texte", "Nous cherchons un parrain.");
        page.click("text=Enregistrer la réponse");
        assertThat(page.locator(".said")).containsText("parrain");
        visitor.photograph("readiness-kept");
        page.click("text=Oublier ce diagnostic");
        assertThat(page.locator("h1")).containsText("Aucun diagnostic");
        visitor.open("/exigences/en-9100");
        assertThat(page.locator("h1")).containsText("EN 9100");
        visitor.photograph("readiness-requirement");
        visitor.open("/exigences");
        visitor.photograph("readiness-requirements");
    }

    /** Presses it, and waits for the page that follows. */
    private static void enter(Page page) {
        page.evaluate("() => { window.before = true; }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    @Test
    void aStrangerIsAnsweredAndNothingIsKept() {
        long before = kept();
        try (Caller stranger = new Caller(port)) {
            Map<String, Integer> answers = new TreeMap<>();
            JsonNode reading = diagnose(stranger, STRANGERS, "war-material", answers);
            assertThat(reading.get("company").isNull()).isTrue();
            while (!reading.get("question").isNull()) {
                assertThat(answers.size()).isLessThan(12);
                JsonNode question = reading.get("question");
                answers.put(
                        question.get("code").asString(), question.get("answers").size() - 1);
                reading = diagnose(stranger, STRANGERS, "war-material", answers);
            }
            assertThat(answers).containsKeys("control", "standing");
            assertThat(reading.get("matter").size()).isBetween(1, 3);
            JsonNode first = reading.get("matter").get(0);
            assertThat(first.get("body").asString()).isNotEmpty();
            assertThat(first.get("way").get("steps").size()).isPositive();
            JsonNode ways = reading.get("ways");
            for (int at = 1; at < ways.size(); at++) {
                assertThat(middle(ways.get(at), "Euros")).isGreaterThan(middle(ways.get(at - 1), "Euros"));
                assertThat(middle(ways.get(at), "Weeks")).isLessThan(middle(ways.get(at - 1), "Weeks"));
            }
        }
        assertThat(kept()).isEqualTo(before);
    }

    private static long middle(JsonNode way, String unit) {
        return way.get("least" + unit).asLong() + way.get("most" + unit).asLong();
    }

    /** A company held from outside the Union is told so, and is not asked who holds it. */
    @Test
    void whatTheRegisterKnowsIsNotAsked() {
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            JsonNode reading = diagnose(officer, OWN, "machined-parts", Map.of());
            assertThat(reading.get("evidence").toString()).contains("kind");
            String held = inOwnName.call(() -> jdbc.sql(
                            "select distinct siren from registry.credential where kind = 'en-9100' and (until_date is null or until_date > now()) order by 1 limit 1")
                    .query((row, index) -> row.getString(1))
                    .single());
            JsonNode ready = diagnose(officer, held, "machined-parts", Map.of());
            assertThat(ready.get("met").toString()).contains("EN 9100");
            assertThat(ready.get("evidence").toString()).containsAnyOf("CHECKED", "DECLARED");
        }
    }

    @Test
    void whatIsTypedWronglyIsToldAndStays() {
        try (Caller stranger = new Caller(port)) {
            Caller.Answer page = stranger.call("POST", "/diagnostic", "siret=123&vise=drone-parts");
            assertThat(page.body())
                    .contains("« 123 » n’est ni un SIRET ni un SIREN"
                            .replace("« ", "«\u00a0")
                            .replace(" »", "\u00a0»"));
            assertThat(page.body()).contains("value=\"123\"");
            Caller.Answer told = stranger.call(
                    "POST", "/api/diagnosis", "{\"siret\":\"123\",\"profile\":\"x\",\"answers\":{\"no\":1}}");
            assertThat(told.status()).isEqualTo(422);
            assertThat(JSON.readTree(told.body()).get("faults").propertyNames())
                    .containsExactlyInAnyOrder("siret", "profile", "answers");
        }
    }

    /** It is the company's: it says who sees it. */
    @Test
    void aKeptDiagnosisIsSeenByWhomTheCompanyChose() {
        try (Caller member = new Caller(port, DemoPeople.email("company-member"), DemoPeople.PASSWORD);
                Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            String body = "{\"siret\":\"" + own()
                    + "\",\"profile\":\"drone-parts\",\"answers\":{\"customer\":0},\"visibility\":\"%s\"}";
            String mine = keep(member, body.formatted("only-me"));
            String shown = keep(member, body.formatted("buyers"));
            String seen = officer.call("GET", "/api/diagnoses", "").body();
            assertThat(seen).contains(shown).doesNotContain(mine);
            assertThat(officer.call("GET", "/api/diagnoses/" + mine, "").status())
                    .isEqualTo(404);
            assertThat(officer.call("PUT", "/api/diagnoses/" + shown + "/reply", "{\"text\":\"x\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(member.call("GET", "/api/account/export", "").body()).contains("drone-parts");
            for (String one : new String[] {mine, shown}) {
                assertThat(member.call("DELETE", "/api/diagnoses/" + one, "").status())
                        .isEqualTo(204);
            }
        }
    }

    private String own() {
        return inOwnName.call(() -> jdbc.sql("""
                        select o.siren from identity.organisation o join identity.membership m on m.organisation = o.id
                        join identity.person p on p.id = m.person where p.email = :email""")
                .param("email", DemoPeople.email("company-member"))
                .query((row, index) -> row.getString(1))
                .single());
    }

    private static String keep(Caller member, String body) {
        Caller.Answer made = member.call("POST", "/api/diagnoses", body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).get("id").asString();
    }

    private static JsonNode diagnose(Caller caller, String siret, String profile, Map<String, Integer> answers) {
        Caller.Answer answer = caller.call(
                "POST",
                "/api/diagnosis",
                JSON.writeValueAsString(Map.of("siret", siret, "profile", profile, "answers", answers)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private long kept() {
        return inOwnName.call(() -> jdbc.sql("select count(*) from readiness.diagnosis")
                .query(Long.class)
                .single());
    }
}
