package fr.beffroi.workbench.rampup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an invitation to two plans side by side: what the workbench is for, as one person meets it. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class WholeStoryTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final String EMAIL = "histoire@demo.example";
    private static final String WORKSHOP = "Mâts et Treuils de l’Histoire (fictif)";
    private static final Siren SIREN = Siren.fictive(78_001);
    private static final LocalDate MONDAY = LocalDate.now().with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Test
    void fromAnInvitationToTwoPlansSideBySide(Visitor administrator, Visitor officer) {
        administrator.signIn("administrator");
        invite(administrator);
        comeIn(officer);
        importCompanies(officer);
        searchAndCompleteIt(officer);
        build(officer);
        addALever(officer);
        Page page = officer.page();
        page.click("section[aria-labelledby=lancer] button.main");
        readTheResult(page);
        makeAVariant(page);
        compare(page);
        officer.assertNoComplaints();
    }

    private static void invite(Visitor administrator) {
        Page page = administrator.open("/invitations");
        page.selectOption(
                "#place", new SelectOption().setLabel("Task force régionale (fictive) · agent de la task force"));
        page.fill("#courriel", EMAIL);
        page.click("main form .button.main");
        assertThat(page.locator(".note.good")).containsText(EMAIL);
    }

    private static void comeIn(Visitor officer) {
        Page page = officer.open(TestMail.linkPath(EMAIL));
        page.fill("#nom", "Agent de l’histoire");
        page.fill("#mot-de-passe", NewPeople.PASSWORD);
        page.click("main button[type=submit]");
        assertThat(page.locator("h1")).containsText("Agent de l’histoire");
    }

    private static void importCompanies(Visitor officer) {
        Page page = officer.open("/imports/classeur");
        String list = """
                N° SIRET;Raison sociale;Rue;CP;Ville;Code APE;Effectif;Savoir-faire;Certifications
                %s;%s;12 rue de l’Usine;59140;Dunkerque;25.62B;42;Cintrage et roulage;ISO 9001
                """.formatted(Siret.of(SIREN, 1), WORKSHOP);
        page.setInputFiles(
                "#fichier", new FilePayload("ateliers.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button[type=submit]");
        page.locator("main form button.main").first().click();
        assertThat(page.locator("h1")).containsText("nouveautés", PATIENTLY);
    }

    /** Found in the register, and given the means that the list did not know. */
    private static void searchAndCompleteIt(Visitor officer) {
        Page page = officer.page();
        Locator found = page.locator("main a", new Page.LocatorOptions().setHasText("Mâts et Treuils"));
        // The index follows the import within moments.
        for (int tries = 0; tries < 20 && found.count() == 0; tries++) {
            officer.open("/entreprises?q=treuil");
            page.waitForTimeout(500);
        }
        found.first().click();
        page.click("text=Ajouter un moyen de production");
        page.fill("#f-name", "Tour à mâts (fictif)");
        page.locator("input[name=hoursFrom]").nth(0).fill(MONDAY.toString());
        page.locator("input[name=hoursPerWeek]").nth(0).fill("35");
        page.fill("#f-confirmedBy", "Direction (fictive)");
        page.click("text=Enregistrer");
        assertThat(page.locator("#moyens")).containsText("Tour à mâts (fictif)");
    }

    private static void build(Visitor officer) {
        Page page = officer.open("/scenarios/nouveau");
        page.check("input[value=registre]");
        page.fill("#nom", "Mâts : de 100 à 200 par mois");
        page.click("main button.main");
        page.fill("#article", "Mât");
        page.fill("#cadence", "200");
        page.fill("#debut", MONDAY.toString());
        page.fill("#semaines", "40");
        page.click("section[aria-labelledby=besoin] button");
        assertThat(page.locator("#besoin")).hasText("À livrer : Mât");
        assertThat(page.locator("#cadence")).hasValue("200");
        page.fill("#q", "Mâts et Treuils");
        page.click("form[role=search] button");
        Locator maker = page.locator(".maker", new Page.LocatorOptions().setHasText("Mâts et Treuils"));
        maker.locator("summary").first().click();
        maker.locator("details[open] input[name=article]").fill("Mât");
        maker.locator("details[open] input[name=heures]").fill("1,5");
        maker.locator("details[open] button").click();
        assertThat(page.locator("section[aria-labelledby=assemble] tbody"))
                .containsText(Pattern.compile("Mât.*Mâts et Treuils.*Tour à mâts", Pattern.DOTALL));
        page.click("section[aria-labelledby=assemble] a.button");
    }

    /** A second shift and the programme that may pay for it, pasted as from a sheet. */
    private static void addALever(Visitor officer) {
        Page page = officer.page();
        String means = text(page, "resources", 0);
        paste(page, "programmes", "pass\tPass (fictif)\t60000\t\t0,5\t40000\t\tnon\t\t");
        paste(page, "levers", "soir\tDeuxième équipe\t" + SIREN + "\tSHIFT\t30000\t\t4\t\t\t\t\tpass\t");
        paste(page, "effects", "soir\taddHours\t" + means + "\t40");
        page.click("#onglet-companies");
        page.locator("table.grid tbody tr[aria-rowindex] td").nth(2).click();
        page.keyboard().type("15000");
        page.keyboard().press("Enter");
        assertThat(page.locator(".fault-title")).containsText("Aucune faute");
        page.fill("#motif", "Avec la deuxième équipe");
        page.click(".publish button.main");
        assertThat(page.locator("main")).containsText("Avec la deuxième équipe");
    }

    private static void readTheResult(Page page) {
        assertThat(page.locator(".tag.good").first()).containsText("plan vérifié", PATIENTLY);
        Locator answer = page.locator("h1.answer");
        assertThat(answer).containsText("dès la semaine du");
        assertThat(answer).containsText("Ce qui bloque");
        assertThat(answer).containsText("Prochaine décision");
        assertThat(page.locator(".gantt").first()).containsText("Deuxième équipe");
        assertThat(page.locator(".report .figures")).containsText("15\u202f000");
    }

    private static void makeAVariant(Page page) {
        page.click(".crumbs a >> nth=1");
        page.fill("#budget", "0");
        page.click("section[aria-labelledby=lancer] button.main");
        assertThat(page.locator(".tag.good").first()).containsText("plan vérifié", PATIENTLY);
        page.click(".crumbs a >> nth=1");
    }

    private static void compare(Page page) {
        page.click("section[aria-labelledby=calculs] button");
        assertThat(page.locator("h1")).containsText("plan A");
        assertThat(page.locator("section[aria-labelledby=leviers]")).containsText("Deuxième équipe");
        assertThat(page.locator("section[aria-labelledby=chiffres]")).containsText("15\u202f000");
    }

    private static String text(Page page, String sheet, int column) {
        page.click("#onglet-" + sheet);
        return page.locator("table.grid tbody tr[aria-rowindex] td").nth(column).innerText();
    }

    private static void paste(Page page, String sheet, String row) {
        page.click("#onglet-" + sheet);
        page.click("[data-do=add]");
        page.locator("table.grid tbody tr[aria-rowindex] td").first().click();
        page.evaluate("""
                text => { const data = new DataTransfer(); data.setData('text/plain', text);
                  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }""", row + "\n");
        assertThat(page.locator(".saving")).containsText("Enregistré");
    }
}
