package fr.beffroi.workbench.readiness.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A deeper questionnaire: offered for what stops a company, answered with the keyboard, put aside, taken up, shown and forgotten; a stranger leaves nothing. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class AssessmentPagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STRANGERS = "73282932000074";
    private static final String OWN = "000000018";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    @Test
    void aCompanyHeadGoesFurtherWithTheKeyboardPutsItAsideAndTakesItUp(Visitor visitor) {
        Page page = visitor.signIn("company-member");
        visitor.open("/diagnostic?vise=machined-parts");
        page.click("text=Commencer");
        page.click("text=Voir la réponse maintenant");
        assertThat(page.locator("#approfondir ~ ul.offers li")).hasCount(3);
        page.focus("button:has-text('Cybersécurité')");
        enter(page);
        assertThat(page.locator(".eyebrow").first()).containsText("thème 1 sur 5");
        assertThat(page.locator("input[type=radio]").first()).isFocused();
        visitor.photograph("readiness-theme");
        answerTheTheme(page, 4, 1);
        assertThat(page.locator(".eyebrow").first()).containsText("thème 2 sur 5");
        answerTheTheme(page, 4, 0);
        assertThat(page.locator(".eyebrow").first()).containsText("thème 3 sur 5");
        page.click("text=Garder, et reprendre plus tard");
        assertThat(page.locator("h1")).containsText("8 points à reprendre");
        assertThat(page.locator("main")).containsText("12 points sur 20 sont sans réponse");
        assertThat(page.locator("main")).containsText("Vu par : Mon entreprise");
        page.click("text=Reprendre où je me suis arrêté");
        assertThat(page.locator(".eyebrow").first()).containsText("thème 3 sur 5");
        answerTheTheme(page, 4, 2);
        answerTheTheme(page, 4, 3);
        answerTheTheme(page, 4, 2);
        assertThat(page.locator("h1")).containsText("8 points à reprendre");
        assertThat(page.locator("#pas")).isVisible();
        assertThat(page.locator("svg.bars").first()).isVisible();
        assertThat(page.locator("body")).not().containsText("??");
        visitor.photograph("readiness-assessment");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#garder")).not().isVisible();
        assertThat(page.locator("nav.menu")).not().isVisible();
        assertThat(page.locator("#pas")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.selectOption("#f-visibilite", "trusted");
        page.click("section:has(#garder) button:has-text('Garder')");
        assertThat(page.locator("main")).containsText("Ce jour-là, 8 points manquaient");
        visitor.photograph("readiness-assessment-kept");
        page.click("text=Oublier ce résultat");
        assertThat(page.locator("h1")).containsText("Pièces usinées");
        assertThat(page.locator("#approfondis")).hasCount(0);
        page.click("text=Oublier ce diagnostic");
        visitor.open("/questionnaires/quality");
        visitor.photograph("readiness-questionnaire");
        visitor.open("/points/quality-lot");
        visitor.photograph("readiness-checkpoint");
        visitor.open("/approfondir");
        visitor.photograph("readiness-assessment-start");
    }

    /** The answer of a number to each of the theme's points, and on to the next page: with the keyboard alone. */
    private static void answerTheTheme(Page page, int points, int answer) {
        for (int point = 0; point < points; point++) {
            page.keyboard().press("Space");
            for (int down = 0; down < answer; down++) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Tab");
        }
        enter(page);
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
            JsonNode reading = assess(stranger, STRANGERS, "cyber", Map.of("cyber-restore", 0, "cyber-backups", 3));
            assertThat(reading.get("company").isNull()).isTrue();
            assertThat(reading.get("gaps").size()).isEqualTo(1);
            JsonNode gap = reading.get("gaps").get(0);
            assertThat(gap.get("matters").asBoolean()).isTrue();
            assertThat(gap.get("step").asString()).isEqualTo("cyber-basics");
            JsonNode step = reading.get("way").get("steps").get(0);
            assertThat(step.get("code").asString()).isEqualTo("cyber-basics");
            assertThat(step.get("leastEuros").asLong()).isEqualTo(1_000);
            assertThat(step.get("mostEnd").asLong()).isEqualTo(10);
            assertThat(step.get("estimation").asBoolean()).isTrue();
            String page = stranger.call(
                            "POST",
                            "/approfondir/cyber",
                            "siret=" + STRANGERS + "&vise=machined-parts&p_cyber-restore=0&fin=oui")
                    .body();
            assertThat(page)
                    .contains("un point à reprendre", "Essayer une restauration complète")
                    .doesNotContain("/garder");
            assertThat(stranger.call(
                                    "POST",
                                    "/approfondir/cyber/garder",
                                    "siret=" + STRANGERS + "&vise=machined-parts&p_cyber-restore=0")
                            .isClosed())
                    .isTrue();
        }
        assertThat(kept()).isEqualTo(before);
    }

    /** Only what the diagnosis found is offered: who has nothing against them in a subject is not asked about it. */
    @Test
    void aQuestionnaireIsOfferedForABarrierOfItsKindAlone() {
        try (Caller stranger = new Caller(port)) {
            JsonNode reading = JSON.readTree(stranger.call("POST", "/api/diagnosis", """
                    {"siret": "%s", "profile": "cyber-service", "answers": {"cyber": 4, "size": 1}, "enough": true}""".formatted(STRANGERS))
                    .body());
            assertThat(reading.get("offers").size()).isZero();
            JsonNode other = JSON.readTree(stranger.call("POST", "/api/diagnosis", """
                    {"siret": "%s", "profile": "cyber-service", "answers": {"cyber": 1, "size": 1}, "enough": true}""".formatted(STRANGERS))
                    .body());
            assertThat(other.get("offers").size()).isEqualTo(1);
            assertThat(other.get("offers").get(0).get("code").asString()).isEqualTo("cyber");
            assertThat(other.get("offers").get(0).get("because").toString()).contains("ISO 27001");
        }
    }

    @Test
    void whatIsSentWronglyIsToldAndCountsNot() {
        try (Caller stranger = new Caller(port)) {
            assertThat(stranger.call("POST", "/approfondir/cyber", "siret=123&vise=")
                            .body())
                    .contains("value=\"123\"", "Choisissez ce que vous visez");
            assertThat(stranger.call(
                                    "POST",
                                    "/approfondir/cyber",
                                    "siret=" + STRANGERS + "&vise=machined-parts&p_cyber-restore=9&p_no=1")
                            .body())
                    .contains("n’a pas compté");
            assertThat(stranger.call("POST", "/approfondir/rien", "siret=" + STRANGERS)
                            .status())
                    .isEqualTo(404);
            Caller.Answer told = stranger.call(
                    "POST",
                    "/api/questionnaires/cyber/assessment",
                    "{\"siret\":\"123\",\"profile\":\"machined-parts\",\"levels\":{\"cyber-restore\":9}}");
            assertThat(told.status()).isEqualTo(422);
            assertThat(JSON.readTree(told.body()).get("faults").propertyNames())
                    .containsExactlyInAnyOrder("siret", "levels");
        }
    }

    /** It is the company's, and shown to nobody to whom the diagnosis is not. */
    @Test
    void whatIsKeptIsSeenByWhomTheCompanyChose() {
        try (Caller member = new Caller(port, DemoPeople.email("company-member"), DemoPeople.PASSWORD);
                Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            String mine = keep(member, "only-me");
            String shown = keep(member, "trusted");
            String path = "/api/diagnoses/%s/assessments/quality";
            String levels = "{\"levels\":{\"quality-lot\":0,\"quality-lead\":3},\"visibility\":\"%s\"}";
            assertThat(member.call("PUT", path.formatted(mine), levels.formatted("public"))
                            .status())
                    .isEqualTo(204);
            assertThat(officer.call("GET", path.formatted(mine), "").status())
                    .as("the diagnosis is not shown")
                    .isEqualTo(404);
            assertThat(member.call("PUT", path.formatted(shown), "{\"levels\":{\"quality-lot\":0}}")
                            .status())
                    .isEqualTo(204);
            assertThat(officer.call("GET", path.formatted(shown), "").status())
                    .as("the company alone, unless it says otherwise")
                    .isEqualTo(404);
            assertThat(member.call("PUT", path.formatted(shown), levels.formatted("trusted"))
                            .status())
                    .isEqualTo(204);
            JsonNode seen =
                    JSON.readTree(officer.call("GET", path.formatted(shown), "").body());
            assertThat(seen.get("gaps").toString()).isEqualTo("[\"quality-lot\"]");
            assertThat(officer.call("GET", "/diagnostics/" + shown + "/approfondis/quality", "")
                            .body())
                    .contains("un point à reprendre")
                    .doesNotContain("/oubli");
            assertThat(officer.call("GET", "/diagnostics/" + shown, "").body()).contains("/approfondis/quality");
            assertThat(officer.call("PUT", path.formatted(shown), levels.formatted("public"))
                            .status())
                    .isEqualTo(403);
            assertThat(member.call("PUT", path.formatted(shown), levels.formatted("all"))
                            .status())
                    .isEqualTo(422);
            assertThat(member.call("PUT", path.formatted(shown), "{\"levels\":{\"quality-lot\":4}}")
                            .body())
                    .contains("n’était pas dans la liste");
            assertThat(member.call("GET", "/api/account/export", "").body()).contains("quality-lead");
            assertThat(member.call("DELETE", "/api/diagnoses/" + mine, "").status())
                    .isEqualTo(204);
            assertThat(member.call("GET", path.formatted(mine), "").status())
                    .as("gone with its diagnosis")
                    .isEqualTo(404);
            assertThat(member.call("DELETE", path.formatted(shown), "").status())
                    .isEqualTo(204);
            assertThat(member.call("DELETE", path.formatted(shown), "").status())
                    .isEqualTo(404);
            member.call("DELETE", "/api/diagnoses/" + shown, "");
        }
    }

    /** From the diagnosis just made, not kept yet: both are kept at once, for the company alone. */
    @Test
    void keepingAnAssessmentKeepsItsDiagnosis() {
        try (Caller member = new Caller(port, DemoPeople.email("company-member"), DemoPeople.PASSWORD)) {
            Caller.Answer kept = member.call(
                    "POST",
                    "/approfondir/performance/garder",
                    "siret=" + OWN + "&vise=machined-parts&r_capacity=0&p_performance-bottleneck=0&visibilite=only-me");
            assertThat(kept.location()).matches(".*/diagnostics/[0-9a-f-]{36}/approfondis/performance");
            String diagnosis = kept.location().replaceAll(".*/diagnostics/|/approfondis.*", "");
            assertThat(member.call("GET", "/api/diagnoses/" + diagnosis, "").body())
                    .contains("\"capacity\":0", "only-me");
            assertThat(member.call(
                                    "POST",
                                    "/approfondir/cyber/garder",
                                    "siret=" + STRANGERS + "&vise=machined-parts&visibilite=only-me")
                            .status())
                    .as("another company's")
                    .isEqualTo(403);
            member.call("DELETE", "/api/diagnoses/" + diagnosis, "");
        }
    }

    @Test
    void anOfficerChangesAPointAndTheOlderVersionStays() {
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            String path = "/api/checkpoints/performance-setups";
            assertThat(officer.call("PUT", path, "{\"enough\":\"3\",\"reason\":\"Retour de trois ateliers\"}")
                            .status())
                    .isEqualTo(204);
            assertThat(JSON.readTree(officer.call("GET", path, "").body())
                            .get("enough")
                            .asInt())
                    .isEqualTo(3);
            JsonNode versions =
                    JSON.readTree(officer.call("GET", path + "/versions", "").body());
            assertThat(versions.get(0).get("shipped").asBoolean()).isFalse();
            int first = versions.get(versions.size() - 1).get("number").asInt();
            assertThat(JSON.readTree(officer.call("GET", path + "/versions/" + first, "")
                                    .body())
                            .get("enough")
                            .asInt())
                    .isEqualTo(2);
            assertThat(officer.call("GET", "/points/performance-setups", "").body())
                    .contains("Retour de trois ateliers");
            assertThat(officer.call("PUT", path, "{\"enough\":\"2\",\"reason\":\"Retour\"}")
                            .status())
                    .isEqualTo(204);
            Caller.Answer refused = officer.call(
                    "PUT",
                    path,
                    "{\"enough\":\"4\",\"rank\":\"7\",\"answersFr\":\"Oui\",\"source\":\"ouï-dire\",\"reason\":\"\"}");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(JSON.readTree(refused.body()).get("faults").propertyNames())
                    .containsExactlyInAnyOrder("rank", "answersFr", "reason");
            for (String wrong : new String[] {
                "{\"enough\":\"4\",\"reason\":\"x\"}",
                "{\"source\":\"ouï-dire\",\"reason\":\"x\"}",
                "{\"step\":\"nulle-part\",\"reason\":\"x\"}",
                "{\"looksAt\":\"capacity, nulle-part\",\"reason\":\"x\"}"
            }) {
                Caller.Answer answer = officer.call("PUT", path, wrong);
                assertThat(answer.status()).as(wrong).isEqualTo(422);
                assertThat(answer.body())
                        .as(wrong)
                        .containsAnyOf("« 4 »".replace(" ", "\u00a0"), "ouï-dire", "nulle-part");
            }
            assertThat(officer.call("POST", "/points/performance-setups", "question-fr=Combien+%3F&motif=")
                            .body())
                    .contains("value=\"Combien ?\"", "à remplir");
        }
    }

    private static String keep(Caller member, String visibility) {
        Caller.Answer made = member.call("POST", "/api/diagnoses", """
                {"siret": "%s", "profile": "machined-parts", "answers": {"quality": 1}, "visibility": "%s"}""".formatted(OWN, visibility));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).get("id").asString();
    }

    private static JsonNode assess(Caller caller, String siret, String questionnaire, Map<String, Integer> levels) {
        Caller.Answer answer = caller.call(
                "POST",
                "/api/questionnaires/" + questionnaire + "/assessment",
                JSON.writeValueAsString(Map.of(
                        "siret", siret, "profile", "machined-parts", "answers", Map.of("cyber", 0), "levels", levels)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private long kept() {
        return inOwnName.call(() -> jdbc.sql(
                        "select (select count(*) from readiness.diagnosis) + (select count(*) from readiness.assessment)")
                .query(Long.class)
                .single());
    }
}
