package fr.beffroi.workbench.accounts.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The lamp from a week on: as planned where all is as planned, later where a lever is late, hours are short or less was delivered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromNowOnTest {
    private static final Path LAMP = Path.of("../examples/first-steps/model.json");

    private LoadedModel lamp;
    private RampUpPlan plan;
    private LeverDecision evening;
    /** The lever has been there for a week. */
    private int now;

    @BeforeAll
    void plan() {
        lamp = ModelFiles.read(LAMP);
        plan = planOf(lamp.model());
        evening = plan.levers().getFirst();
        now = evening.activeWeek() + 1;
        assertThat(evening.publicEuros()).isPositive();
    }

    private static RampUpPlan planOf(RampUpModel model) {
        return Planner.plan(LoadedModel.of(model), new PlanRequest(0.001, 30, 1), _ -> {});
    }

    private LocalDate monday(int week) {
        return lamp.model().mondayOf(week);
    }

    private LeverState asPlanned() {
        LocalDate due = monday(evening.activeWeek());
        return new LeverState(evening.lever(), due, due);
    }

    private FromNowOn from(List<LeverState> states, List<Reality> reality) {
        return new FromNowOn(lamp.model(), plan, now, states, reality);
    }

    private static double backlog(RampUpModel model) {
        RampUpPlan again = planOf(model);
        assertThat(PlanVerifier.verify(LoadedModel.of(model), again)).isEmpty();
        return again.goal(GoalName.BACKLOG).value();
    }

    private static Reality counted(Reality.Kind kind, String element, double quantity) {
        return new Reality(LocalDate.EPOCH, kind, element, BigDecimal.valueOf(quantity), Instant.EPOCH);
    }

    @Test
    void asPlannedItGoesOnAsPlanned() {
        FromNowOn rest = from(List.of(asPlanned()), List.of());
        assertThat(rest.causes()).isEmpty();
        assertThat(rest.model().start()).isEqualTo(monday(now));
        assertThat(rest.model().weeks()).isEqualTo(lamp.model().weeks() - now);
        assertThat(rest.model().resources().stream()
                        .filter(one -> one.id().equals("montage"))
                        .findFirst()
                        .orElseThrow()
                        .hoursPerWeek()
                        .at(0))
                .as("the evening shift is there")
                .isEqualTo(22);
        double left = 0;
        double[] delivered = plan.cadence().getFirst().deliveredByWeek().stream()
                .mapToDouble(one -> one)
                .toArray();
        double[] wanted = plan.cadence().getFirst().targetByWeek().stream()
                .mapToDouble(one -> one)
                .toArray();
        double late = 0;
        for (int week = 0; week < delivered.length; week++) {
            late += wanted[week] - delivered[week];
            left += week >= now ? late : 0;
        }
        assertThat(backlog(rest.model())).isEqualTo(left, within(1.0));
    }

    @Test
    void aLateLeverIsACauseAndCostsBacklog() {
        LeverState late = new LeverState(evening.lever(), null, monday(now + 5));
        FromNowOn rest = from(List.of(late), List.of());
        assertThat(rest.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.kind()).isEqualTo("LEVER_LATE");
            assertThat(cause.real() - cause.planned()).isEqualTo(now + 5 - evening.activeWeek());
        });
        Lever underWay = rest.model().levers().stream()
                .filter(one -> one.id().equals(evening.lever()))
                .findFirst()
                .orElseThrow();
        assertThat(underWay.delayWeeks()).isEqualTo(5);
        assertThat(underWay.costEuros()).isZero();
        assertThat(underWay.effects()).contains(new Effect.AddHours("montage", 10));
        assertThat(backlog(rest.model()))
                .isGreaterThan(backlog(from(List.of(asPlanned()), List.of()).model()) + 1);
    }

    @Test
    void aLeverThatNobodyFundedIsOpenAgain() {
        FromNowOn rest = from(List.of(), List.of());
        assertThat(rest.causes()).extracting(DriftCause::kind).containsExactly("LEVER_NOT_FUNDED");
        Lever open = rest.model().levers().getFirst();
        assertThat(open.eligible()).containsExactly("aide-cadence");
        assertThat(open.costEuros()).isEqualTo(500);
    }

    @Test
    void whatWasCountedStandsInPlaceOfThePlan() {
        double deliveredByPlan = plan.deliveries().stream()
                .filter(one -> one.week() < now)
                .mapToDouble(one -> one.quantity())
                .sum();
        FromNowOn rest = from(
                List.of(asPlanned()),
                List.of(
                        counted(Reality.Kind.STOCK, "module-led", 3),
                        counted(Reality.Kind.HOURS, "usinage", 7.5),
                        counted(Reality.Kind.DELIVERED, "lampe", deliveredByPlan - 25)));
        assertThat(rest.model().items().get(2).initialStock()).isEqualTo(3);
        assertThat(rest.model().resources().getFirst().hoursPerWeek().at(0)).isEqualTo(7.5);
        double before = from(List.of(asPlanned()), List.of())
                .model()
                .targets()
                .getFirst()
                .perWeek()
                .at(0);
        assertThat(rest.model().targets().getFirst().perWeek().at(0)).isEqualTo(before + 25, within(1e-6));
        assertThat(rest.causes()).extracting(DriftCause::kind).contains("HOURS_SHORT", "DELIVERED_SHORT");
        FromNowOn more = from(
                List.of(asPlanned()), List.of(counted(Reality.Kind.DELIVERED, "lampe", deliveredByPlan + 1_000_000)));
        assertThat(more.model().targets().getFirst().perWeek().steps()).isEmpty();
    }

    @Test
    void outsideTheHorizonThereIsNothing() {
        assertThatThrownBy(() -> new FromNowOn(lamp.model(), plan, 0, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FromNowOn(lamp.model(), plan, 26, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
