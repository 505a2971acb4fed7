package fr.beffroi.workbench.rampup.certainty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.SimulationFiles;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.SmallScenario;
import fr.beffroi.workbench.rampup.run.RunSettings;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The date with its probability: for people in the browser, for programs, and for nobody else. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class CertaintyTest {
    @LocalServerPort
    private int port;

    @Autowired
    private SmallScenario small;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Runs runs;

    @Autowired
    private JsonMapper json;

    @Test
    void theDronesDateComesWithItsProbability(Visitor visitor) {
        UUID scenario = Viewers.callAs(Viewer.SYSTEM, () -> {
            UUID made = scenarios.create("Le drone est-il sûr ?", "");
            scenarios.publish(made, ModelFiles.read(Path.of("../examples/drone/model.json")), "essai");
            return made;
        });
        UUID run = Viewers.callAs(
                Viewer.SYSTEM, () -> runs.start(scenario, 1, new RunSettings(0.05, 60, null, 100, List.of())));
        small.awaitPlan(run);
        String path = "/scenarios/" + scenario + "/calculs/" + run;
        Page page = visitor.signIn("officer");
        visitor.open(path + "/certitude");
        assertThat(page.locator("h1")).containsText("en train d’être joué");
        byte[] told;
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            String api = "/api/scenarios/" + scenario + "/runs/" + run + "/simulation";
            told = Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> officer.call("GET", api, ""), answer -> answer.status() == 200)
                    .body()
                    .getBytes(StandardCharsets.UTF_8);
        }
        Runs.Solved solved = Viewers.callAs(Viewer.SYSTEM, () -> runs.getSolved(run));
        Simulation own = Simulator.simulate(
                solved.loaded(),
                solved.plan(),
                new SimulationRequest(
                        CertaintyWork.MOST_REPLICATIONS,
                        CertaintyWork.SEED,
                        CertaintyWork.WIDTH,
                        CertaintyWork.CONTRIBUTIONS,
                        2,
                        () -> false),
                SimulationListener.NONE);
        assertThat(told).as("the same bytes as on another number of threads").isEqualTo(SimulationFiles.toBytes(own));
        assertThat(json.readValue(json.writeValueAsString(own), Simulation.class))
                .as("kept whole")
                .isEqualTo(own);

        visitor.open(path + "/certitude");
        Sure sure = Sure.of(solved.loaded().model().start(), own);
        assertThat(sure.probability().value()).isBetween(0.0, 1.0);
        assertThat(page.locator("h1"))
                .containsText("dans " + Math.round(100 * sure.probability().value()) + " cas sur 100");
        assertThat(page.locator("#couts")).containsText("L’incertitude qui coûte le plus");
        visitor.photograph("certainty");
        visitor.open(path);
        assertThat(page.locator("main")).containsText("cas sur 100");
        visitor.photograph("certainty-result");
        visitor.open("/scenarios");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Le drone est-il sûr ?")))
                .containsText("tenue");
        visitor.open("/scenarios/" + scenario);
        assertThat(page.locator("main")).containsText("cas sur 100");
        visitor.photograph("certainty-scenario");
    }

    @Test
    void whereNothingIsUncertainThePageSaysWhatToDo(Visitor visitor) {
        UUID scenario = small.make("Une lampe certaine");
        UUID run = small.plan(scenario);
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/" + scenario + "/calculs/" + run + "/certitude");
        assertThat(page.locator("h1")).containsText("ne dit rien d’incertain");
        visitor.photograph("certainty-none");
    }

    @Test
    void whoeverDoesNotSeeThePlanDoesNotSeeHowSureItIs() {
        UUID scenario = small.make("Une lampe secrète");
        UUID run = small.plan(scenario);
        for (String role : List.of("buyer", "company-member")) {
            try (Caller other = new Caller(port, DemoPeople.email(role), DemoPeople.PASSWORD)) {
                assertThat(other.call("GET", "/scenarios/" + scenario + "/calculs/" + run + "/certitude", "")
                                .status())
                        .as(role)
                        .isEqualTo(403);
                assertThat(other.call("GET", "/api/scenarios/" + scenario + "/runs/" + run + "/simulation", "")
                                .status())
                        .as(role)
                        .isEqualTo(403);
            }
        }
    }
}
