package fr.beffroi.workbench.rampup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** An officer makes a scenario, mends it, has it planned, and reads the plan. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class ScenarioPagesTest {
    private static final double PATIENCE_MILLIS = 60_000;

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);

    @Autowired
    private SmallScenario small;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void aFileIsPlannedAndRead(Visitor visitor) {
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/nouveau");
        visitor.photograph("scenario-new");
        page.setInputFiles("#fichier", SmallScenario.FILE);
        page.fill("#nom", "La lampe, à l’essai");
        page.click("main button.main");
        assertThat(page.locator("h1")).containsText("La lampe, à l’essai");
        page.click("section[aria-labelledby=lancer] button.main");
        assertThat(page.locator(".tag.good").first()).containsText("plan vérifié", PATIENTLY);
        Locator answer = page.locator("h1.answer");
        assertThat(answer).containsText("dès la semaine du");
        assertThat(answer).containsText("Rien ne bloque");
        assertThat(answer).containsText("Prochaine décision");
        assertThat(page.locator(".report section").first()).isVisible();
        visitor.photograph("scenario-result");
        page.click(".crumbs a >> nth=1");
        assertThat(page.locator("h1.answer")).containsText("Rien ne bloque");
        visitor.photograph("scenario");
        visitor.open("/scenarios");
        assertThat(page.locator("tbody")).containsText("La lampe, à l’essai");
        visitor.photograph("scenario-list");
    }

    @Tag("slow")
    @Test
    void pointingAtALeverShowsWhatGoesWithoutIt(Visitor visitor) {
        UUID scenario = small.make("Sans l’équipe du soir ?");
        UUID run = small.plan(scenario);
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/" + scenario + "/calculs/" + run);
        page.locator(".gantt [data-lever]").first().hover();
        assertThat(page.locator("#sans-levier"))
                .containsText(
                        Pattern.compile("Sans «\\sÉquipe du soir au montage\\s»\\s: .*Retard\\s: \\+", Pattern.DOTALL),
                        PATIENTLY);
        assertThat(page.locator("#sans-levier svg")).isVisible();
        visitor.photograph("scenario-lever");
        page.locator("#sans-levier button").click();
        assertThat(page.locator(".report .small").first()).containsText("sans : equipe-soir", PATIENTLY);
    }

    @Test
    void progressIsSeenLiveAndARunIsStopped(Visitor visitor) {
        UUID scenario = small.make("En train de se calculer");
        UUID run = UUID.randomUUID();
        // A run under way on another node, which tells how far it is.
        told(
                run,
                "insert into rampup.run (id, scenario, version, gap, time_limit_seconds, state, started_at, progress) values (:run, '"
                        + scenario + "', 1, 0.01, 300, 'running', now(), " + progress(900, 300) + ")");
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/" + scenario + "/calculs/" + run);
        assertThat(page.locator("h1")).containsText("Le calcul est en cours");
        assertThat(page.locator(".progress-figures")).containsText("900");
        visitor.photograph("scenario-run");
        told(run, "update rampup.run set progress = " + progress(451, 449) + " where id = :run");
        assertThat(page.locator(".progress-figures")).containsText("451");
        page.click("text=Arrêter et garder le meilleur plan");
        assertThat(page.locator("h1")).containsText("s’arrête");
        Boolean asked = Viewers.callAs(
                Viewer.SYSTEM,
                () -> transactions.execute(status -> jdbc.sql("select stop_asked from rampup.run where id = :run")
                        .param("run", run)
                        .query(Boolean.class)
                        .single()));
        assertThat(asked).isTrue();
        told(
                run,
                "update rampup.run set state = 'failed', ended_at = now(), failure = 'fin de l’essai' where id = :run");
        assertThat(page.locator("h1")).containsText("n’a pas abouti");
        visitor.assertNoComplaints();
    }

    @Test
    void aScenarioIsBuiltFromTheRegister(Visitor visitor) {
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/nouveau");
        page.check("input[value=registre]");
        page.fill("#nom", "Bâti depuis le registre");
        page.click("main button.main");
        assertThat(page.locator("h1")).containsText("Depuis le registre");
        page.fill("#article", "Multirotor");
        page.fill("#cadence", "beaucoup");
        page.click("section[aria-labelledby=besoin] button");
        assertThat(page.locator(".note.bad")).containsText("La cadence doit être un nombre");
        page.fill("#article", "Multirotor");
        page.fill("#cadence", "60");
        page.fill("#semaines", "40");
        page.click("section[aria-labelledby=besoin] button");
        assertThat(page.locator("#besoin")).hasText("À livrer : Multirotor");
        page.fill("#q", "Amiens");
        page.click("form[role=search] button");
        Locator maker = page.locator(".maker", new Page.LocatorOptions().setHasText("Assembleur d’Amiens"));
        maker.locator("summary", new Locator.LocatorOptions().setHasText("Montage coque et rotors"))
                .click();
        maker.locator("details[open] input[name=article]").fill("Multirotor");
        maker.locator("details[open] input[name=heures]").fill("1,5");
        visitor.photograph("scenario-build");
        maker.locator("details[open] button").click();
        assertThat(page.locator("section[aria-labelledby=assemble] tbody"))
                .containsText(Pattern.compile(
                        "Multirotor.*Assembleur d’Amiens.*Montage coque et rotors.*1,5", Pattern.DOTALL));
        assertThat(page.locator("section[aria-labelledby=assemble]")).containsText("peut être publié");
        page.click("section[aria-labelledby=assemble] button.main");
        page.click("section[aria-labelledby=lancer] button.main");
        assertThat(page.locator(".tag.good").first()).containsText("plan vérifié", PATIENTLY);
        assertThat(page.locator("h1.answer")).containsText("Assembleur d’Amiens");
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
        page.locator(".jump", new Page.LocatorOptions().setHasText("Gammes")).click();
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
        visitor.open("/scenarios/" + small.make("Collé"));
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
        assertThat(page.locator("#onglet-items .count")).hasText("5");
        assertThat(rows.count()).isPositive();
        visitor.photograph("scenario-items");
    }

    private void told(UUID run, String statement) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    jdbc.sql(statement).param("run", run).update();
                    jdbc.sql("select pg_notify('beffroi_run', :run)::text")
                            .param("run", run.toString())
                            .query(String.class)
                            .optional();
                }));
    }

    private static String progress(int value, int bound) {
        return "'{\"phase\": \"backlog\", \"seconds\": 3, \"value\": %d, \"bound\": %d, \"gap\": 0.5}'::jsonb"
                .formatted(value, bound);
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
