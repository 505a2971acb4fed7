package fr.beffroi.workbench.funding.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.beffroi.workbench.funding.document.ReadPdf;
import fr.beffroi.workbench.funding.document.ShippedTemplate;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The day of a session in the browser: the list, the votes, the acts enforceable, the papers made, one of them found to be ours, the file copied. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class SessionDayTest {
    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Test
    void fromTheOrderOfBusinessToAPaperThatCanBeChecked(Visitor officer, Visitor citizen) throws IOException {
        people.join("jour.entreprise@demo.example", "Imprimeur 3D d’Arras (fictif)");
        people.officer("jour.agent@demo.example");
        people.officer("jour.second@demo.example");
        try (Caller company = new Caller(port, "jour.entreprise@demo.example", NewPeople.PASSWORD);
                Caller one = new Caller(port, "jour.agent@demo.example", NewPeople.PASSWORD);
                Caller two = new Caller(port, "jour.second@demo.example", NewPeople.PASSWORD)) {
            ShippedTemplate.restore(one);
            GrantLife life = new GrantLife(company, one, two);
            life.propose(people.programme(), "Imprimante grand format", "9 000");
            life.propose(people.programme(), "Deuxième four de déliantage", "4 000");
        }
        Page page = officer.signIn("jour.agent@demo.example", NewPeople.PASSWORD);
        list(officer, page);
        vote(page, "Imprimante grand format", "accord", "2026-CP-0701");
        vote(page, "Deuxième four de déliantage", "refus", "2026-CP-0702");
        assertThat(page.locator("h1")).containsText("2 votes constatés");
        note(page, "prefet");
        note(page, "publication");
        assertThat(page.locator(".note.good")).containsText("Un acte est exécutoire");
        Path paper = papers(officer, page);
        check(citizen, paper);
        template(officer, page);
    }

    private static void list(Visitor officer, Page page) {
        officer.open("/seances");
        page.click("main button.main");
        assertThat(page.locator(".note.bad")).containsText("Lieu");
        page.fill("#s-date", LocalDate.now().toString());
        page.fill("#s-lieu", "Hémicycle (fictif)");
        page.click("main button.main");
        assertThat(page.locator("h1")).containsText("l’ordre du jour est vide");
        for (String title : new String[] {"Imprimante grand format", "Deuxième four de déliantage"}) {
            page.locator("label.choice", new Page.LocatorOptions().setHasText(title))
                    .locator("input")
                    .check();
        }
        page.click("text=Mettre à l’ordre du jour");
        assertThat(page.locator("h1")).containsText("2 dossiers à voter");
        assertThat(page.locator("section:has(#reste)")).containsText("13 000");
        officer.photograph("funding-session");
    }

    private static void vote(Page page, String title, String outcome, String act) {
        Locator item = page.locator("article.item", new Page.LocatorOptions().setHasText(title));
        item.locator("details > summary").click();
        item.locator("input[name=sens][value=" + outcome + "]").check();
        item.locator("input[name=pour]").fill("3");
        item.locator("input[name=contre]").fill("41");
        item.locator("input[name=abstentions]").fill("1");
        item.locator("input[name=acte]").fill(act);
        item.locator("textarea[name=motif]").fill(outcome.equals("refus") ? "Équipement déjà commandé." : "");
        item.locator("form button.main").click();
        Locator faulty = page.locator("article.item", new Page.LocatorOptions().setHasText(title));
        assertThat(faulty.locator(".note.bad")).containsText("ne portent pas cette décision");
        assertThat(faulty.locator("input[name=acte]")).hasValue(act);
        faulty.locator("input[name=pour]").fill("51");
        faulty.locator("input[name=contre]").fill("3");
        faulty.locator("form button.main").click();
        assertThat(page.locator("article.item", new Page.LocatorOptions().setHasText(title)))
                .containsText("51 pour");
    }

    private static void note(Page page, String what) {
        page.locator("form[action$='/" + what + "'] button").click();
    }

    private static Path papers(Visitor officer, Page page) {
        page.click("text=Faire : Procès-verbal");
        page.click("text=Faire les décisions de tous les dossiers votés");
        assertThat(page.locator(".note.good")).containsText("2 décisions sont faites");
        officer.photograph("funding-session-voted");
        page.click("article.item a:has-text('Imprimante grand format')");
        assertThat(page.locator("section:has(#documents)")).containsText("Décision d’accorder");
        officer.photograph("funding-documents");
        Download download = page.waitForDownload(() -> page.click("section:has(#documents) tbody a"));
        page.click("text=Copier le dossier");
        assertThat(page.locator("input[name=occulter]:checked")).hasCount(9);
        officer.photograph("funding-copy");
        Download copy = page.waitForDownload(() -> page.click("main button.main"));
        assertThat(copy.suggestedFilename()).endsWith(".zip");
        return download.path();
    }

    private static void check(Visitor citizen, Path paper) throws IOException {
        assertThat(ReadPdf.of(Files.readAllBytes(paper)).text()).contains("2026-CP-0701", "9 000 €");
        Page page = citizen.open("/documents/verifier");
        page.setInputFiles("#fichier", paper);
        page.click("main button.main");
        assertThat(page.locator(".note.good")).containsText("à l’octet près");
        citizen.photograph("funding-check");
    }

    private static void template(Visitor officer, Page page) {
        officer.open("/documents/modeles/refusal");
        String text = page.inputValue("#texte");
        page.fill("#texte", text + "\n\n{{benificiaire}}");
        page.click("text=Garder une nouvelle version");
        assertThat(page.locator(".note.bad")).containsText("Peut-être {{beneficiaire}}");
        assertThat(page.locator("#texte")).hasValue(java.util.regex.Pattern.compile("benificiaire"));
        officer.photograph("funding-template");
        page.fill("#texte", text + "\n\nCopie au service de l’économie.");
        Download preview = page.waitForDownload(() -> page.click("text=Aperçu en PDF"));
        assertThat(preview.suggestedFilename()).isEqualTo("apercu-refusal.pdf");
        page.click("text=Garder une nouvelle version");
        assertThat(page.locator(".note.good")).containsText("est gardée");
    }
}
