package fr.beffroi.engine.explain.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FrontierSearchTest {
    private static final PlanRequest TO_THE_END = new PlanRequest(0, 120, 1);
    private static final int WORLDS = 80;

    @Test
    void everyPointIsWhatPlanningWithThatBudgetGives() {
        int stepped = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            Frontier frontier = FrontierSearch.find(world, 5, TO_THE_END, FrontierListener.SILENT);
            assertThat(frontier.status()).as("world %d", seed).isEqualTo(PlanStatus.OPTIMAL);
            neverRises(frontier.points());
            for (BudgetPoint point : frontier.points()) {
                String what = "world " + seed + ", " + point;
                RampUpPlan plan = planWith(world, point.budgetEuros());
                double backlog = plan.goal(GoalName.BACKLOG).value();
                assertThat(point.backlog()).as(what).isEqualTo(backlog, within(2e-6 * Math.max(1, backlog)));
                double euros = plan.goal(GoalName.PUBLIC_MONEY).value();
                assertThat(point.publicEuros()).as(what).isEqualTo(euros, within(1e-4 * Math.max(1, euros)));
            }
            stepped += frontier.points().getLast().backlog()
                            < frontier.points().getFirst().backlog() - 1e-3
                    ? 1
                    : 0;
            RampUpPlan own = planWith(world.model().budget().publicEuros(), world);
            assertThat(PlanVerifier.verify(world, own.with(own.bottlenecks(), frontier.points(), true)))
                    .as("world %d", seed)
                    .isEmpty();
        }
        assertThat(stepped).as("worlds in which money helps").isGreaterThan(15);
    }

    @Test
    void whatAPlanHasProvenIsTakenOver() {
        for (long seed = 0; seed < 20; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            RampUpPlan plan = planWith(world.model().budget().publicEuros(), world);
            NextEuro nextEuro = FrontierSearch.around(world, plan, 4, TO_THE_END, FrontierListener.SILENT);
            assertThat(nextEuro.complete()).isTrue();
            Double own = world.model().budget().publicEuros();
            List<BudgetPoint> alone = FrontierSearch.find(world, 4, TO_THE_END, FrontierListener.SILENT)
                    .points();
            neverRises(nextEuro.points());
            Map<Double, BudgetPoint> around = new HashMap<>();
            nextEuro.points().forEach(point -> around.put(point.budgetEuros(), point));
            for (BudgetPoint point : alone) {
                assertThat(around).containsKey(point.budgetEuros());
                double backlog =
                        Objects.requireNonNull(around.get(point.budgetEuros())).backlog();
                assertThat(backlog).isEqualTo(point.backlog(), within(2e-6 * Math.max(1, point.backlog())));
            }
            if (own != null && own < alone.getLast().budgetEuros()) {
                assertThat(Objects.requireNonNull(around.get(own)).backlog())
                        .isEqualTo(
                                plan.goal(GoalName.BACKLOG).value(),
                                within(2e-6 * plan.goal(GoalName.BACKLOG).value() + 1e-6));
            }
        }
    }

    @Test
    void withoutTimeThePlanItselfIsTold() {
        LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(3));
        RampUpPlan plan = planWith(world.model().budget().publicEuros(), world);
        NextEuro nextEuro =
                FrontierSearch.around(world, plan, 4, new PlanRequest(0, 10, 1, () -> true), FrontierListener.SILENT);
        assertThat(nextEuro.complete()).isFalse();
        assertThat(nextEuro.points())
                .extracting(BudgetPoint::backlog)
                .contains(plan.goal(GoalName.BACKLOG).value());
        neverRises(nextEuro.points());
    }

    @Test
    void theMiddlesComeFirst() {
        assertThat(Budgets.byHalving(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0))).containsExactly(3.0, 2.0, 4.0, 1.0);
        assertThat(Budgets.byHalving(List.of(0.0))).isEmpty();
    }

    @Test
    void stoppedAtOnceItIsStillHonest() {
        LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(3));
        Frontier frontier =
                FrontierSearch.find(world, 4, new PlanRequest(0, 10, 1, () -> true), FrontierListener.SILENT);
        neverRises(frontier.points());
        for (BudgetPoint point : frontier.points()) {
            double best =
                    planWith(world, point.budgetEuros()).goal(GoalName.BACKLOG).value();
            assertThat(point.bound()).isLessThanOrEqualTo(best * (1 + 1e-6) + 1e-6);
            assertThat(point.backlog()).isGreaterThanOrEqualTo(best * (1 - 1e-6) - 1e-6);
        }
    }

    @Test
    void noPointIsNoFrontier() {
        LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(3));
        assertThatThrownBy(() -> FrontierSearch.find(world, 0, TO_THE_END, FrontierListener.SILENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void budgetsAreRoundAndReachAllThatIsOfUse() {
        assertThat(Budgets.steps(231_700, 11))
                .startsWith(0.0, 25_000.0)
                .endsWith(250_000.0)
                .hasSize(11);
        assertThat(Budgets.steps(5_000, 2)).containsExactly(0.0, 5_000.0);
        assertThat(Budgets.steps(7, 3)).containsExactly(0.0, 4.0, 8.0);
        assertThat(Budgets.steps(0, 11)).containsExactly(0.0);
        assertThat(Budgets.steps(100, 1)).containsExactly(0.0);
    }

    private static void neverRises(List<BudgetPoint> points) {
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).budgetEuros())
                    .isGreaterThan(points.get(i - 1).budgetEuros());
            assertThat(points.get(i).backlog())
                    .isLessThanOrEqualTo(points.get(i - 1).backlog());
            assertThat(points.get(i).bound())
                    .isLessThanOrEqualTo(points.get(i - 1).bound());
        }
        points.forEach(point -> {
            assertThat(point.bound()).isLessThanOrEqualTo(point.backlog());
            assertThat(point.publicEuros()).isLessThanOrEqualTo(point.budgetEuros());
            assertThat(new HashSet<>(point.levers())).hasSameSizeAs(point.levers());
        });
    }

    private static RampUpPlan planWith(LoadedModel loaded, double budget) {
        return planWith(budget, loaded);
    }

    private static RampUpPlan planWith(@org.jspecify.annotations.Nullable Double budget, LoadedModel loaded) {
        RampUpModel model = loaded.model().withPublicBudget(budget);
        LoadedModel changed = new LoadedModel(model, loaded.sha256());
        return Planner.plan(changed, TO_THE_END, ProgressListener.SILENT);
    }
}
