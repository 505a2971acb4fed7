package fr.beffroi.workbench.rampup.near;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In the browser: a buyer's need finds three makers and two near makers; the way of one that lacks a certificate becomes a lever, and the plan changes. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class NearMakerJourneyTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void aNearMakersWayBecomesALeverAndThePlanChanges(Visitor buyer, Visitor officer) throws IOException {
        Page asked = buyer.signIn("buyer");
        enter(buyer, asked);
        Locator makers = asked.locator("section:has(#qui)");
        assertThat(asked.locator("#qui")).containsText("3\u00a0entreprises savent le faire, 2 y sont presque");
        assertThat(makers).containsText("Usinage du Ternois (fictif)");
        asked.click("section:has(#visible) button.main");

        Page page = officer.signIn("officer");
        scenario(officer, page);
        String scenario = page.url().replaceFirst("https?://[^/]+", "").replaceFirst("/calculs/.*", "");
        assertThat(page.locator("h1.answer")).containsText("n’est pas tenue avant");
        officer.photograph("near-before");

        officer.open(asked.url().replaceFirst("https?://[^/]+", ""));
        page.locator("section:has(#levier) a")
                .filter(new Locator.FilterOptions().setHasText("La lampe sans fraiseur"))
                .first()
                .click();
        officer.photograph("near-choice");
        page.selectOption("#article", new SelectOption().setLabel("Corps usiné"));
        page.click("main form button.main");
        Locator near =
                page.locator("article.item").filter(new Locator.FilterOptions().setHasText("Usinage du Ternois"));
        assertThat(page.locator("h1")).containsText("5 entreprises pourraient fabriquer Corps usiné");
        assertThat(near).containsText("EN 9100");
        assertThat(near).containsText("Ce qu’il faut : Traçabilité");
        officer.photograph("near-candidates");
        near.locator("button[type=submit]").click();
        assertThat(page.locator(".note.good")).containsText("Qualifier Usinage du Ternois (fictif) pour Corps usiné");
        assertThat(page.locator("h1")).containsText("4 entreprises pourraient fabriquer Corps usiné");
        officer.photograph("near-added");

        page.click("section:has(#calculer) button.main");
        assertThat(page.locator(".tag.good").first()).containsText("plan vérifié", PATIENTLY);
        assertThat(page.locator("h1.answer")).containsText("dès la semaine du");
        assertThat(page.locator(".report")).containsText("Qualifier Usinage du Ternois (fictif) pour Corps usiné");
        officer.photograph("near-after");
        officer.open(scenario);
        assertThat(page.locator("h1")).containsText("dès la semaine du");
    }

    /** The lamp with a bottleneck at its milled body, over a time in which somebody can be certified. */
    private static void scenario(Visitor officer, Page page) throws IOException {
        String model = Files.readString(Path.of("../examples/first-steps/model.json"))
                .replace("\"weeks\": 26", "\"weeks\": 104")
                .replace("\"name\": \"Usinage\", \"hoursPerWeek\": 15", "\"name\": \"Usinage\", \"hoursPerWeek\": 4")
                .replace("\"from\": 8, \"value\": 40", "\"from\": 8, \"value\": 22");
        officer.open("/scenarios/nouveau");
        page.setInputFiles(
                "#fichier", new FilePayload("lampe.json", "application/json", model.getBytes(StandardCharsets.UTF_8)));
        page.fill("#nom", "La lampe sans fraiseur");
        page.click("main button.main");
        page.click("section[aria-labelledby=lancer] button.main");
        assertThat(page.locator(".tag.good").first()).containsText("plan vérifié", PATIENTLY);
    }

    private static void enter(Visitor buyer, Page page) {
        buyer.open("/besoins/nouveau");
        page.fill("#f-titre", "Corps de lampe étanche");
        page.locator("input[name=procedes]").first().fill("fraisage");
        page.fill("#f-matieres", "aluminium");
        page.fill("#f-longueur", "550");
        page.fill("#f-largeur", "300");
        page.fill("#f-hauteur", "200");
        page.fill("#f-tolerance", "0,05");
        page.locator("input[name=certifications]").first().fill("EN 9100");
        page.locator("input[name=lundi]")
                .first()
                .fill(LocalDate.now().plusDays(30).toString());
        page.locator("input[name=pieces]").first().fill("30");
        page.selectOption("#f-departement", "62");
        page.fill("#f-pour", LocalDate.now().plusDays(30).toString());
        page.selectOption("#f-fermete", "FORECAST");
        page.check("input[name=public][value=officers]");
        page.check("#f-agents");
        page.click("main button.main");
    }
}
