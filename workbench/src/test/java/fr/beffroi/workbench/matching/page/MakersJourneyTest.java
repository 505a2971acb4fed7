package fr.beffroi.workbench.matching.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** In the browser: a buyer’s need finds three makers and five near-makers; a company sees that it is for it, and both get to know each other. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class MakersJourneyTest {
    @Autowired
    private FundingPeople people;

    @Test
    void fromTheNeedToTwoSidesThatKnowEachOther(Visitor buyer, Visitor company) {
        people.join("tourneur@demo.example", "Usinage du Ternois (fictif)");
        Page page = buyer.signIn("buyer");
        enter(buyer, page);
        assertThat(page.locator("section:has(#visible)")).containsText("jusqu’à\u00a0200 × 50 × 50\u00a0mm");
        assertThat(page.locator("section:has(#visible)")).not().containsText("Axe de pivot");
        buyer.photograph("need-before-publishing");
        assertThat(page.locator("#qui")).containsText("3\u00a0entreprises savent le faire, 5 y sont presque");
        page.click("section:has(#visible) button.main");
        assertThat(page.locator(".note.good")).containsText("C’est publié");
        Locator makers = page.locator("section:has(#qui)");
        assertThat(makers).containsText("Tournage ; ");
        assertThat(makers).containsText("Décolletage du Vimeu (fictif)");
        assertThat(makers).containsText("mais un procédé voisin");
        assertThat(makers).containsText("tient 0,05\u00a0mm, il faut 0,02\u00a0mm");
        makers.locator("summary").first().click();
        buyer.photograph("need-makers");

        Page seen = company.signIn("tourneur@demo.example", NewPeople.PASSWORD);
        company.open("/pour-vous");
        Locator line = seen.locator("article.item")
                .filter(new Locator.FilterOptions().setHasText("Tournage"))
                .first();
        assertThat(line).containsText("non dit");
        company.photograph("need-for-you");
        line.locator("h3 a").click();
        assertThat(seen.locator("#vous")).containsText("Vous savez le faire");
        seen.fill("#message", "Appelez l’atelier.");
        seen.click("section:has(#relation) button.main");
        assertThat(seen.locator("section:has(#relation)")).containsText("réponse attendue");
        company.photograph("need-company");
        buyer.open(page.url().replaceFirst("https?://[^/]+", ""));
        page.click("section:has(#relation) button.main");
        assertThat(page.locator("section:has(#relation)")).containsText("d’accord tous les deux");
        seen.reload();
        assertThat(seen.locator("h1")).containsText("Axe de pivot · Donneur d’ordre (fictif)");
    }

    private static void enter(Visitor buyer, Page page) {
        buyer.open("/besoins/nouveau");
        page.fill("#f-titre", "Axe de pivot");
        page.fill("#f-description", "Pour le train d’atterrissage d’essai.");
        page.locator("input[name=procedes]").first().fill("tournage");
        page.fill("#f-longueur", "180");
        page.fill("#f-largeur", "40");
        page.fill("#f-hauteur", "40");
        page.fill("#f-tolerance", "0,02");
        page.locator("input[name=certifications]").first().fill("ISO 9001");
        page.locator("input[name=lundi]")
                .first()
                .fill(LocalDate.now().plusDays(30).toString());
        page.locator("input[name=pieces]").first().fill("40");
        page.selectOption("#f-departement", "62");
        page.fill("#f-pour", LocalDate.now().plusDays(30).toString());
        page.selectOption("#f-fermete", "ORDER");
        page.check("input[name=public][value=companies]");
        buyer.photograph("need-form");
        page.click("main button.main");
    }
}
