package fr.beffroi.workbench.rampup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.rampup.editing.Drafts;
import fr.beffroi.workbench.rampup.more.MoreMoney;
import fr.beffroi.workbench.rampup.more.MoreMoneys;
import fr.beffroi.workbench.rampup.news.Cause;
import fr.beffroi.workbench.rampup.news.NewPlans;
import fr.beffroi.workbench.rampup.news.News;
import fr.beffroi.workbench.rampup.news.ScenarioNews;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.RunSummary;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was decided puts a plan out of date; the new one holds to it. And what more money would bring. */
@WorkbenchTest
class DecidedPlanTest {
    @Autowired
    private SmallScenario small;

    @Autowired
    private ScenarioNews news;

    @Autowired
    private NewPlans plans;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Runs runs;

    @Autowired
    private MoreMoneys moreMoneys;

    @Autowired
    private DemoViewers viewers;

    private News told(UUID scenario, Cause cause, @Nullable Long cents, long planned, @Nullable LocalDate notBefore) {
        return new News(
                "test/" + UUID.randomUUID(),
                scenario,
                SmallScenario.LEVER_ID,
                SmallScenario.LEVER,
                "aide-cadence",
                cause,
                cents,
                0,
                planned,
                notBefore,
                LocalDate.of(2027, 1, 4),
                12,
                "/dossiers/x",
                Instant.now(),
                null);
    }

    private Run replanned(UUID scenario, News one) {
        viewers.runAs(Viewer.SYSTEM, () -> {
            news.tell(one);
            news.tell(one);
        });
        Viewer officer = viewers.viewer("officer");
        assertThat(viewers.callAs(officer, () -> news.listOpen(scenario)))
                .as("told twice, kept once")
                .hasSize(1);
        assertThat(viewers.callAs(officer, () -> news.countOpen())).containsEntry(scenario, 1L);
        UUID run = viewers.callAs(officer, () -> plans.make(scenario).orElseThrow());
        assertThat(viewers.callAs(officer, () -> news.listOpen(scenario))).isEmpty();
        assertThat(viewers.callAs(officer, () -> plans.make(scenario)))
                .as("once")
                .isEmpty();
        return small.awaitPlan(run);
    }

    private static RunSummary summary(Run run) {
        return Objects.requireNonNull(run.summary());
    }

    private Optional<LeverDecision> decision(Run run) {
        return viewers.callAs(Viewer.SYSTEM, () -> runs.getSolved(run.id())).plan().levers().stream()
                .filter(one -> one.lever().equals(SmallScenario.LEVER_ID))
                .findFirst();
    }

    @Test
    void aGrantOfLessIsAllThatIsPaid() {
        UUID scenario = small.make("Accordé en partie");
        UUID before = small.plan(scenario);
        double planned = viewers.callAs(Viewer.SYSTEM, () -> runs.getSolved(before))
                .plan()
                .levers()
                .getFirst()
                .publicEuros();
        assertThat(planned).isGreaterThan(1_000);
        Run after = replanned(scenario, told(scenario, Cause.GRANTED, 1_000_00L, Math.round(planned * 100), null));
        assertThat(after.version()).isEqualTo(2);
        assertThat(decision(after).map(LeverDecision::publicEuros).orElse(0.0)).isLessThanOrEqualTo(1_000.01);
        assertThat(scenarios(scenario).getFirst()).contains("12", SmallScenario.LEVER, "1");
    }

    private List<String> scenarios(UUID scenario) {
        return viewers.callAs(Viewer.SYSTEM, () -> scenarios.listVersions(scenario)).stream()
                .map(version -> version.reason())
                .toList();
    }

    @Test
    void aRefusalLeavesNothingOfThatProgramme() {
        UUID scenario = small.make("Refusé");
        small.plan(scenario);
        Run after = replanned(scenario, told(scenario, Cause.REFUSED, 0L, 2_000_00, null));
        assertThat(decision(after).map(LeverDecision::publicEuros).orElse(0.0)).isZero();
        assertThat(summary(after).publicEuros()).isZero();
    }

