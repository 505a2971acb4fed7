package fr.beffroi.engine.verify;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.TargetCadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Right plans made at random, without any planner: starts what may be started, orders, launches and delivers what is possible. */
public final class RandomPlan {
    private static final double WORTH_LISTING = 1e-3;
    private static final double USUAL_CHANCE = 0.7;

    private final LoadedModel loaded;
    private final RampUpModel model;
    private final Random random;
    private final List<LeverDecision> levers = new ArrayList<>();
    private final List<Launch> launches = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    private RandomPlan(LoadedModel loaded, long seed) {
        this.loaded = loaded;
        this.model = loaded.model();
        this.random = new Random(seed);
    }

    /** The plan of a seed. */
    public static RampUpPlan of(LoadedModel loaded, long seed) {
        RandomPlan plan = new RandomPlan(loaded, seed);
        plan.model.levers().forEach(plan::maybeStart);
        plan.flow();
        return plan.finish();
    }

    /** The plan that does nothing. */
    static RampUpPlan doNothing(LoadedModel loaded) {
        return new RandomPlan(loaded, 0).finish();
    }

    private void maybeStart(Lever lever) {
        for (int attempt = 0; attempt < 4 && random.nextDouble() < USUAL_CHANCE; attempt++) {
            int start = lever.earliestWeek() + random.nextInt(1 + lever.latestWeek() - lever.earliestWeek());
            LeverDecision decision = decide(lever, start);
            levers.add(decision);
            RampUpPlan trial = finish();
            if (NaiveCheck.excesses(model, trial).values().stream().allMatch(excess -> excess <= 1e-9)) {
                return;
            }
            levers.remove(decision);
        }
    }

    private LeverDecision decide(Lever lever, int start) {
        int active = start + lever.delayWeeks();
        double cost = lever.costEuros() + lever.costPerWeekEuros() * Math.max(0, model.weeks() - active);
        Map<String, Double> grants = new LinkedHashMap<>();
        double left = cost;
        for (String programme : lever.eligible()) {
            double euros = lever.isPublic() ? left : left * random.nextDouble() * 0.6;
            if (random.nextBoolean() && euros > 0) {
                grants.put(programme, euros);
                left -= euros;
            }
        }
        return new LeverDecision(lever.id(), start, active, cost, grants, left);
    }

    private void flow() {
        NaiveFlows flows = new NaiveFlows(model, finish());
        Map<String, List<BomLine>> components = model.bom().stream().collect(Collectors.groupingBy(BomLine::parent));
        List<Route> upwards = new ArrayList<>(model.routes());
        Map<String, Integer> levels = new HashMap<>();
        upwards.sort(Comparator.comparingInt(route -> level(route.item(), components, levels)));
        Map<String, Double> before = new HashMap<>();
        for (int week = 0; week < model.weeks(); week++) {
            for (Source source : model.sources()) {
                order(source, week, flows);
            }
            for (Route route : upwards) {
                launch(route, week, flows, components.getOrDefault(route.item(), List.of()), before);
            }
            for (Target target : model.targets()) {
                deliver(target, week, flows, before);
            }
            int thisWeek = week;
            flows.stockChange.forEach((item, change) -> before.merge(item, change[thisWeek], Double::sum));
        }
    }

    private static int level(String item, Map<String, List<BomLine>> components, Map<String, Integer> levels) {
        Integer known = levels.get(item);
        if (known != null) {
            return known;
        }
        int level = components.getOrDefault(item, List.of()).stream()
                .mapToInt(line -> 1 + level(line.component(), components, levels))
                .max()
                .orElse(0);
        levels.put(item, level);
        return level;
    }

    private void order(Source source, int week, NaiveFlows flows) {
        double quantity = flows.orderable.get(source.id())[week] * fraction();
        if (quantity > WORTH_LISTING && isOpen(source.qualified(), source.id(), week, flows)) {
            orders.add(new Order(source.id(), week, quantity));
            flows.order(source.id(), week, quantity);
        }
    }

