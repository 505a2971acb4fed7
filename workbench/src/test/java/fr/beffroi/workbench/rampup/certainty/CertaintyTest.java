package fr.beffroi.workbench.rampup.certainty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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
import fr.beffroi.workbench.rampup.run.BusySolver;
import fr.beffroi.workbench.rampup.run.RunSettings;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
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
    private CertaintyStore store;

    @Autowired
    private SolverSlots slots;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JsonMapper json;

    @Tag("slow")
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
        page.evaluate("window.notLoadedAgain = true");
        byte[] told;
        List<JsonNode> underWay = new ArrayList<>();
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            String api = "/api/scenarios/" + scenario + "/runs/" + run + "/simulation";
            told = Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> officer.call("GET", api, ""), answer -> {
                        if (answer.status() == 202) {
                            underWay.add(json.readTree(answer.body()));
                        }
                        return answer.status() == 200;
                    })
                    .body()
                    .getBytes(StandardCharsets.UTF_8);
        }
        assertThat(page.locator("h1")).containsText("cas sur 100");
        assertThat(page.locator("#couts")).isVisible();
        assertThat((Boolean) page.evaluate("window.notLoadedAgain"))
                .as("the answer came into the page that waited for it")
                .isTrue();
        assertThat(underWay)
                .extracting(
                        one -> CertaintyProgress.Step.valueOf(one.get("step").asString()))
                .as("one after the other")
                .isSorted();
        JsonNode late = underWay.getLast();
        assertThat(late.get("step").asString()).isIn("SCREENING", "CONTRIBUTIONS");
        assertThat(late.get("widest").asDouble()).isLessThanOrEqualTo(CertaintyWork.WIDTH);
        Runs.Solved solved = solved(run);
        Simulation own = Objects.requireNonNull(Viewers.callAs(
                Viewer.SYSTEM,
                () -> transactions.execute(status -> store.find(run).orElseThrow())));
        assertThat(told).as("kept whole").isEqualTo(SimulationFiles.toBytes(own));

        Sure sure = Sure.of(solved.loaded().model().start(), own);
        assertThat(json.treeToValue(late.get("estimate"), Sure.class))
                .as("known before what it costs is")
                .isEqualTo(sure);
        visitor.open(path + "/certitude");
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
    void aProgramGetsTheSameBytesAsTheCommandLineOnAnyNumberOfThreads() {
        UUID scenario = small.makeUncertain("Une lampe, les mêmes octets");
        UUID run = small.plan(scenario);
        byte[] told;
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            told = Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .until(
                            () -> officer.call(
                                    "GET", "/api/scenarios/" + scenario + "/runs/" + run + "/simulation", ""),
                            answer -> answer.status() == 200)
                    .body()
                    .getBytes(StandardCharsets.UTF_8);
        }
        Runs.Solved solved = solved(run);
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
    }

    /** What a reader sees while the plan is carried out: a run that holds the solver keeps the job from ending it meanwhile. */
    @Test
    void whoeverWaitsSeesHowFarItIsWithoutAsking(Visitor visitor) {
        UUID scenario = small.makeUncertain("Une lampe, suivie en direct");
        UUID run = small.plan(scenario);
        String path = "/scenarios/" + scenario + "/calculs/" + run;
        Page page = visitor.signIn("officer");
        try (BusySolver busy = new BusySolver(slots)) {
            assertThat(busy).isNotNull();
            visitor.open(path + "/certitude");
            assertThat(page.locator("h1")).containsText("en train d’être joué");
            Sure first = Sure.estimate(solved(run).loaded(), solved(run).plan());
            tell(run, new CertaintyProgress(CertaintyProgress.Step.REPLICATIONS, 2_000, 10_000, first, 0.0428, 0.04));
            assertThat(page.locator("h1")).containsText("Première idée, après 2\u202f000 tirages");
            assertThat(page.locator("main")).containsText("4,3 points");
            assertThat(page.locator("progress")).hasAttribute("value", "20");
            visitor.photograph("certainty-soon");
            visitor.open(path);
            assertThat(page.locator("#suivi")).containsText("Suivre le calcul");
            page.evaluate("window.notLoadedAgain = true");
            tell(run, new CertaintyProgress(CertaintyProgress.Step.REPLICATIONS, 2_400, 10_000, null, null, 0.04));
            assertThat(page.locator("#suivi")).containsText("(2\u202f400 sur 10\u202f000)");
            visitor.photograph("certainty-result-soon");
        }
        assertThat(page.locator(".report"))
                .containsText(
                        "Ce qui rend la date incertaine",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(180_000));
        assertThat(page.locator("#suivi")).hasCount(0);
        assertThat((Boolean) page.evaluate("window.notLoadedAgain")).isTrue();
    }

    private void tell(UUID run, CertaintyProgress progress) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    store.putProgress(run, progress);
                    runs.tell(run);
                }));
    }

    private Runs.Solved solved(UUID run) {
        return Viewers.callAs(Viewer.SYSTEM, () -> runs.getSolved(run));
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
