package fr.beffroi.engine.explain.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.explain.whynot.SmallestChange.Kind;
import fr.beffroi.engine.explain.whynot.SmallestChange.Result;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.oracle.Oracle;
import fr.beffroi.engine.oracle.OracleAnswer;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every answer is checked by changing the model's own numbers: with the change the lever is chosen, with nine tenths of it not. */
class WhyNotOfWorldsTest {
    private static final int WORLDS = 40;
    private static final PlanRequest TO_THE_END = new PlanRequest(0, 120, 1);

    private final Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    private final Map<Reason.Kind, Integer> reasons = new EnumMap<>(Reason.Kind.class);

    @Test
    void withTheChangeItIsChosenWithNineTenthsNot() {
        for (long seed = 0; seed < WORLDS; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            for (Lever lever : world.model().levers()) {
                check(seed, world, lever);
            }
        }
        assertThat(found.getOrDefault(Kind.COST, 0)).isGreaterThan(8);
        assertThat(found.getOrDefault(Kind.AID, 0)).isGreaterThan(8);
        assertThat(found.getOrDefault(Kind.DELAY, 0)).isPositive();
        assertThat(reasons)
                .containsKeys(
                        Reason.Kind.CHOSEN,
                        Reason.Kind.CANNOT_PAY,
                        Reason.Kind.NO_PLAN_HOLDS_IT,
                        Reason.Kind.NO_EFFECT,
                        Reason.Kind.NEEDS,
                        Reason.Kind.EXCLUDED,
                        Reason.Kind.COSTS_MORE);
    }

    private void check(long seed, LoadedModel world, Lever lever) {
        WhyNotAnswer answer = WhyNot.ask(world, lever.id(), TO_THE_END, ProgressListener.SILENT);
        String what = "world " + seed + ", " + answer;
        assertThat(answer.status()).as(what).isEqualTo(PlanStatus.OPTIMAL);
        answer.reasons().forEach(reason -> reasons.merge(reason.kind(), 1, Integer::sum));
        OracleAnswer best = Oracle.solve(world.model());
        double better = answer.with() == null
                ? answer.without().backlog()
                : Math.min(answer.without().backlog(), answer.with().backlog());
        assertThat(better).as(what).isEqualTo(best.backlog(), within(2e-6 * Math.max(1, best.backlog())));
        assertThat(Oracle.solve(never(world.model(), lever)).backlog())
                .as(what)
                .isEqualTo(
                        answer.without().backlog(),
                        within(2e-6 * Math.max(1, answer.without().backlog())));
        assertThat(answer.without().levers()).as(what).doesNotContain(lever.id());
        if (answer.isChosen()) {
            assertThat(best.leverPlans()).as(what).allMatch(plan -> plan.containsKey(lever.id()));
            assertThat(answer.changes()).as(what).isEmpty();
            return;
        }
        assertThat(best.leverPlans()).as(what).anyMatch(plan -> !plan.containsKey(lever.id()));
        for (SmallestChange change : answer.changes()) {
            check(what + " " + change, world.model(), lever, change);
        }
    }

    private void check(String what, RampUpModel model, Lever lever, SmallestChange change) {
        if (change.result() == Result.NEVER) {
            double most = switch (change.kind()) {
                case COST -> 1;
                case AID -> lever.totalCostEuros(lever.earliestWeek(), model.weeks());
                case DELAY -> lever.delayWeeks();
            };
            RampUpModel changed = ChangedModel.of(model, lever.id(), change.kind(), most);
            // It may be in a plan that is no better than one without it: such as a lever that is free and useless.
            RampUpPlan best = plan(changed);
            RampUpPlan without =
                    plan(never(changed, changed.levers().get(model.levers().indexOf(lever))));
            for (GoalName goal : List.of(GoalName.BACKLOG, GoalName.PUBLIC_MONEY, GoalName.PRIVATE_MONEY)) {
                double value = without.goal(goal).value();
                assertThat(best.goal(goal).value()).as(what).isEqualTo(value, within(0.01 + 1e-5 * value));
            }
            return;
        }
        assertThat(change.result()).as(what).isEqualTo(Result.FOUND);
        found.merge(change.kind(), 1, Integer::sum);
        RampUpModel enough = ChangedModel.of(model, lever.id(), change.kind(), change.amount());
        assertThat(chosenByPlanner(enough)).as(what).contains(lever.id());
        double nineTenths = change.kind() == Kind.DELAY ? Math.floor(0.9 * change.amount()) : 0.9 * change.amount();
        RampUpModel less = ChangedModel.of(model, lever.id(), change.kind(), nineTenths);
        assertThat(chosenByPlanner(less)).as(what).doesNotContain(lever.id());
    }

    private static List<String> chosenByPlanner(RampUpModel model) {
        return plan(model).levers().stream().map(LeverDecision::lever).toList();
    }

    private static RampUpPlan plan(RampUpModel model) {
        return Planner.plan(LoadedModel.of(model), TO_THE_END, ProgressListener.SILENT);
    }

    /** The model in which that lever's window is empty. */
    private static RampUpModel never(RampUpModel model, Lever lever) {
        List<Lever> levers = new ArrayList<>(model.levers());
        levers.set(
                levers.indexOf(lever),
                new Lever(
                        lever.id(),
                        lever.name(),
                        lever.company(),
                        lever.kind(),
                        lever.costEuros(),
                        lever.costPerWeekEuros(),
                        lever.delayWeeks(),
                        1,
                        0,
                        lever.requires(),
                        lever.excludes(),
                        lever.effects(),
                        lever.eligible(),
                        lever.maxPublicShare()));
        return model.withLevers(levers);
    }
}
