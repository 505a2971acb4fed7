package fr.beffroi.workbench.funding.mandate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** A company lets its accountant prepare a file: mandate, acceptance, form, handing back and in, and the end of it. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class MandateJourneyTest {
    private static final String COMPANY = "Servomoteurs de la Gohelle (fictif)";
    private static final String TITLE = "Ligne d’assemblage de servomoteurs";
    private static final String ADVISER = "voyage.comptable@demo.example";
    private static final List<String> PAPERS = List.of(
            "Devis", "Derniers comptes annuels", "Déclaration des aides de minimis de l’entreprise unique", "RIB");

    @Autowired
    private FundingPeople people;

    @Test
    void fromTheMandateToItsEnd(Visitor company, Visitor adviser) {
        people.join("voyage.entreprise@demo.example", COMPANY);
        String file = give(company);
        accept(adviser);
        fill(adviser);
        handIn(company, file);
        end(company);
        adviser.open(file);
        assertThat(adviser.page().url()).contains("/connexion");
    }

    private static String give(Visitor company) {
        Page page = company.signIn("voyage.entreprise@demo.example", NewPeople.PASSWORD);
        company.open("/dossiers/nouveau");
        page.locator(
                        "label.choice",
                        new Page.LocatorOptions().setHasText("Pass Drones (démonstration), volet « Développer"))
                .locator("input")
                .check();
        page.fill("#intitule", TITLE);
        page.click("main button.main");
        String file = page.url().replaceFirst(".*(/dossiers/[0-9a-f-]{36}).*", "$1");
        company.open(file);
        page.click("text=Donner un mandat pour ce dossier");
        page.fill("#courriel", ADVISER);
        page.fill("#nom", "Cabinet comptable");
        page.click("text=Donner le mandat");
        assertThat(page.locator(".wrong").first()).isVisible();
        assertThat(page.locator("#courriel")).hasValue(ADVISER);
        assertThat(page.locator("#dossier")).hasValue(file.replace("/dossiers/", ""));
        company.photograph("mandate-faults");
        page.check("#pouvoir-prepare");
        page.fill("#fin", LocalDate.now().plusMonths(3).toString());
        page.click("text=Donner le mandat");
        assertThat(page.locator(".note.good")).containsText(ADVISER);
        assertThat(page.locator("table")).containsText("invitation envoyée");
        return file;
    }

    private static void accept(Visitor adviser) {
        Page page = adviser.open(TestMail.linkPath(ADVISER));
        assertThat(page.locator("h1")).containsText("mandataire");
        page.fill("#nom", "Cabinet comptable");
        page.fill("#mot-de-passe", NewPeople.PASSWORD);
        page.click("main button.main");
        adviser.photograph("mandate-home");
        adviser.open("/mandats");
        assertThat(page.locator("table")).containsText(TITLE);
        adviser.photograph("mandate-held");
        adviser.open("/dossiers");
        assertThat(page.locator("tbody tr")).hasCount(1);
        adviser.photograph("mandate-files");
        page.click("text=" + TITLE);
        page.click("a[href$='/demande']");
    }

    private static void fill(Visitor adviser) {
        Page page = adviser.page();
        assertThat(page.locator("#w-iban")).containsText("sous mandat, par Cabinet comptable");
        page.fill("#f-projet", "Assembler les servomoteurs chez nous ; aujourd’hui ils viennent de loin.");
        page.selectOption("#f-taille", "SMALL");
        page.fill("#f-cout-1-objet", "Ligne d’assemblage");
        page.selectOption("#f-cout-1-nature", "MACHINE");
        page.selectOption("#f-cout-1-but", "EXTENSION");
        page.fill("#f-cout-1-montant", "60 000");
        page.fill("#f-cout-1-fournisseur", "Lignes d’assemblage (fictif)");
        page.fill("#f-cout-1-commande", LocalDate.now().plusDays(20).toString());
        page.fill("#f-demandee", "30 000");
        page.fill("#f-autofinancement", "30 000");
        page.fill("#f-iban", "FR76 3000 6000 0112 3456 7890 189");
        adviser.tick("#f-rien-commande");
        adviser.tick("#f-minimis");
        adviser.tick("#f-exact");
        assertThat(page.locator("#manque")).containsText("4 choses manquent encore");
        for (String kind : PAPERS) {
            page.selectOption("#nature-piece", kind);
            page.setInputFiles(
                    "#piece",
                    new FilePayload(
                            kind + ".pdf", "application/pdf", ("%PDF-1.4 " + kind).getBytes(StandardCharsets.UTF_8)));
            page.click("form[action$=pieces] button");
        }
        assertThat(page.locator("#manque")).containsText("Rien ne manque");
        adviser.photograph("mandate-request");
        page.click("text=Relire et déposer");
        assertThat(page.locator("details.step")).hasCount(0);
        assertThat(page.locator("section:has(#faire)"))
                .containsText("c’est à l’entreprise de la relire et de la déposer");
        adviser.photograph("mandate-file");
    }

    private static void handIn(Visitor company, String file) {
        Page page = company.open(file);
        assertThat(page.locator("section:has(#mandats)")).containsText("Cabinet comptable");
        assertThat(page.locator("#pieces")).isVisible();
        company.photograph("mandate-company-file");
        page.click("details.step:has-text('déposer') button");
        assertThat(page.locator("h1")).containsText("déposé");
    }

    private static void end(Visitor company) {
        Page page = company.open("/mandats");
        assertThat(page.locator("table")).containsText("en cours");
        company.photograph("mandate-list");
        page.click("tbody form button");
        assertThat(page.locator(".note.good")).containsText("Le mandat a pris fin");
        assertThat(page.locator("table")).containsText("révoqué");
        assertThat(TestMail.count(ADVISER)).as("the invitation").isEqualTo(1);
    }
}