    private void launch(Route route, int week, NaiveFlows flows, List<BomLine> components, Map<String, Double> before) {
        double most = 50;
        for (ResourceUse use : route.use()) {
            double hours =
                    flows.hoursThere.get(use.resource())[week] - flows.hoursUsed.get(use.resource())[week];
            most = use.hoursPerUnit() == 0 ? most : Math.min(most, hours / use.hoursPerUnit());
        }
        for (BomLine line : components) {
            most = Math.min(most, onHand(line.component(), week, flows, before) / line.quantity());
        }
        double quantity = most * fraction();
        if (quantity > WORTH_LISTING && isOpen(route.qualified(), route.id(), week, flows)) {
            launches.add(new Launch(route.id(), week, quantity));
            flows.launch(route.id(), week, quantity);
        }
    }

    private void deliver(Target target, int week, NaiveFlows flows, Map<String, Double> before) {
        double wanted = Arrays.stream(target.perWeek().byWeek(week + 1)).sum();
        double backlog =
                wanted - Arrays.stream(flows.delivered.get(target.item())).sum();
        double quantity = Math.min(backlog, onHand(target.item(), week, flows, before)) * fraction();
        if (quantity > WORTH_LISTING) {
            deliveries.add(new Delivery(target.item(), week, quantity));
            flows.deliver(target.item(), week, quantity);
        }
    }

    private static double onHand(String item, int week, NaiveFlows flows, Map<String, Double> before) {
        return before.getOrDefault(item, 0.0) + flows.stockChange.get(item)[week];
    }

    private static boolean isOpen(boolean isQualified, String id, int week, NaiveFlows flows) {
        return isQualified || flows.unlockedFrom.getOrDefault(id, Integer.MAX_VALUE) <= week;
    }

    /** Often all, sometimes a part. */
    private double fraction() {
        return random.nextDouble() < USUAL_CHANCE ? 1 : random.nextDouble();
    }

    private RampUpPlan finish() {
        RampUpPlan bare = plan(List.of(), List.of());
        NaiveFlows flows = new NaiveFlows(model, bare);
        List<Goal> goals = Arrays.stream(GoalName.values())
                .map(name -> goal(name, NaiveCheck.goalValue(name, flows, bare), flows))
                .toList();
        List<TargetCadence> cadence =
                model.targets().stream().map(target -> cadence(target, flows)).toList();
        return plan(goals, cadence);
    }

    private RampUpPlan plan(List<Goal> goals, List<TargetCadence> cadence) {
        return new RampUpPlan(
                model.name(),
                loaded.sha256(),
                PlanStatus.FEASIBLE,
                goals,
                levers,
                launches,
                orders,
                deliveries,
                cadence,
                List.of(),
                List.of(),
                new SolverRun(List.of("by chance"), 1, 0, 0.01, 1));
    }

    private static Goal goal(GoalName name, double value, NaiveFlows flows) {
        double wanted = flows.model.targets().stream()
                .mapToDouble(target -> target.priority()
                        * Arrays.stream(NaiveFlows.cumulated(target.perWeek().byWeek(flows.weeks)))
                                .sum())
                .sum();
        double scale = Math.max(Math.max(1, Math.abs(value)), name == GoalName.BACKLOG ? 0.01 * wanted : 0);
        return new Goal(name, value, value / 2, value / 2 / scale, 0);
    }

    private static TargetCadence cadence(Target target, NaiveFlows flows) {
        double[] wanted = target.perWeek().byWeek(flows.weeks);
        double[] delivered = flows.delivered.get(target.item());
        Integer week = findReached(wanted, delivered);
        return new TargetCadence(
                target.item(),
                week == null ? null : flows.model.mondayOf(week),
                week,
                Arrays.stream(delivered).boxed().toList(),
                Arrays.stream(wanted).boxed().toList());
    }

    /** The definition of §5, word by word. */
    static @Nullable Integer findReached(double[] wanted, double[] delivered) {
        int weeks = wanted.length;
        double rate = wanted[weeks - 1];
        for (int week = 0; week < weeks && rate > 0; week++) {
            boolean isReached = true;
            for (int later = week; later < weeks; later++) {
                double[] mean = Arrays.copyOfRange(delivered, later, Math.min(later + 4, weeks));
                isReached &= Arrays.stream(mean).average().orElseThrow() >= 0.99 * rate;
                double soFar = Arrays.stream(wanted, 0, later + 1).sum();
                isReached &= later == week || wanted[later] - delivered[later] <= 1e-6 * soFar;
            }
            if (isReached) {
                return week;
            }
        }
        return null;
    }
}
