package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.BudgetPoint;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan without a planner: with given levers everything is made as early as a simple week-by-week simulation can. Good enough to have
 * a report of, and it keeps stock and capacity; its bounds and prices are made up.
 */
final class GreedyPlan {

    private final RampUpModel model;
    private final Lookup lookup;
    private final List<LeverDecision> levers;
    private final Map<String, double[]> stock = new HashMap<>();
    private final Map<String, double[]> need = new LinkedHashMap<>();
    private final Map<String, Double> launched = new HashMap<>();
    private final List<Launch> launches = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Map<String, double[]> hours = new HashMap<>();
    private final Map<String, double[]> supply = new HashMap<>();
    private final Map<String, Integer> unlocked = new HashMap<>();

    private GreedyPlan(RampUpModel model, List<LeverDecision> levers) {
        this.model = model;
        this.lookup = new Lookup(model);
        this.levers = levers;
    }

    /** The plan with some levers, each as (lever, start week, programme, share of the cost it pays). */
    static RampUpPlan of(RampUpModel model, List<LeverDecision> levers, double gap) {
        GreedyPlan greedy = new GreedyPlan(model, levers);
        greedy.simulate();
        return greedy.plan(gap);
    }

    /** The plan with all levers given, and a frontier of the plans with the first so many of them. */
    static RampUpPlan withFrontier(RampUpModel model, List<LeverDecision> levers, double gap) {
        List<BudgetPoint> points = new ArrayList<>();
        for (int many = 0; many <= levers.size(); many++) {
            List<LeverDecision> some = levers.subList(0, many);
            RampUpPlan plan = of(model, some, gap);
            double spent = plan.goal(GoalName.PUBLIC_MONEY).value();
            Goal backlog = plan.goal(GoalName.BACKLOG);
            points.add(new BudgetPoint(
                    spent,
                    backlog.value(),
                    backlog.bound(),
                    spent,
                    plan.cadence().getFirst().dateReached(),
                    some.stream().map(LeverDecision::lever).toList()));
        }
        RampUpPlan plan = of(model, levers, gap);
        return plan.with(bottlenecks(model, plan), points, true);
    }

    static LeverDecision decide(RampUpModel model, String id, int start, String programme, double share) {
        Lever lever = new Lookup(model).getLever(id);
        double cost = lever.totalCostEuros(start, model.weeks());
        Map<String, Double> grants = share > 0 ? Map.of(programme, cost * share) : Map.of();
        return new LeverDecision(id, start, lever.activeWeek(start), cost, grants, cost * (1 - share));
    }

    private void simulate() {
        int weeks = model.weeks();
        model.items().forEach(item -> {
            double[] level = new double[weeks];
            level[0] = item.initialStock();
            stock.put(item.id(), level);
            need.put(item.id(), new double[weeks]);
        });
        model.resources()
                .forEach(resource ->
                        hours.put(resource.id(), resource.hoursPerWeek().byWeek(weeks)));
        model.sources()
                .forEach(source -> supply.put(source.id(), source.maxPerWeek().byWeek(weeks)));
        levers.forEach(this::activate);
        List<String> topDown = topDown();
        topDown.forEach(this::spreadNeed);
        for (int week = 0; week < weeks; week++) {
            if (week > 0) {
                for (double[] level : stock.values()) {
                    level[week] += level[week - 1];
                }
            }
            for (String item : topDown.reversed()) {
                provide(item, week);
            }
        }
    }

    private void activate(LeverDecision decision) {
        for (Effect effect : lookup.getLever(decision.lever()).effects()) {
            switch (effect) {
                case Effect.AddHours more -> addFrom(of(hours, more.resource()), decision, more.hoursPerWeek());
                case Effect.AddSupply more -> addFrom(of(supply, more.source()), decision, more.perWeek());
                case Effect.UnlockRoute route -> unlocked.put(route.route(), decision.activeWeek());
                case Effect.UnlockSource source -> unlocked.put(source.source(), decision.activeWeek());
                case Effect.DeliverStock some -> of(stock, some.item())[decision.activeWeek()] += some.quantity();
            }
        }
    }

    private void addFrom(double[] byWeek, LeverDecision decision, double more) {
        for (int week = decision.activeWeek(); week < byWeek.length; week++) {
            byWeek[week] += more;
        }
    }

    private List<String> topDown() {
        Set<String> done = new LinkedHashSet<>();
        model.targets().forEach(target -> visit(target.item(), done));
        model.items().forEach(item -> visit(item.id(), done));
        return new ArrayList<>(done).reversed();
    }

