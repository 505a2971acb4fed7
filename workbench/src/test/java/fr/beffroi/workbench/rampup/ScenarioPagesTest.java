package fr.beffroi.workbench.rampup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer makes a scenario, mends it, has it planned, and reads the plan. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class ScenarioPagesTest {
    private static final double PATIENCE_MILLIS = 240_000;

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);

    @Test
    void theDroneExampleIsPlannedAndRead(Visitor visitor) {
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/nouveau");
        visitor.photograph("scenario-new");
        page.check("input[value=exemple]");
        page.fill("#nom", "Le drone, à l’essai");
        page.click("main button.main");
        assertThat(page.locator("h1")).containsText("Le drone, à l’essai");
        page.click("section[aria-labelledby=lancer] button.main");
        assertThat(page.locator("h1")).containsText(Pattern.compile("Le calcul"));
        visitor.photograph("scenario-run");
        assertThat(page.locator("h1.answer")).containsText("par mois dès la semaine du", PATIENTLY);
        assertThat(page.locator("h1.answer")).containsText("Ce qui bloque");
        assertThat(page.locator(".tag.good").first()).containsText("plan vérifié");
        visitor.photograph("scenario-result");
        page.click(".crumbs a >> nth=1");
        assertThat(page.locator("h1.answer")).containsText("200 par mois");
        visitor.photograph("scenario");
        visitor.open("/scenarios");
        visitor.photograph("scenario-list");
    }

    @Test
    void aFileWithFaultsIsMendedOnScreen(Visitor visitor) {
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/nouveau");
        page.setInputFiles(
                "#fichier", new FilePayload("faux.json", "application/json", FAULTY.getBytes(StandardCharsets.UTF_8)));
        page.click("main button.main");
        assertThat(page.locator(".faults").first()).containsText("routes[0].item");
        assertThat(page.locator(".fault-title")).containsText("2 fautes");
        visitor.photograph("scenario-editor");
        page.locator(".jump").first().click();
        page.keyboard().type("drone");
        page.keyboard().press("Enter");
        assertThat(page.locator(".fault-title")).containsText("Une faute");
        page.locator(".jump").first().click();
        assertThat(page.locator(".cell-says")).containsText("beaucoup");
        page.keyboard().type("40");
        page.keyboard().press("Tab");
        assertThat(page.locator(".fault-title")).containsText("Aucune faute");
        visitor.assertNoComplaints();
        page.fill("#motif", "Deux fautes corrigées");
        page.click(".publish button.main");
        assertThat(page.locator("main")).containsText("Deux fautes corrigées");
    }

    @Test
    void cellsArePastedFromExcelAndUndone(Visitor visitor) {
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/nouveau");
        page.check("input[value=exemple]");
        page.fill("#nom", "Collé");
        page.click("main button.main");
        page.click("text=Modifier les tableaux");
        page.click("#onglet-items");
        var rows = page.locator("table.grid tbody tr[aria-rowindex]");
        int before = Integer.parseInt(page.locator("table.grid").getAttribute("aria-rowcount"));
        page.locator("table.grid td").first().click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Home");
        paste(page, "essai-1\tPièce d’essai\tpièce\t12\t3,5\nessai-2\tAutre pièce\tpièce\t\t4\n");
        assertThat(page.locator("table.grid")).hasAttribute("aria-rowcount", String.valueOf(before + 2));
        assertThat(page.locator("table.grid")).containsText("Autre pièce");
        assertThat(page.locator(".saving")).containsText("Enregistré");
        page.keyboard().press("Control+z");
        assertThat(page.locator("table.grid")).hasAttribute("aria-rowcount", String.valueOf(before));
        page.keyboard().press("Control+y");
        assertThat(page.locator("table.grid")).hasAttribute("aria-rowcount", String.valueOf(before + 2));
        assertThat(page.locator(".saving")).containsText("Enregistré");
        page.reload();
        assertThat(page.locator("#onglet-items .count")).hasText("32");
        assertThat(rows.count()).isPositive();
        visitor.photograph("scenario-items");
    }

    private static void paste(Page page, String text) {
        page.evaluate("""
                text => { const data = new DataTransfer(); data.setData('text/plain', text);
                  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }""", text);
    }

    private static final String FAULTY = """
            {"format": "beffroi/ramp-up-model/1", "name": "Petit essai", "start": "2027-01-04", "weeks": 20, "currency": "EUR",
             "items": [{"id": "drone", "name": "Drone", "unit": "pièce"}],
             "companies": [{"id": "E1", "name": "Atelier inventé (fictif)", "selfFinancing": 10000}],
             "sites": [{"id": "S1", "company": "E1", "name": "Atelier"}],
             "resources": [{"id": "R1", "site": "S1", "name": "Montage", "hoursPerWeek": "beaucoup"}],
             "routes": [{"id": "P1", "item": "drnoe", "site": "S1", "use": [{"resource": "R1", "hoursPerUnit": 2}], "leadTimeWeeks": 1}],
             "targets": [{"item": "drone", "perWeek": 15}]}
            """;
}
