package fr.beffroi.workbench.funding.opinion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** In the browser: an officer asks an expert, who declares, reads and answers; the officer and the session's list say what it came to. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class OpinionJourneyTest {
    private static final String EXPERT = "experte.parcours@demo.example";

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Test
    void fromTheQuestionToTheAnswerInTheFile(Visitor agent, Visitor expert) {
        people.join("parcours.entreprise@demo.example", "Imprimeur 3D d’Arras (fictif)");
        people.officer("parcours.agent@demo.example");
        people.officer("parcours.second@demo.example");
        String file;
        String session;
        try (Caller company = new Caller(port, "parcours.entreprise@demo.example", NewPeople.PASSWORD);
                Caller one = new Caller(port, "parcours.agent@demo.example", NewPeople.PASSWORD);
                Caller two = new Caller(port, "parcours.second@demo.example", NewPeople.PASSWORD)) {
            file = new GrantLife(company, one, two).propose(people.programme(), "Banc de mesure des radômes", "2 000");
            session = listed(one, file);
        }
        Page page = agent.signIn("parcours.agent@demo.example", NewPeople.PASSWORD);
        agent.open(file.replace("/api/grant-files", "/dossiers"));
        ask(agent, page);
        answer(expert);
        agent.open(file.replace("/api/grant-files", "/dossiers"));
        assertThat(page.locator("#avis")).containsText("1 avis, favorable avec réserves");
        assertThat(page.locator("section:has(#avis)")).containsText("Un essai en froid avant la commande.");
        agent.photograph("funding-opinion-given");
        agent.open("/seances/" + session);
        assertThat(page.locator("article.item")).containsText("1 avis, favorable avec réserves");
    }

    private static void ask(Visitor agent, Page page) {
        Locator form = page.locator("form[action$='/avis/expert']");
        page.click("summary:has-text('expert du dehors')");
        assertThat(form.locator("label.choice", new Locator.LocatorOptions().setHasText("RIB")))
                .hasCount(0);
        form.locator("[name=expert]").fill("Experte en mesure (fictive)");
        form.locator("[name=organisme]").fill("Centre technique (fictif)");
        form.locator("[name=courriel]").fill(EXPERT);
        form.locator("[name=question]").fill("Le banc tient-il la tolérance annoncée, à froid aussi ?");
        form.locator("[name=couts]").check();
        form.locator("label.choice", new Locator.LocatorOptions().setHasText("Devis"))
                .locator("input")
                .check();
        form.locator("[name=pour]").fill(LocalDate.now().plusDays(90).toString());
        form.locator("button").click();
        assertThat(form.locator(".wrong")).containsText("dans 60 jours");
        assertThat(form.locator("[name=courriel]")).hasValue(EXPERT);
        assertThat(form.locator("label.choice:has-text('Devis') input")).isChecked();
        agent.photograph("funding-opinion-ask");
        form.locator("[name=pour]").fill(LocalDate.now().plusDays(9).toString());
        form.locator("button").click();
        assertThat(page.locator("section:has(#avis) .note.good")).containsText(EXPERT);
        assertThat(page.locator("#avis")).containsText("un avis attendu");
    }

    private static void answer(Visitor expert) {
        Page page = expert.open(TestMail.linkPath(EXPERT));
        assertThat(page.locator("h1")).containsText("Experte en mesure (fictive), votre avis est demandé");
        expert.photograph("funding-expert-declares");
        page.locator("input[name=interet][value=non]").check();
        page.click("main button.main");
        assertThat(page.locator("section:has(#projet)")).containsText("Un secret de fabrication");
        assertThat(page.locator("section:has(#couts)")).containsText("60 000");
        page.locator("input[name=sens][value=reserved]").check();
        page.click("main button.main");
        assertThat(page.locator(".wrong")).containsText("à remplir");
        page.fill("#texte", "Un essai en froid avant la commande.");
        expert.photograph("funding-expert-answers");
        page.click("main button.main");
        assertThat(page.locator("h1")).containsText("Merci");
    }

    private static String listed(Caller officer, String file) {
        JsonMapper json = JsonMapper.shared();
        String session = json.readTree(officer.call(
                                "POST",
                                "/api/sessions",
                                json.writeValueAsString(Map.of(
                                        "body",
                                        "standing-committee",
                                        "heldOn",
                                        LocalDate.now().plusDays(20).toString(),
                                        "place",
                                        "Hémicycle (fictif)")))
                        .body())
                .get("session")
                .get("id")
                .asString();
        officer.call(
                "POST",
                "/api/sessions/" + session + "/items",
                "{\"file\":\"" + file.substring(file.lastIndexOf('/') + 1) + "\"}");
        return session;
    }
}