    @Test
    void nothingStartsBeforeItMayBeOrderedAndADraftFollows() {
        UUID scenario = small.make("Retardé");
        small.plan(scenario);
        Viewer officer = viewers.viewer("officer");
        viewers.callAs(officer, () -> drafts.get(scenario));
        // A Wednesday: the first Monday after it is the sixth week's.
        Run after = replanned(scenario, told(scenario, Cause.DELAYED, null, 2_000_00, LocalDate.of(2027, 2, 10)));
        assertThat(decision(after).map(LeverDecision::startWeek).orElse(99)).isGreaterThanOrEqualTo(6);
        RampUpModel model = viewers.callAs(
                Viewer.SYSTEM, () -> scenarios.getModel(scenario, 2).model());
        assertThat(model.levers().getFirst().earliestWeek()).isEqualTo(6);
        assertThat(viewers.callAs(officer, () -> drafts.get(scenario)).tables().toString())
                .contains("6");
        assertThat(viewers.callAs(officer, () -> drafts.publish(scenario, "")))
                .as("the draft is as the version")
                .isEqualTo(3);
        assertThat(viewers.callAs(
                        Viewer.SYSTEM, () -> scenarios.getModel(scenario, 3).sha256()))
                .isEqualTo(viewers.callAs(
                        Viewer.SYSTEM, () -> scenarios.getModel(scenario, 2).sha256()));
    }

    @Test
    void whatIsPaidIsUnderWayAndADelayPastTheEndTakesALeverOut() {
        UUID scenario = small.make("Payé");
        small.plan(scenario);
        Run paid = replanned(scenario, told(scenario, Cause.PAID, 3_000_00L, 3_000_00, null));
        Lever lever = viewers.callAs(Viewer.SYSTEM, () -> scenarios.getModel(scenario, paid.version()))
                .model()
                .levers()
                .getFirst();
        assertThat(lever.earliestWeek()).isEqualTo(lever.latestWeek()).isZero();
        Run late = replanned(scenario, told(scenario, Cause.DELAYED, null, 3_000_00, LocalDate.of(2027, 3, 1)));
        assertThat(viewers.callAs(Viewer.SYSTEM, () -> scenarios.getModel(scenario, late.version()))
                        .model()
                        .levers())
                .isEmpty();
    }

    @Test
    void onlyTheWorkbenchTellsAndOnlyTheTaskForceHears() {
        UUID scenario = small.make("Qui le dit");
        for (String role : List.of("officer", "company-member", "auditor")) {
            assertThatThrownBy(() -> viewers.runAs(
                            viewers.viewer(role), () -> news.tell(told(scenario, Cause.PAID, 1L, 1, null))))
                    .as(role)
                    .hasStackTraceContaining("row-level security");
        }
        viewers.runAs(Viewer.SYSTEM, () -> news.tell(told(scenario, Cause.PAID, 1L, 1, null)));
        assertThat(viewers.callAs(viewers.viewer("auditor"), () -> news.list(scenario)))
                .hasSize(1);
        for (String role : List.of("company-member", "buyer", "administrator")) {
            assertThat(viewers.callAs(viewers.viewer(role), () -> news.list(scenario)))
                    .as(role)
                    .isEmpty();
        }
    }

    @Test
    void moreMoneyIsWorkedOutOnceAndNeverBringsLess() {
        UUID scenario = small.make("Dix mille de plus");
        Run run = small.awaitPlan(small.plan(scenario));
        Viewer officer = viewers.viewer("officer");
        MoreMoney more = Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> viewers.callAs(officer, () -> moreMoneys.find(run, "aide-cadence")), Optional::isPresent)
                .orElseThrow();
        assertThat(more.summary().backlog()).isLessThanOrEqualTo(summary(run).backlog() + 1e-6);
        double saved = summary(run).backlog() - more.summary().backlog();
        assertThat(saved).isBetween(more.leastSaved() - 1e-6, more.mostSaved() + 1e-6);
    }
}
