package fr.beffroi.workbench.rampup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.io.PlanJson;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.RunSettings;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios as a program meets them, and runs that are stopped or whose node goes down. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class ScenarioApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Large enough to be stopped before it is done. */
    private static final Path DRONE = Path.of("../examples/drone/model.json");

    @Autowired
    private JsonMapper json;

    @Autowired
    private SmallScenario small;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Runs runs;

    @Test
    void aProgramMakesAScenarioRunsItAndVerifiesThePlanItself(Visitor visitor) throws IOException {
        Page page = visitor.signIn("officer");
        String model = Files.readString(SmallScenario.FILE);
        JsonNode scenario =
                post(page, "/api/scenarios", "{\"name\": \"Par programme\", \"model\": " + model + "}", 201);
        String path = "/api/scenarios/" + scenario.get("id").asString();
        JsonNode run = post(page, path + "/runs", "{\"version\": 1}", 202);
        String runPath = path + "/runs/" + run.get("id").asString();
        JsonNode done =
                waitFor(page, runPath, one -> one.get("state").asString().equals("DONE"));
        assertThat(done.get("brokenRules")).isEmpty();
        var plan =
                PlanJson.read(page.request().get(url(page, runPath + "/plan")).body());
        var kept = ModelJson.read(
                page.request().get(url(page, path + "/versions/1/model")).body());
        assertThat(kept.model()).isEqualTo(SmallScenario.model().model());
        assertThat(PlanVerifier.verify(kept, plan)).isEmpty();
        var planned =
                ModelJson.read(page.request().get(url(page, runPath + "/model")).body());
        assertThat(PlanVerifier.verify(planned, plan)).isEmpty();
        for (String file : List.of(runPath + "/workbook", runPath + "/report", path + "/versions/1/workbook")) {
            APIResponse answer = page.request().get(url(page, file));
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.headers().get("content-disposition")).as(file).contains("attachment");
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(page, runPath + "/without").findValuesAsString("lever"))
                        .containsExactly(SmallScenario.LEVER_ID));
        JsonNode without = get(page, runPath + "/without").get(0);
        assertThat(without.get("summary").get("backlog").doubleValue())
                .as("a lever that the plan pays for brings something")
                .isGreaterThan(done.get("summary").get("backlog").doubleValue());
        assertThat(plan.goal(GoalName.BACKLOG).value())
                .isEqualTo(done.get("summary").get("backlog").doubleValue());
    }

    @Test
    void aModelWithFaultsIsRefusedWithAllOfThem(Visitor visitor) throws IOException {
        Page page = visitor.signIn("officer");
        String wrong = Files.readString(SmallScenario.FILE)
                .replace("\"weeks\": 26", "\"weeks\": -1")
                .replace("\"unit\":", "\"unite\":");
        JsonNode refused = post(page, "/api/scenarios", "{\"name\": \"Fautes\", \"model\": " + wrong + "}", 422);
        assertThat(refused.get("faults").size()).isGreaterThan(3);
        assertThat(page.request().get(url(page, "/api/scenarios")).text()).doesNotContain("Fautes");
    }

    @Test
    void twoWhoEditAtOnceDoNotWriteOverOneAnother(Visitor visitor) throws IOException {
        Page page = visitor.signIn("officer");
        JsonNode scenario = post(
                page,
                "/api/scenarios",
                "{\"name\": \"À deux\", \"model\": " + Files.readString(SmallScenario.FILE) + "}",
                201);
        String draft = "/api/scenarios/" + scenario.get("id").asString() + "/draft";
        long revision = get(page, draft).get("check").get("revision").longValue();
        String change = "{\"revision\": " + revision + ", \"tables\": {\"targets\": [[\"lampe\", \"\", \"dix\"]]}}";
        JsonNode saved = send(page, "PUT", draft, change, 200);
        assertThat(saved.get("faults").get(0).get("column").asString()).isEqualTo("perWeek");
        send(page, "PUT", draft, change, 409);
        send(page, "PUT", draft, "{\"revision\": 99, \"tables\": {\"nothing\": []}}", 409);
    }

    @Test
    void aStopGivesTheBestPlanSoFarWithItsTrueGap(Visitor visitor) throws IOException {
        Page page = visitor.signIn("officer");
        JsonNode scenario =
                post(page, "/api/scenarios", "{\"name\": \"Arrêt\", \"model\": " + Files.readString(DRONE) + "}", 201);
        String path = "/api/scenarios/" + scenario.get("id").asString();
        JsonNode run = post(page, path + "/runs", "{\"version\": 1, \"gap\": 0, \"timeLimitSeconds\": 3000}", 202);
        String runPath = path + "/runs/" + run.get("id").asString();
        post(page, runPath + "/stop", "{}", 200);
        JsonNode done =
                waitFor(page, runPath, one -> one.get("state").asString().equals("DONE"));
        assertThat(done.get("brokenRules")).isEmpty();
        var plan =
                PlanJson.read(page.request().get(url(page, runPath + "/plan")).body());
        assertThat(plan.goal(GoalName.BACKLOG).gap())
                .isEqualTo(done.get("summary").get("gap").doubleValue());
        visitor.open("/scenarios/" + scenario.get("id").asString() + "/calculs/"
                + run.get("id").asString());
        assertThat(page.locator("main").innerText()).contains("Calcul arrêté avant la fin");
    }

    @Tag("slow")
    @Test
    void aRunWhoseNodeWentDownIsBegunAgain() {
        UUID run = UUID.randomUUID();
        asSystem(() -> {
            UUID scenario = scenarios.create("Panne", "");
            int version = scenarios.publish(scenario, SmallScenario.model(), "");
            runs.start(run, scenario, version, RunSettings.DEFAULT);
            // As it lies in the database after a kill -9 in the middle of the run.
            jdbc.sql("update rampup.run set state = 'running', attempts = 1, started_at = now() where id = :run")
                    .param("run", run)
                    .update();
            jdbc.sql("""
                            update platform.scheduled_task set picked = true, picked_by = 'a node that went down',
                                last_heartbeat = now() - interval '1 hour' where task_name = 'rampup-run' and task_instance = :run""").param("run", run.toString()).update();
        });
        assertThat(small.awaitPlan(run).attempts()).isEqualTo(2);
    }

    @Test
    void aProgramAsksWhatTheMeetingsSlidersAsk(Visitor visitor) {
        UUID scenario = small.make("Réunion par programme");
        small.plan(scenario);
        Page page = visitor.signIn("officer");
        String meeting = "/api/scenarios/" + scenario + "/versions/1/meeting?cadencePercent=";
        JsonNode free = waitFor(
                        page,
                        meeting + "100&budgetEuros=0",
                        reply -> !reply.get("answer").isNull())
                .get("answer");
        assertThat(free.get("publicEuros").doubleValue()).isZero();
        JsonNode paid = get(page, meeting + "100").get("answer");
        assertThat(paid.get("levers").get(0).get("lever").asString()).isEqualTo(SmallScenario.LEVER_ID);
        assertThat(paid.get("backlog").doubleValue())
                .as("more money, no more lateness")
                .isLessThanOrEqualTo(free.get("backlog").doubleValue());
        assertThat(paid.get("frontier").get(0).get("backlog").doubleValue())
                .isEqualTo(free.get("backlog").doubleValue());
        assertThat(page.request().get(url(page, meeting + "95")).status()).isEqualTo(400);
        JsonNode between = get(page, meeting + "95");
        assertThat(between.get("place").asString()).isEqualTo("cadencePercent");
        assertThat(between.get("value").asString()).isEqualTo("95");
        assertThat(between.get("maybe").asString()).contains("90, 100, 110");
        JsonNode owed = get(page, meeting + "100&budgetEuros=-1");
        assertThat(owed.get("place").asString()).isEqualTo("budgetEuros");
        String unknown = "/api/scenarios/" + scenario + "/versions/2/meeting";
        assertThat(page.request().get(url(page, unknown)).status()).isEqualTo(404);
    }

    @Test
    void othersSeeNoScenario(Visitor visitor) {
        UUID kept = small.make("Pas pour eux");
        UUID run = small.plan(kept);
        List<String> paths = List.of(
                "/scenarios/" + kept,
                "/scenarios/" + kept + "/tableaux",
                "/scenarios/" + kept + "/registre",
                "/scenarios/" + kept + "/reunion",
                "/scenarios/" + kept + "/calculs/" + run,
                "/scenarios/" + kept + "/calculs/" + run + "/sans/" + SmallScenario.LEVER_ID,
                "/scenarios/" + kept + "/calculs/" + run + "/plan.json",
                "/scenarios/comparaison?a=" + run + "&b=" + run,
                "/api/scenarios/" + kept,
                "/api/scenarios/" + kept + "/draft",
                "/api/scenarios/" + kept + "/versions/1/model",
                "/api/scenarios/" + kept + "/versions/1/meeting",
                "/api/scenarios/" + kept + "/runs/" + run + "/plan",
                "/api/scenarios/" + kept + "/runs/" + run + "/without",
                "/api/scenarios/" + kept + "/runs/" + run + "/events");
        for (String role : new String[] {"company-member", "buyer"}) {
            Page page = visitor.signIn(role);
            assertThat(page.request().get(url(page, "/api/scenarios")).status()).isEqualTo(403);
            assertThat(page.request().get(url(page, "/scenarios")).status()).isEqualTo(403);
            for (String path : paths) {
                assertThat(page.request().get(url(page, path)).status())
                        .as(role + " at " + path)
                        .isIn(403, 404);
            }
        }
        Viewer stranger = new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.BUYER);
        assertThat(Viewers.callAs(stranger, () -> scenarios.list())).isEmpty();
        for (String table :
                new String[] {"scenario", "draft", "version", "run", "explained_plan", "outlook", "without_lever"}) {
            Long seen = Viewers.callAs(
                    stranger,
                    () -> transactions.execute(status -> jdbc.sql("select count(*) from rampup." + table)
                            .query(Long.class)
                            .single()));
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void anAuditorReadsButDoesNotWrite(Visitor visitor) {
        Page page = visitor.signIn("auditor");
        assertThat(page.request().get(url(page, "/api/scenarios")).status()).isEqualTo(200);
        assertThat(send(page, "/api/scenarios", "{\"name\": \"Non\"}").status()).isEqualTo(403);
        String scenario = "/api/scenarios/" + small.make("Vu par l’auditeur");
        assertThat(page.request().get(url(page, scenario)).status()).isEqualTo(200);
        assertThat(page.request().get(url(page, scenario + "/draft")).status()).isEqualTo(200);
        assertThat(send(page, scenario + "/runs", "{\"version\": 1}").status()).isEqualTo(403);
        assertThat(send(page, scenario + "/archive", "{}").status()).isEqualTo(403);
        assertThat(send(page, scenario + "/draft/makers", "{}").status()).isEqualTo(403);
        Viewer auditor = new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.AUDITOR);
        assertThatThrownBy(() -> Viewers.callAs(auditor, () -> scenarios.create("Non", "")))
                .hasStackTraceContaining("row-level security");
    }

    private void asSystem(Runnable work) {
        Viewers.runAs(Viewer.SYSTEM, () -> transactions.executeWithoutResult(status -> work.run()));
    }

    private JsonNode waitFor(Page page, String path, Predicate<JsonNode> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode found = get(page, path);
        while (!wanted.test(found) && Instant.now().isBefore(end)) {
            pause();
            found = get(page, path);
        }
        assertThat(wanted.test(found)).as(found.toString()).isTrue();
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode get(Page page, String path) {
        return json.readTree(page.request().get(url(page, path)).text());
    }

    private JsonNode post(Page page, String path, String body, int status) {
        return send(page, "POST", path, body, status);
    }

    private JsonNode send(Page page, String method, String path, String body, int status) {
        APIResponse answer =
                page.request().fetch(url(page, path), options(page, body).setMethod(method));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return json.readTree(answer.text().isEmpty() ? "null" : answer.text());
    }

    private APIResponse send(Page page, String path, String body) {
        return page.request().post(url(page, path), options(page, body));
    }

    @SuppressWarnings("unchecked")
    private RequestOptions options(Page page, String body) {
        RequestOptions options = RequestOptions.create().setData(body).setHeader("Content-Type", "application/json");
        String headers = page.locator("body").getAttribute("hx-headers");
        ((Map<String, String>) json.readValue(headers, Map.class)).forEach(options::setHeader);
        return options;
    }

    private static String url(Page page, String path) {
        return page.url().replaceAll("^(https?://[^/]+).*", "$1") + path;
    }
}
