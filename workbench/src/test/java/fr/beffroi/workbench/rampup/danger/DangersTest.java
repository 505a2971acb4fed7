package fr.beffroi.workbench.rampup.danger;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.beffroi.engine.io.RobustnessFiles;
import fr.beffroi.engine.robust.Danger;
import fr.beffroi.engine.robust.Examination;
import fr.beffroi.engine.robust.Robustness;
import fr.beffroi.engine.robust.RobustnessListener;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.SmallScenario;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whom a plan hangs on: for people named, in the browser and for programs, and for nobody else. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class DangersTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(150_000);

    @LocalServerPort
    private int port;

    @Autowired
    private SmallScenario small;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Runs runs;

    @Autowired
    private NewPeople people;

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @AfterEach
    void forgetWhoWasNamed() {
        viewers.runAs(
                viewers.viewer("system"),
                () -> jdbc.sql("delete from identity.need_to_know where reason = 'essai'")
                        .update());
        // What is not awaited here would keep the solver from the tests that follow.
        jdbc.sql("delete from platform.scheduled_task where task_name = 'rampup-dangers'")
                .update();
    }

    @Test
    void theDangersAreToldToWhoIsNamed(Visitor visitor) {
        UUID scenario = small.make("À qui tient la lampe ?");
        UUID run = small.plan(scenario);
        String email = "dangers.vus@demo.example";
        name(people.make(email, Role.OFFICER));
        String path = "/scenarios/" + scenario + "/calculs/" + run;
        Page page = visitor.signIn(email, NewPeople.PASSWORD);
        visitor.open("/scenarios/" + scenario);
        assertThat(page.locator("main")).containsText("Les dix dangers");
        visitor.open(path + "/dangers");
        assertThat(page.locator("h1")).containsText("en train d’être perdue");
        // The page comes by itself, first with the losses and then with all answers.
        assertThat(page.locator("h1")).containsText("coûterait le plus", PATIENTLY);
        Robustness known = awaitLosses(run);
        List<Danger> worst = Dangers.worst(known);
        assertThat(worst).isNotEmpty();
        assertThat(json.readValue(json.writeValueAsString(known), Robustness.class))
                .as("kept whole")
                .isEqualTo(known);
        assertThat(page.locator("section[aria-labelledby=pertes] tbody tr")).hasCount(worst.size());
        assertThat(page.locator("#achats")).containsText("retard par euro", PATIENTLY);
        visitor.photograph("dangers");
        visitor.open(path);
        assertThat(page.locator("main")).containsText("Les dix dangers");
    }

    @Test
    void aProgramGetsTheSameBytesAsTheCommandLine() {
        UUID scenario = small.make("Une lampe en danger");
        UUID run = small.plan(scenario);
        String api = "/api/scenarios/" + scenario + "/runs/" + run + "/dangers";
        String email = "dangers.de.la.lampe@demo.example";
        UUID officer = people.make(email, Role.OFFICER);
        try (Caller caller = new Caller(port, email, NewPeople.PASSWORD)) {
            assertThat(caller.call("GET", api, "").status()).as("not named").isEqualTo(403);
            name(officer);
            assertThat(caller.call("GET", api, "").status()).as("on its way").isEqualTo(202);
            byte[] told = Awaitility.await()
                    .atMost(Duration.ofSeconds(300))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> caller.call("GET", api, ""), answer -> answer.status() == 200)
                    .body()
                    .getBytes(StandardCharsets.UTF_8);
            Runs.Solved solved = Viewers.callAs(Viewer.SYSTEM, () -> runs.getSolved(run));
            Robustness own = Examination.examine(
                    solved.loaded(), solved.plan(), DangerWork.request(() -> false), RobustnessListener.NONE);
            assertThat(told).isEqualTo(RobustnessFiles.toBytes(own));
            assertThat(caller.call("GET", "/scenarios/" + scenario + "/calculs/" + run + "/dangers.json", "")
                            .body())
                    .isEqualTo(new String(told, StandardCharsets.UTF_8));
            assertThat(caller.call("GET", "/scenarios/" + scenario + "/calculs/" + run + "/dangers", "")
                            .body())
                    .contains("coûterait le plus");
        }
        long readings = viewers.callAs(
                viewers.viewer("auditor"),
                () -> jdbc.sql(
                                "select count(*) from identity.audit_entry where action = 'secret.read' and details->>'path' = :path")
                        .param("path", api)
                        .query(Long.class)
                        .single());
        assertThat(readings).as("each reading is written down").isGreaterThanOrEqualTo(2);
    }

    @Test
    void whoeverIsNotNamedOrDoesNotSeeThePlanSeesNoDanger() {
        UUID scenario = small.make("Une lampe sans danger connu");
        UUID run = small.plan(scenario);
        for (String role : List.of("officer", "auditor", "buyer", "company-member")) {
            try (Caller other = new Caller(port, DemoPeople.email(role), DemoPeople.PASSWORD)) {
                for (String path : List.of(
                        "/scenarios/" + scenario + "/calculs/" + run + "/dangers",
                        "/scenarios/" + scenario + "/calculs/" + run + "/dangers.json",
                        "/api/scenarios/" + scenario + "/runs/" + run + "/dangers")) {
                    assertThat(other.call("GET", path, "").status())
                            .as("%s, %s", role, path)
                            .isEqualTo(403);
                }
            }
        }
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            assertThat(officer.call("GET", "/scenarios/" + scenario, "").body()).doesNotContain("dix dangers");
        }
    }

    private Robustness awaitLosses(UUID run) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> viewers.callAs(
                                viewers.viewer("system"),
                                () -> jdbc.sql("select robustness from rampup.dangers where run = :run")
                                        .param("run", run)
                                        .query((row, index) -> json.readValue(row.getString(1), Robustness.class))
                                        .optional()),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private void name(UUID officer) {
        viewers.runAs(
                viewers.viewer("administrator"),
                () -> jdbc.sql(
                                "insert into identity.need_to_know (topic, person, reason) values ('dangerous-companies', :person, 'essai')")
                        .param("person", officer)
                        .update());
    }
}
