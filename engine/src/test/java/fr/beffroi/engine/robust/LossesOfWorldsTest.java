package fr.beffroi.engine.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.oracle.FixedPast;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.verify.RandomPlan;
import fr.beffroi.engine.worlds.HowMany;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every loss of random worlds against plain ways to find the same. */
class LossesOfWorldsTest {
    private static final double GAP = 1e-6;

    @Test
    void carriedOutAsAPlainSimulationDoes() {
        int hit = 0;
        for (long seed = 0; seed < 120; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            RampUpPlan plan = seed % 8 == 0 ? planned(world) : RandomPlan.of(world, seed);
            for (Integer weeks : new Integer[] {2, null}) {
                for (int from : beginnings(world.model())) {
                    LossSweep sweep = sweep(world, plan, weeks, from);
                    for (LossElement element : sweep.elements()) {
                        Danger danger = sweep.worst(element);
                        LossOutcome plain =
                                outcome(world.model(), new PlainLoss(world.model(), plan, danger.loss()).run());
                        String where = "world " + seed + ", " + danger.loss();
                        double rounding = 1e-6 * Math.max(1, plain.backlog());
                        assertThat(danger.asIs().backlog()).as(where).isCloseTo(plain.backlog(), within(rounding));
                        assertThat(danger.asIs().unitsDelivered())
                                .as(where)
                                .isCloseTo(plain.unitsDelivered(), within(rounding));
                        hit += danger.backlogAdded() > 1e-6 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(hit).as("losses that cost something").isGreaterThan(500);
    }

    @Test
    void whatIsNotUsedCostsNothing() {
        int unused = 0;
        for (long seed = 0; seed < HowMany.of(75, 150); seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            RampUpPlan plan = RandomPlan.of(world, seed);
            LossSweep sweep = sweep(world, plan, null, null);
            for (LossElement element : sweep.elements()) {
                LossyModel lost = new LossyModel(
                        world.model(), plan, new Loss(element, 0, world.model().weeks()));
                boolean isUsed = plan.launches().stream()
                                .anyMatch(launch -> world.model().routes().stream()
                                        .anyMatch(route -> route.id().equals(launch.route()) && lost.isLost(route)))
                        || plan.orders().stream()
                                .anyMatch(order -> world.model().sources().stream()
                                        .anyMatch(source -> source.id().equals(order.source()) && lost.isLost(source)))
                        || plan.levers().stream()
                                .anyMatch(decision -> world.model().levers().stream()
                                        .anyMatch(lever -> lever.id().equals(decision.lever()) && lost.isLost(lever)));
                if (!isUsed) {
                    unused++;
                    Danger danger = sweep.worst(element);
                    assertThat(danger.backlogAdded())
                            .as("world %d, %s", seed, element)
                            .isZero();
                    assertThat(danger.unitsLost()).isZero();
                }
            }
        }
        assertThat(unused).isGreaterThan(50);
    }

    @Test
    void theBestAnswerIsRightAndNoneIsBetter() {
        int exact = 0;
        int better = 0;
        for (long seed = 0; seed < 24; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            RampUpPlan plan = seed % 3 == 0 ? RandomPlan.of(world, seed) : planned(world);
            for (int from : beginnings(world.model())) {
                LossSweep forGood = sweep(world, plan, null, from);
                LossSweep aWhile = sweep(world, plan, 2, from);
                for (LossElement element : forGood.elements()) {
                    Danger danger = aWhile.worst(element);
                    String where = "world " + seed + ", " + danger.loss();
                    RampUpPlan again = aWhile.planAgain(danger.loss());
                    double backlog = checkRight(world, plan, again, danger.loss(), where);
                    double rounding = 2e-6 * Math.max(1, danger.asIs().backlog());
                    assertThat(backlog)
                            .as(where)
                            .isLessThanOrEqualTo(danger.asIs().backlog() + rounding);
                    better += backlog < danger.asIs().backlog() - 1e-3 ? 1 : 0;
                    exact += isLeast(world, plan, danger.loss(), backlog, where) ? 1 : 0;
                    Loss lost = forGood.worst(element).loss();
                    double lasting = checkRight(world, plan, forGood.planAgain(lost), lost, where + ", for good");
                    exact += isLeast(world, plan, lost, lasting, where + ", for good") ? 1 : 0;
                    assertThat(lasting).as(where).isGreaterThanOrEqualTo(backlog - rounding);
                }
            }
        }
        assertThat(exact).as("losses answered exactly as by trying everything").isGreaterThan(240);
        assertThat(better).as("losses where planning again helps").isGreaterThan(20);
    }

    @Test
    void aPurchaseSavesWhatItSavesInAPlainModelAndNeverCostsBacklog() {
        int levers = 0;
        int stocks = 0;
        int together = 0;
        for (long seed = 0; seed < 24; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            RampUpPlan plan = planned(world);
            for (Integer weeks : new Integer[] {2, null}) {
                for (int from : beginnings(world.model())) {
                    LossSweep sweep = sweep(world, plan, weeks, from);
                    for (LossElement element : sweep.elements()) {
                        Danger danger = sweep.answered(sweep.worst(element));
                        LossyModel lossy = new LossyModel(world.model(), plan, danger.loss());
                        if (!lossy.canSayAll()) {
                            continue;
                        }
                        Map<String, Integer> kept = keptLevers(lossy, world.model(), plan, danger.loss());
                        double without = new FixedPast(lossy.model(), lossy.plan(plan), from).leastBacklog(kept);
                        for (Purchase purchase : danger.worthBuying()) {
                            double with = purchase.lever() == null
                                    ? new FixedPast(withStock(lossy.model(), purchase), lossy.plan(plan), from)
                                            .leastBacklog(kept)
                                    : new FixedPast(lossy.model(), lossy.plan(plan), from)
                                            .leastBacklog(with(world.model(), kept, purchase));
                            assertThat(purchase.backlogSaved())
                                    .as("world %d, %s, %s", seed, danger.loss(), purchase)
                                    .isPositive()
                                    .isCloseTo(without - with, within(1e-5 * Math.max(1, without)));
                            levers += purchase.lever() != null ? 1 : 0;
                            together += purchase.stock().size() > 1 ? 1 : 0;
                            stocks += purchase.lever() == null ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(levers).as("levers worth buying").isGreaterThan(8);
        assertThat(together).as("stocks of several items").isPositive();
        assertThat(stocks).as("stocks worth buying").isGreaterThan(20);
    }

    @Test
    void theSameAnswerForAnyNumberOfThreads() {
        for (long seed = 0; seed < 5; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            RampUpPlan plan = planned(world);
            Robustness one = Examination.examine(world, plan, RobustnessRequest.of(2, 1), RobustnessListener.NONE);
            Robustness two = Examination.examine(world, plan, RobustnessRequest.of(2, 2), RobustnessListener.NONE);
            assertThat(two).isEqualTo(one);
        }
    }

    private static RampUpPlan planned(LoadedModel world) {
        return Planner.plan(world, new PlanRequest(GAP, 30, 1), _ -> {});
    }

    private static LossSweep sweep(
            LoadedModel world, RampUpPlan plan, @Nullable Integer weeks, @Nullable Integer from) {
        return new LossSweep(world, plan, new RobustnessRequest(weeks, from, 10, GAP, 30, 1, () -> false));
    }

    private static List<Integer> beginnings(RampUpModel model) {
        return List.of(0, model.weeks() / 2);
    }

    private static LossOutcome outcome(RampUpModel model, Map<String, List<Double>> delivered) {
        double[][] byWeek = model.targets().stream()
                .map(target -> delivered.getOrDefault(target.item(), List.of()).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
        return LossOutcome.of(new Network(model), byWeek);
    }

    /** The rules of the lossy model, and those it cannot say; gives the plan's backlog. */
    private static double checkRight(LoadedModel world, RampUpPlan before, RampUpPlan again, Loss loss, String where) {
        LossyModel lossy = new LossyModel(world.model(), before, loss);
        LoadedModel lossyWorld = new LoadedModel(lossy.model(), world.sha256());
        assertThat(PlanVerifier.verify(lossyWorld, lossy.plan(again))).as(where).isEmpty();
        again.orders()
                .forEach(order -> assertThat(loss.holdsIn(order.week())
                                && world.model().sources().stream()
                                        .anyMatch(source -> source.id().equals(order.source()) && lossy.isLost(source)))
                        .as("%s: %s", where, order)
                        .isFalse());
        Map<String, Integer> starts = starts(again);
        assertThat(lossy.mayStart(starts)).as(where).isTrue();
        before.levers().stream()
                .filter(lever -> lever.startWeek() < loss.fromWeek())
                .forEach(lever -> assertThat(again.levers()).as(where).contains(lever));
        assertThat(again.launches().stream().filter(l -> l.week() < loss.fromWeek()))
                .as(where)
                .containsExactlyInAnyOrderElementsOf(before.launches().stream()
                        .filter(l -> l.week() < loss.fromWeek())
                        .toList());
        return again.goal(GoalName.BACKLOG).value();
    }

    /** Never better than by trying everything; true where it is the same and all could be said plainly. */
    private static boolean isLeast(LoadedModel world, RampUpPlan plan, Loss loss, double backlog, String where) {
        LossyModel lossy = new LossyModel(world.model(), plan, loss);
        OptionalDouble least =
                new FixedPast(lossy.model(), lossy.plan(plan), loss.fromWeek()).leastBacklog(lossy::mayStart);
        double rounding = 1e-5 * Math.max(1, least.orElseThrow());
        assertThat(backlog).as(where).isGreaterThanOrEqualTo(least.orElseThrow() - rounding);
        boolean isSame = backlog <= least.orElseThrow() + rounding;
        boolean isPaidAnew = plan.levers().stream()
                .anyMatch(lever -> lever.startWeek() < loss.fromWeek() && lever.publicEuros() > 0);
        if (lossy.canSayAll() && !isPaidAnew) {
            assertThat(isSame).as("%s: %s, least %s", where, backlog, least).isTrue();
        }
        return isSame;
    }

    private static Map<String, Integer> starts(RampUpPlan plan) {
        Map<String, Integer> starts = new HashMap<>();
        for (LeverDecision decision : plan.levers()) {
            starts.put(decision.lever(), decision.startWeek());
        }
        return starts;
    }

    private static Map<String, Integer> keptLevers(LossyModel lossy, RampUpModel model, RampUpPlan plan, Loss loss) {
        Map<String, Integer> kept = starts(plan);
        for (int times = 0; times <= model.levers().size(); times++) {
            model.levers().stream()
                    .filter(lever -> lossy.isLost(lever) && loss.holdsIn(kept.getOrDefault(lever.id(), -1))
                            || !kept.keySet().containsAll(lever.requires()))
                    .forEach(lever -> kept.remove(lever.id()));
        }
        return kept;
    }

    private static RampUpModel withStock(RampUpModel model, Purchase purchase) {
        return new RampUpModel(
                model.name(),
                model.start(),
                model.weeks(),
                model.currency(),
                model.items().stream()
                        .map(item -> new Item(
                                item.id(),
                                item.name(),
                                item.unit(),
                                item.initialStock()
                                        + purchase.stock().stream()
                                                .filter(stock -> stock.item().equals(item.id()))
                                                .mapToDouble(Purchase.Stock::units)
                                                .sum(),
                                item.unitCost()))
                        .toList(),
                model.bom(),
                model.companies(),
                model.sites(),
                model.resources(),
                model.routes(),
                model.sources(),
                model.levers(),
                model.programmes(),
                model.targets(),
                model.budget(),
                null);
    }

    /** The lever and what it needs, each as early as it can. */
    private static Map<String, Integer> with(RampUpModel model, Map<String, Integer> kept, Purchase purchase) {
        Map<String, Integer> starts = new HashMap<>(kept);
        for (int times = 0; times <= purchase.alsoNeeded().size(); times++) {
            model.levers().stream()
                    .filter(lever -> lever.id().equals(purchase.lever())
                            || purchase.alsoNeeded().contains(lever.id()))
                    .forEach(lever -> starts.put(
                            lever.id(),
                            lever.requires().stream()
                                    .mapToInt(id -> starts.getOrDefault(id, 0)
                                            + LossyModel.find(
                                                            model.levers(),
                                                            known -> known.id().equals(id))
                                                    .delayWeeks())
                                    .reduce(lever.earliestWeek(), Math::max)));
        }
        return starts;
    }
}
