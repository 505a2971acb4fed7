package fr.beffroi.workbench.accounts.drift;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.rampup.SmallScenario;
import fr.beffroi.workbench.rampup.editing.Drafts;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan that began two months ago is followed: its lever was never funded, hours are short, and the officer is told by mail who is behind. */
@WorkbenchTest
class FollowedPlanTest {
    private static final String OFFICER = "derive.agent@demo.example";
    private static final String SECOND = "derive.second@demo.example";
    private static final LocalDate MONTH = LocalDate.now().withDayOfMonth(1).minusMonths(1);

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private SmallScenario small;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private DriftWatch watch;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void driftIsToldBeforeItHurts() {
        people.officer(OFFICER);
        UUID scenario = begun();
        UUID run = small.plan(scenario);
        try (Caller officer = new Caller(port, OFFICER, NewPeople.PASSWORD);
                Caller auditor = new Caller(port, DemoPeople.email("auditor"), DemoPeople.PASSWORD);
                Caller company = new Caller(port, DemoPeople.email("company-member"), DemoPeople.PASSWORD)) {
            String path = "/api/scenarios/" + scenario;
            assertThat(company.call("PUT", path + "/following", "{\"run\":\"" + run + "\"}")
                            .isClosed())
                    .isTrue();
            assertThat(auditor.call("PUT", path + "/following", "{\"run\":\"" + run + "\"}")
                            .isClosed())
                    .isTrue();
            assertThat(officer.call("PUT", path + "/following", "{\"run\":\"" + run + "\"}")
                            .status())
                    .isEqualTo(204);
            String counted = "{\"month\":\"" + MONTH
                    + "\",\"counted\":{\"HOURS\":{\"montage\":6},\"STOCK\":{\"corps\":4,\"ailleurs\":7}}}";
            JsonNode kept = JsonMapper.shared()
                    .readTree(officer.call("PUT", path + "/reality", counted).body());
            assertThat(kept).as("what the model does not know is not kept").hasSize(2);
            assertThat(officer.call("GET", "/scenarios/" + scenario + "/realite", "")
                            .body())
                    .contains("Montage", "value=\"6\"")
                    .doesNotContain("??");
            assertThat(officer.call(
                                    "POST",
                                    "/scenarios/" + scenario + "/realite",
                                    "mois=" + YearMonth.from(MONTH) + "&HOURS-montage=six")
                            .body())
                    .contains("rien n’a été enregistré");

            Viewer planner = viewers.viewer("officer");
            viewers.callAs(planner, () -> drafts.get(scenario));
            Viewers.runAs(Viewer.SYSTEM, () -> watch.setAllAgain(MONTH));
            assertThat(viewers.callAs(planner, () -> drafts.isAhead(scenario)))
                    .as("nobody works on the draft: it is as the new version")
                    .isFalse();
            JsonNode waiting = JsonMapper.shared()
                    .readTree(officer.call("GET", path + "/drift", "").body());
            UUID again = UUID.fromString(waiting.get(0).get("newRun").asString());
            assertThat(officer.call("POST", path + "/following/setting-again", "{\"month\":\"" + MONTH + "\"}")
                            .status())
                    .as("once a month")
                    .isEqualTo(409);
            small.awaitPlan(again);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                watch.look();
                return TestMail.count(OFFICER) > 0;
            });
            assertThat(TestMail.linkPath(OFFICER)).isEqualTo("/scenarios/" + scenario);
            watch.look();
            assertThat(TestMail.count(OFFICER)).as("told once").isEqualTo(1);
            assertThat(officer.call("GET", "/scenarios/" + scenario, "").body())
                    .contains("dérive", "aucun dossier ne l’a encore financé", "6 h par semaine au lieu de")
                    .doesNotContain("??");
            assertThat(company.call("GET", path + "/drift", "").isClosed()).isTrue();
        }
    }

    /** And what cannot be read at all stops nobody else's. */
    @Test
    void aPlanThatFailedIsWaitedForNoMoreAndMayBeAskedForAgain() {
        people.officer(SECOND);
        UUID scenario = begun();
        UUID promised = small.plan(scenario);
        UUID lost = small.plan(scenario);
        UUID unreadable = UUID.randomUUID();
        try (Caller officer = new Caller(port, SECOND, NewPeople.PASSWORD)) {
            String path = "/api/scenarios/" + scenario;
            officer.call("PUT", path + "/following", "{\"run\":\"" + promised + "\"}");
            inOwnName.run(() -> {
                setAgain(unreadable, UUID.randomUUID());
                setAgain(scenario, lost);
                jdbc.sql("update rampup.run set state = 'failed', failure = 'for the test' where id = :run")
                        .param("run", lost)
                        .update();
            });
            watch.look();
            JsonNode failed = drift(officer, path);
            assertThat(failed.get("failedAt").isNull()).isFalse();
            assertThat(failed.get("knownAt").isNull()).isTrue();
            assertThat(officer.call("GET", "/scenarios/" + scenario, "").body())
                    .contains("n’a pas pu être calculé")
                    .doesNotContain("??");
            watch.setAllAgain(MONTH);
            assertThat(drift(officer, path).get("newRun").asString())
                    .as("not each night once more")
                    .isEqualTo(lost.toString());
            assertThat(officer.call("POST", path + "/following/setting-again", "{\"month\":\"" + MONTH + "\"}")
                            .status())
                    .isEqualTo(202);
            JsonNode again = drift(officer, path);
            assertThat(again.get("newRun").asString()).isNotEqualTo(lost.toString());
            assertThat(again.get("version").asInt()).isEqualTo(2);
            assertThat(again.get("failedAt").isNull()).isTrue();
        } finally {
            inOwnName.run(() -> jdbc.sql("update accounts.drift set failed_at = now() where scenario_id = :scenario")
                    .param("scenario", unreadable)
                    .update());
        }
    }

    private void setAgain(UUID scenario, UUID run) {
        jdbc.sql("""
                        insert into accounts.drift (scenario_id, month, base_run, new_run, version, causes)
                        values (:scenario, :month, :run, :run, 1, '[]')""")
                .param("scenario", scenario)
                .param("month", MONTH)
                .param("run", run)
                .update();
    }

    private static JsonNode drift(Caller officer, String path) {
        return JsonMapper.shared()
                .readTree(officer.call("GET", path + "/drift", "").body())
                .get(0);
    }

    /** The lamp, begun nine weeks before the end of the month. */
    private UUID begun() {
        RampUpModel lamp = SmallScenario.model().model();
        LocalDate start = MONTH.plusMonths(1).minusWeeks(9).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        RampUpModel moved = new RampUpModel(
                lamp.name(),
                start,
                lamp.weeks(),
                lamp.currency(),
                lamp.items(),
                lamp.bom(),
                lamp.companies(),
                lamp.sites(),
                lamp.resources(),
                lamp.routes(),
                lamp.sources(),
                lamp.levers(),
                lamp.programmes(),
                lamp.targets(),
                lamp.budget(),
                lamp.uncertainty());
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            UUID scenario = scenarios.create("Lampe suivie", "Tient-elle sa date ?");
            scenarios.publish(scenario, LoadedModel.of(moved), "commencée");
            return scenario;
        });
    }
}