    private void visit(String item, Set<String> done) {
        if (!done.contains(item)) {
            model.bom().stream()
                    .filter(line -> line.parent().equals(item))
                    .forEach(line -> visit(line.component(), done));
            done.add(item);
        }
    }

    private void spreadNeed(String item) {
        double[] wanted = of(need, item);
        for (Target target : model.targets()) {
            if (target.item().equals(item)) {
                double sum = 0;
                for (int week = 0; week < wanted.length; week++) {
                    sum += target.perWeek().at(week);
                    wanted[week] += sum;
                }
            }
        }
        int lead = leadTime(item);
        for (BomLine line : model.bom()) {
            if (line.parent().equals(item)) {
                double[] component = of(need, line.component());
                for (int week = 0; week < component.length; week++) {
                    component[week] += line.quantity() * wanted[Math.min(wanted.length - 1, week + lead)] / 0.98;
                }
            }
        }
    }

    private int leadTime(String item) {
        int routes = model.routes().stream()
                .filter(route -> route.item().equals(item))
                .mapToInt(Route::leadTimeWeeks)
                .max()
                .orElse(0);
        return model.sources().stream()
                .filter(source -> source.item().equals(item))
                .mapToInt(Source::leadTimeWeeks)
                .max()
                .orElse(routes);
    }

    private void provide(String item, int week) {
        double[] wanted = of(need, item);
        Item record = lookup.getItem(item);
        double ahead = wanted[Math.min(wanted.length - 1, week + leadTime(item) + 1)] - record.initialStock();
        for (Route route : model.routes()) {
            if (route.item().equals(item) && isOpen(route.id(), route.qualified(), week)) {
                double most = ahead - launched.getOrDefault(item, 0.0);
                launch(route, week, Math.max(0, most / route.yield()));
            }
        }
        for (Source source : model.sources()) {
            if (source.item().equals(item) && isOpen(source.id(), source.qualified(), week)) {
                double most = ahead - launched.getOrDefault(item, 0.0);
                double quantity = Math.min(Math.max(0, most), of(supply, source.id())[week]);
                if (quantity > 1e-9) {
                    orders.add(new Order(source.id(), week, quantity));
                    launched.merge(item, quantity, Double::sum);
                    arrive(item, week + source.leadTimeWeeks(), quantity);
                }
            }
        }
        model.targets().stream().filter(target -> target.item().equals(item)).forEach(target -> {
            double delivered = deliveries.stream()
                    .filter(delivery -> delivery.item().equals(item))
                    .mapToDouble(Delivery::quantity)
                    .sum();
            double quantity = Math.min(of(stock, item)[week], wanted[week] - delivered);
            if (quantity > 1e-9) {
                deliveries.add(new Delivery(item, week, quantity));
                of(stock, item)[week] -= quantity;
            }
        });
    }

    private void launch(Route route, int week, double most) {
        double quantity = most;
        for (ResourceUse use : route.use()) {
            quantity = Math.min(quantity, of(hours, use.resource())[week] / use.hoursPerUnit());
        }
        for (BomLine line : model.bom()) {
            if (line.parent().equals(route.item())) {
                quantity = Math.min(quantity, of(stock, line.component())[week] / line.quantity());
            }
        }
        if (quantity <= 1e-9) {
            return;
        }
        launches.add(new Launch(route.id(), week, quantity));
        for (ResourceUse use : route.use()) {
            of(hours, use.resource())[week] -= use.hoursPerUnit() * quantity;
        }
        for (BomLine line : model.bom()) {
            if (line.parent().equals(route.item())) {
                of(stock, line.component())[week] -= line.quantity() * quantity;
            }
        }
        launched.merge(route.item(), quantity * route.yield(), Double::sum);
        arrive(route.item(), week + route.leadTimeWeeks(), quantity * route.yield());
    }

    private void arrive(String item, int week, double quantity) {
        if (week < model.weeks()) {
            of(stock, item)[week] += quantity;
        }
    }

