package fr.beffroi.engine.explain.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.explain.Explainer;
import fr.beffroi.engine.explain.TinyChain;
import fr.beffroi.engine.explain.frontier.FrontierListener;
import fr.beffroi.engine.explain.frontier.FrontierSearch;
import fr.beffroi.engine.explain.frontier.NextEuro;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoneyBottlenecksTest {
    private static final int WORLDS = 60;
    private static final PlanRequest TO_THE_END = new PlanRequest(0, 120, 1);

    /** The shift of 1 500 € would save 240 of 360; the maker has 1 000 €. */
    private static RampUpModel shift(double intensity, double envelope, double budget) {
        TinyChain chain = new TinyChain();
        chain.benchHours = 10;
        chain.benchLeverHours = 30;
        chain.benchLeverCost = 1500;
        chain.eligible = List.of("pass");
        Programme pass =
                new Programme("pass", "pass", envelope, null, intensity, Double.POSITIVE_INFINITY, 0, false, 0, 7);
        return chain.model().withMoney(List.of(pass), new Budget(budget, 300_000));
    }

    @Test
    void anEnvelopeThatIsTooSmallHoldsBack() {
        // 500 € of grants are needed, 300 € are there.
        List<Bottleneck> found = find(shift(0.5, 300, 5000));
        assertThat(found).extracting(Bottleneck::id).containsExactlyInAnyOrder("pass", "maker");
        Bottleneck pass = found.stream()
                .filter(bottleneck -> bottleneck.id().equals("pass"))
                .findFirst()
                .orElseThrow();
        assertThat(pass.kind()).isEqualTo(Bottleneck.Kind.MONEY);
        assertThat(pass.price()).isZero();
        assertThat(pass.priceHoldsUpTo()).isEqualTo(175, within(1e-3));
        assertThat(pass.backlogSavedIfRemoved()).isEqualTo(240, within(1e-3));
    }

    @Test
    void theBudgetHoldsBackWhereEnvelopesWouldBeEnough() {
        assertThat(find(shift(0.5, 5000, 300))).extracting(Bottleneck::id).containsExactlyInAnyOrder("public", "maker");
    }

    @Test
    void whereOnlyOwnMoneyHelpsNothingElseIsTold() {
        // A tenth is 150 €: not enough even without the envelope. 400 € of own money are missing; 500 € would do
        // without grants.
        List<Bottleneck> found = find(shift(0.1, 100, 5000));
        assertThat(found).extracting(Bottleneck::id).containsExactly("maker");
        assertThat(found.getFirst().priceHoldsUpTo()).isEqualTo(375, within(1e-3));
    }

    private static List<Bottleneck> find(RampUpModel model) {
        return find(model, plan(model));
    }

    private static List<Bottleneck> find(RampUpModel model, RampUpPlan plan) {
        FoundBottlenecks money = MoneyBottlenecks.find(model, plan, 0, 1, new Deadline(60, () -> false));
        NextEuro nextEuro = FrontierSearch.around(LoadedModel.of(model), plan, 5, TO_THE_END, FrontierListener.SILENT);
        assertThat(money.complete() && nextEuro.complete()).isTrue();
        List<Bottleneck> all = new ArrayList<>(money.list());
        BudgetBottleneck.find(model, plan, nextEuro).ifPresent(all::add);
        return all;
    }

    @Test
    void everyLimitIsFoundAgainByPlanning() {
        Map<MoneyLimit.Kind, Integer> seen = new EnumMap<>(MoneyLimit.Kind.class);
        for (long seed = 0; seed < WORLDS; seed++) {
            RampUpModel model = RandomWorld.ofSeed(seed);
            RampUpPlan plan = plan(model);
            double before = plan.goal(GoalName.BACKLOG).value();
            List<Bottleneck> found = find(model, plan);
            for (MoneyLimit limit : MoneyLimit.listOf(model)) {
                String what = "world " + seed + ", " + limit;
                double without =
                        plan(limit.removedFrom(model)).goal(GoalName.BACKLOG).value();
                Bottleneck told = found.stream()
                        .filter(bottleneck -> bottleneck.id().equals(limit.id()))
                        .findFirst()
                        .orElse(null);
                double saved = told == null ? 0 : told.backlogSavedIfRemoved();
                assertThat(before - without).as(what).isEqualTo(saved, within(1e-5 * Math.max(1, before)));
                if (told != null) {
                    seen.merge(limit.kind(), 1, Integer::sum);
                    double more = plan(limit.raisedIn(model, told.priceHoldsUpTo()))
                            .goal(GoalName.BACKLOG)
                            .value();
                    assertThat(more).as(what).isEqualTo(before, within(1e-5 * Math.max(1, before)));
                }
            }
        }
        assertThat(seen).containsKeys(MoneyLimit.Kind.BUDGET, MoneyLimit.Kind.OWN_MONEY);
    }

    @Test
    void explainedInFullAPlanStaysRight() {
        for (long seed = 0; seed < 20; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            RampUpPlan plan =
                    Explainer.explainInFull(world, plan(world.model()), TO_THE_END, 4, FrontierListener.SILENT);
            assertThat(PlanVerifier.verify(world, plan)).as("world %d", seed).isEmpty();
            assertThat(plan.nextEuro()).isNotEmpty();
        }
    }

    @Test
    void withoutTimeNothingIsClaimed() {
        RampUpModel model = RandomWorld.ofSeed(4);
        FoundBottlenecks found = MoneyBottlenecks.find(model, plan(model), 0, 1, new Deadline(60, () -> true));
        assertThat(found.list()).isEmpty();
        assertThat(found.complete()).isFalse();
    }

    private static RampUpPlan plan(RampUpModel model) {
        return Planner.plan(LoadedModel.of(model), TO_THE_END, ProgressListener.SILENT);
    }
}
