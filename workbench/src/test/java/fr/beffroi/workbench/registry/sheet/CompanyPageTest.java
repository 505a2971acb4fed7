package fr.beffroi.workbench.registry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.registry.Siren;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company's page as each reads it, and as its head and officers write on it. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class CompanyPageTest {
    /** The company of the demo's company head. */
    private static final String OWN = "/entreprises/" + Siren.fictive(1);

    private static final String OTHER = "/entreprises/" + Siren.fictive(4);

    @Test
    void eachSeesWhatTheCompanyChose(Visitor visitor) {
        visitor.open(OWN);
        assertThat(visitor.page().locator("h1").innerText())
                .contains("Ateliers du Hainaut (fictif)")
                .contains("Valenciennes")
                .contains("3 savoir-faire");
        assertThat(visitor.page().locator("main").innerText()).doesNotContain("Bobineuse");
        visitor.photograph("company-public");
        visitor.signIn("buyer");
        visitor.open(OWN);
        assertThat(visitor.page().locator("main").innerText())
                .contains("ISO 9001")
                .doesNotContain("Bobineuse")
                .doesNotContain("58 €");
        visitor.page().context().clearCookies();
        visitor.signIn("officer");
        visitor.open(OWN);
        assertThat(visitor.page().locator("#moyens").innerText())
                .contains("Bobineuse à aiguilles")
                .contains("46 h")
                .contains("Direction (fictive)");
        visitor.page().locator("#savoir-faire details.origin summary").first().click();
        assertThat(visitor.page()
                        .locator("#savoir-faire details.origin")
                        .first()
                        .innerText())
                .contains("Données de démonstration");
        visitor.photograph("company-officer");
        visitor.open(OWN + "?langue=en");
        assertThat(visitor.page().locator("h1").innerText()).contains("3 capabilities");
        visitor.assertAccessible();
    }

    @Test
    void aCompanyHeadKeepsTheirOwnPage(Visitor visitor) {
        visitor.signIn("company-member");
        Page page = visitor.open(OWN);
        page.click("text=Ajouter un moyen de production");
        page.fill("#f-name", "Banc d’essai (fictif)");
        LocalDate monday = LocalDate.now().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        page.locator("input[name=hoursFrom]").nth(0).fill(monday.plusDays(1).toString());
        page.locator("input[name=hoursPerWeek]").nth(0).fill("35,5");
        page.fill("#f-eurosPerHour", "cher");
        page.click("text=Enregistrer");
        assertThat(page.locator("[role=alert]").innerText())
                .contains("3 points")
                .contains("Peut-être " + monday)
                .contains("un nombre est attendu")
                .contains("Confirmé par");
        visitor.photograph("company-resource-faults");
        page.locator("input[name=hoursFrom]").nth(0).fill(monday.toString());
        page.fill("#f-eurosPerHour", "41,50");
        page.fill("#f-confirmedBy", "Direction (fictive)");
        page.click("text=Enregistrer");
        assertThat(page.locator("#moyens").innerText())
                .contains("Banc d’essai (fictif)")
                .contains("35,5 h")
                .contains("41,50\u00a0€")
                .contains("Mon entreprise");
        page.locator("#moyens tr", new Page.LocatorOptions().setHasText("Banc d’essai"))
                .locator("text=Modifier")
                .click();
        page.click("summary:has-text('Retirer')");
        page.click("button:has-text('Retirer')");
        assertThat(page.locator("#moyens").innerText()).doesNotContain("Banc d’essai");
        assertThat(page.navigate(page.url().replaceAll("/entreprises.*", OTHER + "/fiche"))
                        .status())
                .isEqualTo(403);
        visitor.forgetComplaints();
    }

    @Test
    void anOfficerAddsACompanyAndAllItsFacts(Visitor visitor) {
        visitor.signIn("officer");
        Page page = visitor.open("/entreprises/nouvelle");
        visitor.photograph("company-new");
        Siren siren = Siren.fictive(74_001);
        page.fill("#numero", "000740");
        page.click("main button[type=submit]");
        page.waitForSelector("[role=alert]");
        page.fill("#numero", siren.spaced());
        page.click("main button[type=submit]");
        page.fill("#f-name", "Essais de la page (fictif)");
        page.selectOption("#f-activityNaf2", "25.62B");
        page.click("main button[type=submit]");
        page.waitForSelector("h1:has-text('Essais de la page (fictif)')");
        page.click("text=Ajouter un savoir-faire");
        page.selectOption("#f-process", "laser-cutting");
        page.fill("#f-materials", "acier, aluminium");
        page.fill("#f-toleranceMm", "0,05");
        page.click("text=Enregistrer");
        assertThat(page.locator("#savoir-faire").innerText())
                .contains("± 0,05 mm")
                .contains("acier, aluminium");
        page.click("text=Ajouter une certification");
        page.selectOption("#f-kind", "iso-9001");
        page.fill("#f-until", LocalDate.now().plusDays(30).toString());
        visitor.photograph("company-credential");
        page.click("text=Enregistrer");
        assertThat(page.locator(".note.warn").innerText()).contains("ISO 9001 se termine le");
        page.click("text=Renouveler");
        page.setInputFiles(
                "#justificatif",
                new FilePayload("certificat.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.UTF_8)));
        page.click("text=Joindre");
        assertThat(page.locator("[role=alert]").innerText()).contains("ni un PDF");
        page.setInputFiles(
                "#justificatif",
                new FilePayload("certificat.pdf", "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)));
        page.click("text=Joindre");
        assertThat(page.locator("#certifications").innerText()).contains("certificat.pdf");
        page.click("text=Ajouter un contact");
        page.fill("#f-name", "Accueil (fictif)");
        page.fill("#f-phone", "03 00 00 00 00");
        page.fill("#f-purpose", "essai de la page");
        page.fill("#f-keepUntil", LocalDate.now().plusYears(1).toString());
        page.click("text=Enregistrer");
        page.click("text=Ajouter un détenteur");
        page.fill("#f-parentName", "Ateliers du Hainaut (fictif)");
        page.fill("#f-parentSiren", Siren.fictive(1).spaced());
        page.selectOption("#f-kind", "majority-votes");
        page.click("text=Enregistrer");
        assertThat(page.locator("#liens").innerText())
                .contains("Entreprise unique")
                .contains("Ateliers du Hainaut");
        visitor.photograph("company-new-kept");
        visitor.open("/");
        assertThat(page.locator("main").innerText()).contains("certifications sont à renouveler");
    }
}