    private static double[] of(Map<String, double[]> byId, String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    private boolean isOpen(String id, boolean qualified, int week) {
        return qualified || unlocked.getOrDefault(id, Integer.MAX_VALUE) <= week;
    }

    private RampUpPlan plan(double gap) {
        List<TargetCadence> cadence =
                model.targets().stream().map(this::cadenceOf).toList();
        double backlog = 0;
        for (int i = 0; i < cadence.size(); i++) {
            Target target = model.targets().get(i);
            backlog += target.priority()
                    * TargetFacts.of(target, lookup.getItem(target.item()), cadence.get(i))
                            .unitWeeksLate();
        }
        double grants = levers.stream().mapToDouble(LeverDecision::publicEuros).sum();
        double own = levers.stream().mapToDouble(LeverDecision::ownEuros).sum();
        List<Goal> goals = new ArrayList<>(List.of(
                new Goal(GoalName.BACKLOG, backlog, backlog * (1 - gap), gap, 1.4),
                new Goal(GoalName.PUBLIC_MONEY, grants, grants, 0, 0.3),
                new Goal(GoalName.PRIVATE_MONEY, own, own, 0, 0.2)));
        double stockValue = model.items().stream()
                .mapToDouble(item ->
                        item.unitCost() * Arrays.stream(of(stock, item.id())).sum())
                .sum();
        goals.add(new Goal(GoalName.STOCK_VALUE, stockValue, stockValue * 0.99, 0.01, 0.8));
        return new RampUpPlan(
                model.name(),
                "0123456789abcdef".repeat(4),
                gap <= 0.01 ? PlanStatus.OPTIMAL : PlanStatus.FEASIBLE,
                goals,
                levers,
                launches,
                orders,
                deliveries,
                cadence,
                List.of(),
                List.of(),
                new SolverRun(List.of("HiGHS 1.12"), 2, 2.7, 0.01, 300));
    }

    private TargetCadence cadenceOf(Target target) {
        List<Double> delivered = new ArrayList<>();
        List<Double> wanted = new ArrayList<>();
        for (int week = 0; week < model.weeks(); week++) {
            int now = week;
            delivered.add(deliveries.stream()
                    .filter(delivery -> delivery.item().equals(target.item()) && delivery.week() == now)
                    .mapToDouble(Delivery::quantity)
                    .sum());
            wanted.add(target.perWeek().at(week));
        }
        Integer reached = weekReached(delivered, wanted);
        return new TargetCadence(
                target.item(), reached == null ? null : model.mondayOf(reached), reached, delivered, wanted);
    }

    private @Nullable Integer weekReached(List<Double> delivered, List<Double> wanted) {
        int weeks = model.weeks();
        double rate = wanted.getLast();
        Integer reached = null;
        double late = 0;
        double before = 0;
        double[] risen = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            late += wanted.get(week) - delivered.get(week);
            risen[week] = late - before;
            before = late;
        }
        for (int week = weeks - 1; week >= 0; week--) {
            int end = Math.min(week + 4, weeks);
            double mean = delivered.subList(week, end).stream()
                            .mapToDouble(Double::doubleValue)
                            .sum()
                    / (end - week);
            if (rate <= 0 || mean < 0.99 * rate || risen[week] > 1e-6) {
                break;
            }
            reached = week;
        }
        return reached;
    }

    /** Every resource and source that is full for some weeks while something is late; the prices are invented. */
    private static List<Bottleneck> bottlenecks(RampUpModel model, RampUpPlan plan) {
        Facts facts = Facts.of(model, plan, null);
        List<Bottleneck> found = new ArrayList<>();
        model.resources()
                .forEach(resource ->
                        full(facts, Bottleneck.Kind.RESOURCE, facts.loads().ofResource(resource.id()), found));
        model.sources()
                .forEach(source ->
                        full(facts, Bottleneck.Kind.SOURCE, facts.loads().ofSource(source.id()), found));
        found.sort(Comparator.comparingDouble(Bottleneck::backlogSavedIfRemoved).reversed());
        if (!found.isEmpty()) {
            found.add(new Bottleneck(
                    Bottleneck.Kind.MONEY, model.programmes().getFirst().id(), List.of(), 0.002, 12_000, 24));
        }
        return found;
    }

    private static void full(Facts facts, Bottleneck.Kind kind, Load load, List<Bottleneck> found) {
        List<Integer> weeks = new ArrayList<>();
        for (int week = 0; week < load.used().length; week++) {
            boolean late = facts.targets().getFirst().late()[week] > 0;
            if (late && load.available()[week] > 0 && load.used()[week] >= 0.999 * load.available()[week]) {
                weeks.add(week);
            }
        }
        if (weeks.size() > 2) {
            double saved = 40.0 * weeks.size();
            found.add(new Bottleneck(kind, load.id(), weeks, saved / 12, 7.5, saved));
        }
    }
}
