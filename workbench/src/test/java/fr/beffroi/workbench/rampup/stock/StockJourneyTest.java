package fr.beffroi.workbench.rampup.stock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.SmallScenario;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** In the browser: a lamp that is wanted sooner than the evening shift can be there; kept in stock it is less late. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class StockJourneyTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Runs runs;

    @Autowired
    private SmallScenario small;

    @Test
    void aWishBecomesLeversAndThePlanChanges(Visitor officer) throws IOException {
        UUID scenario = scenario();
        Run before = small.awaitPlan(small.plan(scenario));
        Page page = officer.signIn("officer");
        officer.open("/scenarios/" + scenario);
        page.locator(".actions a")
                .filter(new Locator.FilterOptions().setHasText("Où mettre du stock"))
                .click();
        assertThat(page.locator("h1")).containsText("Lampe d'atelier demande 3 semaines quand rien n’est en stock");
        assertThat(page.locator("#delai")).hasValue("1");
        officer.photograph("stock-wish");

        page.fill("#delai", "vite");
        page.click("section:has(#souhait) button");
        assertThat(page.locator("#delai-wrong")).containsText("n’est pas un nombre entier de semaines. Peut-être 4.");
        officer.photograph("stock-fault");

        page.fill("#delai", "0");
        page.click("section:has(#souhait) button");
        assertThat(page.locator("h1"))
                .containsText("Lampe d'atelier\u00a0: livré dès la commande au lieu de 3 semaines", PATIENTLY);
        assertThat(page.locator("table")).containsText("Lampe d'atelier");
        assertThat(page.locator("p.lead")).containsText("C’est prouvé\u00a0: aucune autre répartition ne coûte moins.");
        officer.photograph("stock-answer");

        row(page, "Module à LED").locator("input").uncheck();
        page.click("form[aria-labelledby=ou] button");
        assertThat(page.locator(".note.good")).containsText("Un stock est au brouillon comme levier");
        assertThat(row(page, "Lampe d'atelier")).containsText("déjà au brouillon");
        assertThat(row(page, "Lampe d'atelier").locator("input")).not().isChecked();
        assertThat(row(page, "Module à LED")).not().containsText("déjà au brouillon");
        officer.photograph("stock-added");

        page.click("section:has(#calculer) button.main");
        assertThat(page.locator(".tag.good").first()).containsText("plan vérifié", PATIENTLY);
        assertThat(page.locator(".report")).containsText("Stock de sécurité\u00a0: Lampe d'atelier");
        Run after = Viewers.callAs(Viewer.SYSTEM, () -> runs.list(scenario)).getFirst();
        assertThat(after.version()).isEqualTo(2);
        assertThat(Objects.requireNonNull(after.summary()).backlog())
                .isLessThan(Objects.requireNonNull(before.summary()).backlog() - 1);
    }

    /** The drone of the examples: more than one place, and somebody whose own money does not do. */
    @Tag("slow")
    @Test
    void theDroneIsQuotedSoonerByKeepingItsParts(Visitor officer) {
        UUID scenario = Viewers.callAs(Viewer.SYSTEM, () -> {
            UUID made = scenarios.create("Le drone en moins de semaines", "");
            scenarios.publish(made, ModelFiles.read(Path.of("../examples/drone/model.json")), "essai");
            return made;
        });
        Page page = officer.signIn("officer");
        officer.open("/scenarios/" + scenario + "/stock?delai=4&variation=20&service=95");
        assertThat(page.locator("h1")).containsText("annoncé en 4 semaines au lieu de", PATIENTLY);
        assertThat(page.locator("p.lead")).containsText("Garder le produit fini seul coûterait");
        assertThat(page.locator("tbody tr").count()).isGreaterThan(1);
        officer.photograph("stock-drone");
        officer.open("/scenarios/" + scenario + "/stock?delai=500");
        assertThat(page.locator("h1")).containsText("sans aucun stock\u00a0: le souhait est tenu", PATIENTLY);
        officer.photograph("stock-needless");
    }

    private static Locator row(Page page, String item) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(item));
    }

    /** Forty a week are wanted from the third week on, and the workshop can pay for the shift and for stock. */
    private UUID scenario() throws IOException {
        String model = Files.readString(SmallScenario.FILE)
                .replace("\"from\": 8, \"value\": 40", "\"from\": 2, \"value\": 40")
                .replace("\"selfFinancing\": 3000", "\"selfFinancing\": 9000");
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            UUID made = scenarios.create("La lampe plus tôt", "");
            scenarios.publish(made, ModelJson.read(model.getBytes(StandardCharsets.UTF_8)), "premier jet");
            return made;
        });
    }
}
