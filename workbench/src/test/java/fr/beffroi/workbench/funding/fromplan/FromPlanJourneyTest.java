package fr.beffroi.workbench.funding.fromplan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.rampup.SmallScenario;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** From a plan to a company's draft, from its grant back to a new plan: in the browser. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class FromPlanJourneyTest {
    private static final String COMPANY = "Fonderie légère de la Thiérache (fictif)";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private SmallScenario small;

    @Test
    void aPlanBecomesFilesAndTheirDecisionsANewPlan(Visitor officer, Visitor company) {
        String siren = people.join("fonderie@demo.example", COMPANY);
        people.officer("fonderie.agent@demo.example");
        people.officer("fonderie.second@demo.example");
        UUID scenario = small.make("Des lampes pour l’hiver");
        UUID run = small.plan(scenario);
        Page page = officer.signIn("fonderie.agent@demo.example", NewPeople.PASSWORD);
        officer.open("/scenarios/" + scenario + "/calculs/" + run);
        page.click("text=Préparer les dossiers");
        String file = prepare(officer, siren);

        Page own = company.signIn("fonderie@demo.example", NewPeople.PASSWORD);
        company.open("/dossiers");
        own.click("text=" + SmallScenario.LEVER);
        assertThat(own.locator(".note").first()).containsText("Il est à votre entreprise");
        company.photograph("from-plan-company");
        grantLess(file);

        officer.open("/scenarios");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Des lampes pour l’hiver")))
                .containsText("plus à jour");
        officer.open("/scenarios/" + scenario);
        Locator note = page.locator(".note.warn").first();
        assertThat(note).containsText("n’est plus à jour");
        assertThat(note).containsText("reçoit 1");
        officer.photograph("scenario-overtaken");
        page.click("text=Faire le nouveau plan");
        assertThat(page.locator(".tag.good").first()).containsText("plan vérifié", PATIENTLY);
        officer.open("/scenarios/" + scenario);
        assertThat(page.locator("section:has(#change)")).containsText("Goulot");
        officer.photograph("scenario-changed");
        page.click("text=Comparer les deux plans");
        assertThat(page.locator("#plan-b")).isVisible();
        nextEuros(officer);
    }

    private String prepare(Visitor officer, String siren) {
        Page page = officer.page();
        assertThat(page.locator("section:has(#manque)")).containsText("l’entreprise du registre");
        page.selectOption("#volet-0", people.programme() + "/drones/Développer et industrialiser");
        page.fill("#autre-0", "123 456 789");
        page.click("text=Retenir");
        assertThat(page.locator(".wrong")).containsText("123 456 789");
        officer.photograph("from-plan-lacking");
        page.fill("#autre-0", siren);
        page.click("text=Retenir");
        assertThat(page.locator("section:has(#prets)")).containsText(COMPANY);
        officer.photograph("from-plan-ready");
        page.click("text=Préparer ces dossiers");
        assertThat(page.locator(".note.good")).containsText("préparé");
        assertThat(page.locator("section:has(#faits)")).containsText("brouillon");
        officer.photograph("from-plan-made");
        String plan = page.url().substring(page.url().indexOf("/scenarios/"));
        try (Caller caller = new Caller(port, "fonderie.agent@demo.example", NewPeople.PASSWORD)) {
            String path = plan.replace("/scenarios/", "/api/scenarios/")
                    .replace("/calculs/", "/runs/")
                    .replace("/dossiers", "/grant-files");
            String file = JsonMapper.shared()
                    .readTree(caller.call("GET", path, "").body())
                    .get("made")
                    .get(0)
                    .get("file")
                    .asString();
            return "/api/grant-files/" + Objects.requireNonNull(file);
        }
    }

    private void grantLess(String file) {
        try (Caller company = new Caller(port, "fonderie@demo.example", NewPeople.PASSWORD);
                Caller officer = new Caller(port, "fonderie.agent@demo.example", NewPeople.PASSWORD);
                Caller second = new Caller(port, "fonderie.second@demo.example", NewPeople.PASSWORD)) {
            GrantLife life = new GrantLife(company, officer, second);
            life.complete(file, "1 000");
            life.grant(file, "1 000", "2026-CP-0046");
        }
    }

    private void nextEuros(Visitor officer) {
        String path = "/dispositifs/" + people.programme();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    Page page = officer.open(path);
                    assertThat(page.locator("section:has(#prochains-euros) strong")
                                    .first())
                            .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(1_000));
                });
        officer.photograph("programme-next-euros");
        officer.assertNoComplaints();
    }
}
