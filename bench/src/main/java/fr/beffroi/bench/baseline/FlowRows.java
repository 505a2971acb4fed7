package fr.beffroi.bench.baseline;

import fr.beffroi.bench.baseline.PlainProgram.Column;
import fr.beffroi.bench.baseline.PlainProgram.PlainRow;
import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Launches, orders, deliveries, stock and backlog week by week; what levers change hangs on their activity. */
final class FlowRows {
    private static final double FREE = Double.POSITIVE_INFINITY;

    private final PlainProgram program;
    private final RampUpModel model;
    private final LeverColumns levers;
    private final LargestLaunches largest;
    private final int weeks;
    /** Stock row of every item and week: I[t] − I[t−1] − arrivals + consumed + delivered = given. */
    private final Map<String, PlainRow[]> stockRows = new HashMap<>();

    private final Map<String, PlainRow[]> capacityRows = new HashMap<>();

    FlowRows(PlainProgram program, RampUpModel model, LeverColumns levers) {
        this.program = program;
        this.model = model;
        this.levers = levers;
        this.weeks = model.weeks();
        this.largest = new LargestLaunches(model);
        model.items().forEach(this::addStock);
        model.resources().forEach(this::addCapacity);
        Map<String, List<BomLine>> components = new HashMap<>();
        model.items()
                .forEach(item -> components.put(
                        item.id(),
                        model.bom().stream()
                                .filter(line -> line.parent().equals(item.id()))
                                .toList()));
        for (Route route : model.routes()) {
            addLaunches(route, Objects.requireNonNull(components.get(route.item())));
        }
        model.sources().forEach(this::addOrders);
        model.targets().forEach(this::addTarget);
        model.levers().forEach(this::addEffects);
    }

    private void addStock(Item item) {
        PlainRow[] rows = new PlainRow[weeks];
        Column before = null;
        for (int week = 0; week < weeks; week++) {
            double given = week == 0 ? item.initialStock() : 0;
            rows[week] = program.addRow(given, given);
            Column stock = program.addColumn(0, FREE);
            rows[week].setCoefficient(stock, 1);
            if (before != null) {
                rows[week].setCoefficient(before, -1);
            }
            before = stock;
        }
        stockRows.put(item.id(), rows);
    }

    private void addCapacity(Resource resource) {
        PlainRow[] rows = new PlainRow[weeks];
        double[] hours = resource.hoursPerWeek().byWeek(weeks);
        for (int week = 0; week < weeks; week++) {
            rows[week] = program.addRow(-FREE, hours[week]);
        }
        capacityRows.put(resource.id(), rows);
    }

    private void addLaunches(Route route, List<BomLine> components) {
        List<Lever> unlocking = model.levers().stream()
                .filter(lever -> lever.effects().contains(new Effect.UnlockRoute(route.id())))
                .toList();
        if (!route.qualified() && unlocking.isEmpty()) {
            return;
        }
        double[] most = largest.of(route);
        for (int week = 0; week < weeks; week++) {
            Column units = program.addColumn(0, FREE);
            if (!route.qualified()) {
                hangOn(unlocking, week, units, most[week]);
            }
            for (ResourceUse use : route.use()) {
                row(capacityRows, use.resource(), week).setCoefficient(units, use.hoursPerUnit());
            }
            for (BomLine line : components) {
                row(stockRows, line.component(), week).setCoefficient(units, line.quantity());
            }
            int arrival = week + route.leadTimeWeeks();
            if (arrival < weeks) {
                row(stockRows, route.item(), arrival).setCoefficient(units, -route.yield());
            }
        }
    }

    private void addOrders(Source source) {
        List<Lever> unlocking = model.levers().stream()
                .filter(lever -> lever.effects().contains(new Effect.UnlockSource(source.id())))
                .toList();
        if (!source.qualified() && unlocking.isEmpty()) {
            return;
        }
        double[] supply = source.maxPerWeek().byWeek(weeks);
        double added = largest.supplyAdded(source.id());
        for (int week = 0; week < weeks; week++) {
            Column units = program.addColumn(0, FREE);
            PlainRow limit = program.addRow(-FREE, supply[week]);
            limit.setCoefficient(units, 1);
            for (Lever lever : model.levers()) {
                double more = LargestLaunches.supplyAddedBy(lever, source.id());
                if (more > 0) {
                    limit.setCoefficient(levers.activeIn(lever, week), -more);
                }
            }
            if (!source.qualified()) {
                hangOn(unlocking, week, units, supply[week] + added);
            }
            int arrival = week + source.leadTimeWeeks();
            if (arrival < weeks) {
                row(stockRows, source.item(), arrival).setCoefficient(units, -1);
            }
        }
    }

    /** units ≤ M · (how many of these levers are active). */
    private void hangOn(List<Lever> unlocking, int week, Column units, double bigM) {
        PlainRow row = program.addRow(-FREE, 0);
        row.setCoefficient(units, 1);
        unlocking.forEach(lever -> row.setCoefficient(levers.activeIn(lever, week), -bigM));
    }

    private void addTarget(Target target) {
        double[] wanted = target.perWeek().byWeek(weeks);
        Column before = null;
        for (int week = 0; week < weeks; week++) {
            Column delivered = program.addColumn(0, FREE);
            Column late = program.addColumn(0, FREE);
            program.setCost(late, target.priority());
            PlainRow row = program.addRow(wanted[week], wanted[week]);
            row.setCoefficient(late, 1);
            row.setCoefficient(delivered, 1);
            if (before != null) {
                row.setCoefficient(before, -1);
            }
            before = late;
            row(stockRows, target.item(), week).setCoefficient(delivered, 1);
        }
    }

    private void addEffects(Lever lever) {
        for (int week = 0; week < weeks; week++) {
            Map<String, Double> hours = new HashMap<>();
            for (Effect effect : lever.effects()) {
                if (effect instanceof Effect.AddHours add) {
                    hours.merge(add.resource(), add.hoursPerWeek(), Double::sum);
                }
            }
            for (Map.Entry<String, Double> entry : hours.entrySet()) {
                row(capacityRows, entry.getKey(), week).setCoefficient(levers.activeIn(lever, week), -entry.getValue());
            }
        }
        Map<String, Double> stock = new HashMap<>();
        for (Effect effect : lever.effects()) {
            if (effect instanceof Effect.DeliverStock deliver) {
                stock.merge(deliver.item(), deliver.quantity(), Double::sum);
            }
        }
        stock.forEach((item, quantity) -> levers.startsOf(lever)
                .forEach((week, start) ->
                        row(stockRows, item, lever.activeWeek(week)).setCoefficient(start, -quantity)));
    }

    private static PlainRow row(Map<String, PlainRow[]> rows, String id, int week) {
        return Objects.requireNonNull(rows.get(id))[week];
    }
}
