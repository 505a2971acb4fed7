package fr.beffroi.workbench.aid.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody reads what is published; an officer publishes what holds its examples, is told what does not, and nobody else sees a draft. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class ProgrammePagesTest {
    private static final Pattern DEMO = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"name\":\"Pass Drones");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;

    private Caller officer;
    private Caller stranger;

    @BeforeEach
    void come() {
        officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD);
        stranger = new Caller(port);
    }

    @AfterEach
    void leave() {
        officer.close();
        stranger.close();
    }

    @Test
    void everybodyReadsTheRulesWithTheirArticlesAndExamples(Visitor visitor) {
        Page page = visitor.open("/");
        page.click(".menu a[href$='/dispositifs']");
        assertThat(page.locator("h1")).containsText("publié");
        visitor.photograph("programmes");
        page.click("text=Pass Drones (démonstration)");
        assertThat(page.locator("h1")).containsText("400 000 €");
        assertThat(page.locator("section[aria-labelledby=enveloppes] tbody tr")).hasCount(2);
        assertThat(page.locator("section[aria-labelledby=enveloppes]")).containsText("Filière drones");
        assertThat(page.locator("section[aria-labelledby=volet-0]"))
                .containsText("Règlement (UE) 2023/2831, art. 3(2)");
        assertThat(page.locator("section[aria-labelledby=volet-1]")).containsText("SA.111728");
        assertThat(page.locator("section[aria-labelledby=volet-1]")).containsText("31 décembre 2026");
        assertThat(page.locator("section[aria-labelledby=exemples] .tag.good")).hasCount(5);
        assertThat(page.locator("section[aria-labelledby=algorithme]")).containsText("L312-1-3");
        assertThat(page.locator("form[action$='/publication']")).hasCount(0);
        visitor.photograph("programme");
        page.click("text=English");
        assertThat(page.locator("section[aria-labelledby=exemples] h2")).containsText("All examples hold (5)");
        assertThat(page.locator("body")).not().containsText("??");
    }

    @Test
    void anOfficerPublishesWhatHoldsItsExamplesAndThenEverybodySeesIt(Visitor visitor) {
        String name = "Essai tenu " + UUID.randomUUID();
        String id = write(name, demo());
        assertHidden(id, name);
        Page page = visitor.signIn("officer");
        visitor.open("/dispositifs");
        page.click("text=" + name);
        assertThat(page.locator("#publier")).containsText("Tous les exemples tiennent (5)");
        visitor.photograph("programme-draft");
        page.fill("#motif", "Première version");
        page.click("form[action$='/publication'] button");
        assertThat(page.locator(".note.good")).containsText("version 1");
        assertThat(page.locator("form[action$='/publication']")).hasCount(0);
        assertThat(stranger.call("GET", "/dispositifs/" + id, "").status()).isEqualTo(200);
        assertThat(stranger.call("GET", "/dispositifs", "").body()).contains(name);
        assertThat(stranger.call("GET", "/api/programmes/" + id + "/versions/1/rules", "")
                        .body())
                .contains("2023/2831", "\"holds\":true")
                .doesNotContain("\"holds\":false");
    }

    @Test
    void whatDoesNotHoldItsExamplesIsRefusedInWordsAndStaysUnseen(Visitor visitor) {
        String name = "Essai manqué " + UUID.randomUUID();
        String wrong = demo().replaceFirst("\"mostCents\":3000000", "\"mostCents\":2999900");
        String id = write(name, wrong);
        Page page = visitor.signIn("officer");
        visitor.open("/dispositifs/" + id);
        assertThat(page.locator("#publier")).containsText("Un exemple sur 5 ne tient pas");
        page.click("form[action$='/publication'] button");
        assertThat(page.locator(".note.bad")).containsText("Rien n’a été publié");
        assertThat(page.locator(".note.bad")).containsText("Trente personnes");
        assertThat(page.locator(".note.bad")).containsText("attend 29 999 € ; les règles donnent 30 000 €");
        assertThat(page.locator("section[aria-labelledby=exemples] .tag.bad")).hasCount(1);
        visitor.photograph("programme-refused");
        assertThat(officer.call("POST", "/api/programmes/" + id + "/versions", "{\"reason\":null}"))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("Trente personnes", "2999900"));
        assertHidden(id, name);
    }

    @Test
    void whatIsNoProgrammeIsRefusedWithItsPlace() {
        String id = write("Essai abîmé " + UUID.randomUUID(), demo());
        for (String[] fault : new String[][] {
            {"\"basis\":\"DE_MINIMIS\"", "\"basis\":null", "tranches.[0].basis"},
            {"\"mostCents\":3000000", "\"mostCents\":\"trop\"", "mostCents"},
            {"\"purpose\":", "\"but\":", "purpose: missing.\\nMaybe"},
            {"\"purpose\":", "\"but\":\"\",\"purpose\":", "but: Unrecognized property"}
        }) {
            assertThat(demo()).contains(fault[0]);
            Caller.Answer answer = officer.call(
                    "PUT", "/api/programmes/" + id + "/draft", demo().replaceFirst(Pattern.quote(fault[0]), fault[1]));
            assertThat(answer.status()).as(fault[1]).isEqualTo(422);
            assertThat(answer.body()).contains(fault[2]);
        }
        assertThat(officer.call("POST", "/api/programmes/" + id + "/versions", "{\"reason\":null}")
                        .status())
                .as("the draft is what it was")
                .isEqualTo(201);
    }

    /** The demo's Pass Drones as it was written. */
    private String demo() {
        String id = find(DEMO, stranger.call("GET", "/api/programmes", "").body());
        return stranger.call("GET", "/api/programmes/" + id + "/versions/1", "").body();
    }

    private String write(String name, String body) {
        String id = find(
                ID,
                officer.call("POST", "/api/programmes", "{\"name\":\"" + name + "\"}")
                        .body());
        assertThat(officer.call("PUT", "/api/programmes/" + id + "/draft", body).status())
                .isEqualTo(204);
        return id;
    }

    private void assertHidden(String id, String name) {
        try (Caller company = new Caller(port, DemoPeople.email("company-member"), DemoPeople.PASSWORD)) {
            for (Caller caller : new Caller[] {stranger, company}) {
                assertThat(caller.call("GET", "/dispositifs", "").body()).doesNotContain(name);
                assertThat(caller.call("GET", "/dispositifs/" + id, "").status())
                        .isEqualTo(404);
                assertThat(caller.call("GET", "/api/programmes/" + id, "").status())
                        .isEqualTo(404);
                assertThat(caller.call("GET", "/dispositifs/" + id + "/brouillon", "")
                                .isClosed())
                        .isTrue();
                assertThat(caller.call("GET", "/api/programmes/" + id + "/draft", "")
                                .isClosed())
                        .isTrue();
                assertThat(caller.call("POST", "/dispositifs/" + id + "/publication", "")
                                .isClosed())
                        .isTrue();
            }
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
