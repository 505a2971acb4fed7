package fr.beffroi.engine.oracle;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The flow of parts once the levers are decided: the variables and rows of §4 (launches x, orders y, deliveries d, stock I, backlog B)
 * as they stand there.
 */
final class FlowProgramme implements AutoCloseable {
    private static final double ROUNDING = 1e-8;

    private final LinearProgramme programme = new LinearProgramme();
    private final RampUpModel model;
    private final ActiveEffects effects;
    private final Map<String, MPVariable[]> launched = new HashMap<>();
    private final Map<String, MPVariable[]> ordered = new HashMap<>();
    private final Map<String, MPVariable[]> delivered = new HashMap<>();
    private final Map<String, MPVariable[]> late = new HashMap<>();
    private final Map<String, MPVariable[]> stock = new HashMap<>();
    private final MPConstraint backlogLimit;

    FlowProgramme(RampUpModel model, Map<String, Integer> starts) {
        this.model = model;
        this.effects = new ActiveEffects(model, starts);
        model.routes().forEach(this::addLaunches);
        model.sources().forEach(this::addOrders);
        model.targets().forEach(this::addDeliveries);
        model.items().forEach(this::addStock);
        model.resources().forEach(this::addCapacity);
        backlogLimit = programme.row(-LinearProgramme.INFINITY, LinearProgramme.INFINITY);
        for (Target target : model.targets()) {
            for (MPVariable units : series(late, target.item())) {
                backlogLimit.setCoefficient(units, target.priority());
            }
        }
    }

    /** From now on the weeks before that one are as the plan says, to within rounding. */
    void fixBefore(int week, RampUpPlan plan) {
        fix(
                launched,
                week,
                series -> plan.launches().stream()
                        .filter(launch -> launch.route().equals(series.id()) && launch.week() == series.week())
                        .mapToDouble(Launch::quantity)
                        .sum());
        fix(
                ordered,
                week,
                series -> plan.orders().stream()
                        .filter(order -> order.source().equals(series.id()) && order.week() == series.week())
                        .mapToDouble(Order::quantity)
                        .sum());
        fix(
                delivered,
                week,
                series -> plan.deliveries().stream()
                        .filter(delivery -> delivery.item().equals(series.id()) && delivery.week() == series.week())
                        .mapToDouble(Delivery::quantity)
                        .sum());
    }

    private record Place(String id, int week) {}

    private static void fix(Map<String, MPVariable[]> all, int before, ToDoubleFunction<Place> units) {
        all.forEach((id, series) -> {
            for (int week = 0; week < before; week++) {
                double fixed = units.applyAsDouble(new Place(id, week));
                series[week].setBounds(Math.max(0, fixed - ROUNDING), fixed + ROUNDING);
            }
        });
    }

    /** Goal 1 of these lever decisions. */
    double leastBacklog() {
        programme.clearCosts();
        backlogLimit.setUb(LinearProgramme.INFINITY);
        for (Target target : model.targets()) {
            for (MPVariable units : series(late, target.item())) {
                programme.cost(units, target.priority());
            }
        }
        return programme.solve().orElseThrow(() -> new IllegalStateException("doing nothing is always allowed"));
    }

    /** Goal 4 of these lever decisions with at most that much backlog; empty where they cannot keep to it. */
    OptionalDouble leastStockValue(double mostBacklog) {
        programme.clearCosts();
        backlogLimit.setUb(mostBacklog);
        for (Item item : model.items()) {
            for (MPVariable units : series(stock, item.id())) {
                programme.cost(units, item.unitCost());
            }
        }
        return programme.solve();
    }

    private void addLaunches(Route route) {
        MPVariable[] series = new MPVariable[model.weeks()];
        for (int week = 0; week < model.weeks(); week++) {
            boolean usable = route.qualified() || effects.unlocksRoute(route.id(), week);
            series[week] = programme.variable(0, usable ? LinearProgramme.INFINITY : 0);
        }
        launched.put(route.id(), series);
    }

    private void addOrders(Source source) {
        MPVariable[] series = new MPVariable[model.weeks()];
        for (int week = 0; week < model.weeks(); week++) {
            boolean usable = source.qualified() || effects.unlocksSource(source.id(), week);
            double most = source.maxPerWeek().at(week) + effects.supplyAdded(source.id(), week);
            series[week] = programme.variable(0, usable ? most : 0);
        }
        ordered.put(source.id(), series);
    }

    private void addDeliveries(Target target) {
        MPVariable[] deliveries = new MPVariable[model.weeks()];
        MPVariable[] backlog = new MPVariable[model.weeks()];
        for (int week = 0; week < model.weeks(); week++) {
            deliveries[week] = programme.variable(0, LinearProgramme.INFINITY);
            backlog[week] = programme.variable(0, LinearProgramme.INFINITY);
            double wanted = target.perWeek().at(week);
            MPConstraint row = programme.row(wanted, wanted);
            row.setCoefficient(backlog[week], 1);
            row.setCoefficient(deliveries[week], 1);
            if (week > 0) {
                row.setCoefficient(backlog[week - 1], -1);
            }
        }
        delivered.put(target.item(), deliveries);
        late.put(target.item(), backlog);
    }

    /** I[t] − I[t−1] − arrivals[t] + consumed[t] + delivered[t] = what levers deliver (and, in week 0, the initial stock). */
    private void addStock(Item item) {
        MPVariable[] units = new MPVariable[model.weeks()];
        for (int week = 0; week < model.weeks(); week++) {
            units[week] = programme.variable(0, LinearProgramme.INFINITY);
            double given = effects.stockDelivered(item.id(), week) + (week == 0 ? item.initialStock() : 0);
            MPConstraint row = programme.row(given, given);
            row.setCoefficient(units[week], 1);
            if (week > 0) {
                row.setCoefficient(units[week - 1], -1);
            }
            addFlow(row, item.id(), week);
        }
        stock.put(item.id(), units);
    }

    private void addFlow(MPConstraint row, String item, int week) {
        for (Route route : model.routes()) {
            MPVariable[] launches = series(launched, route.id());
            if (route.item().equals(item) && week >= route.leadTimeWeeks()) {
                row.setCoefficient(launches[week - route.leadTimeWeeks()], -route.yield());
            }
            for (BomLine line : model.bom()) {
                if (line.component().equals(item) && line.parent().equals(route.item())) {
                    row.setCoefficient(launches[week], line.quantity());
                }
            }
        }
        for (Source source : model.sources()) {
            if (source.item().equals(item) && week >= source.leadTimeWeeks()) {
                row.setCoefficient(series(ordered, source.id())[week - source.leadTimeWeeks()], -1);
            }
        }
        for (Target target : model.targets()) {
            if (target.item().equals(item)) {
                row.setCoefficient(series(delivered, item)[week], 1);
            }
        }
    }

    private void addCapacity(Resource resource) {
        for (int week = 0; week < model.weeks(); week++) {
            double hours = resource.hoursPerWeek().at(week) + effects.hoursAdded(resource.id(), week);
            MPConstraint row = programme.row(-LinearProgramme.INFINITY, hours);
            for (Route route : model.routes()) {
                for (ResourceUse use : route.use()) {
                    if (use.resource().equals(resource.id())) {
                        row.setCoefficient(series(launched, route.id())[week], use.hoursPerUnit());
                    }
                }
            }
        }
    }

    private static MPVariable[] series(Map<String, MPVariable[]> all, String id) {
        MPVariable[] found = all.get(id);
        if (found == null) {
            throw new IllegalStateException("no variables for " + id);
        }
        return found;
    }

    @Override
    public void close() {
        programme.close();
    }
}
