package fr.beffroi.bench.simulate;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * §7 written directly on SSJ, as its user would: an event list, an event for each lot that arrives, each lever that becomes active and each
 * week that begins; SSJ's generators. Shares nothing with the engine but the records of model and plan. Not for several threads.
 */
final class SsjReplications {
    private static final double SMALLEST_QUANTITY = 1e-9;

    private final RampUpModel model;
    private final Simulator simulator = new Simulator();
    private final SsjChance chance;
    private final List<SsjRoute> routes;
    private final SsjRoute.Positions positions;
    private final Map<String, SsjRoute> routesById = new HashMap<>();
    private final List<Start> starts = new ArrayList<>();
    private final List<List<Purchase>> purchasesByWeek = new ArrayList<>();
    private final double[][] plannedDeliveries;
    private final double[][] plannedHours;

    private double[] stock = {};
    private double[] added = {};
    private double[] left = {};
    /** Cumulated, by target and week. */
    final double[][] delivered;

    /** A lever that the plan starts, and an order that it places. */
    private record Start(Lever lever, int week, RandomVariateGen delay) {}

    private record Purchase(int item, double units, RandomVariateGen leadTime) {}

    SsjReplications(RampUpModel model, RampUpPlan plan) {
        this.model = model;
        chance = new SsjChance(model);
        positions = new SsjRoute.Positions(model);
        plannedHours = model.resources().stream()
                .map(resource -> resource.hoursPerWeek().byWeek(model.weeks()))
                .toArray(double[][]::new);
        routes = SsjRoute.inOrderOfService(model, positions, chance);
        routes.forEach(route -> routesById.put(route.route.id(), route));
        Map<String, Purchase> purchases = new HashMap<>();
        model.sources()
                .forEach(source -> purchases.put(
                        source.id(), new Purchase(positions.item(source.item()), 0, chance.leadTime(source))));
        for (int week = 0; week < model.weeks(); week++) {
            purchasesByWeek.add(new ArrayList<>());
        }
        for (Order order : plan.orders()) {
            Purchase of = purchases.get(order.source());
            if (of != null) {
                purchasesByWeek.get(order.week()).add(new Purchase(of.item(), order.quantity(), of.leadTime()));
            }
        }
        for (Launch launch : plan.launches()) {
            SsjRoute route = routesById.get(launch.route());
            if (route != null) {
                route.planned[launch.week()] += launch.quantity();
            }
        }
        routes.forEach(route -> Arrays.parallelPrefix(route.planned, Double::sum));
        plannedDeliveries = new double[model.targets().size()][model.weeks()];
        for (int target = 0; target < plannedDeliveries.length; target++) {
            String item = model.targets().get(target).item();
            for (Delivery delivery : plan.deliveries()) {
                plannedDeliveries[target][delivery.week()] += delivery.item().equals(item) ? delivery.quantity() : 0;
            }
            Arrays.parallelPrefix(plannedDeliveries[target], Double::sum);
        }
        for (LeverDecision decision : plan.levers()) {
            model.levers().stream()
                    .filter(lever -> lever.id().equals(decision.lever()))
                    .forEach(lever -> starts.add(new Start(lever, decision.startWeek(), chance.delay(lever))));
        }
        delivered = new double[plannedDeliveries.length][model.weeks()];
    }

    /** Runs the next replication. */
    void run() {
        chance.nextReplication();
        stock = model.items().stream().mapToDouble(item -> item.initialStock()).toArray();
        added = new double[plannedHours.length];
        left = new double[plannedHours.length];
        routes.forEach(SsjRoute::begin);
        simulator.init();
        // A quarter before the week, so that time begins at 1.
        for (Start start : starts) {
            int active = start.week() + SsjChance.weeks(start.delay());
            if (active < model.weeks()) {
                new LeverActive(start.lever()).schedule(1 + active - 0.25);
            }
        }
        new WeekBegins(0).schedule(1);
        simulator.start();
    }

    /** Priority-weighted unit-weeks late of the last replication. */
    double backlog() {
        double backlog = 0;
        for (int target = 0; target < delivered.length; target++) {
            Target wish = model.targets().get(target);
            double[] wanted = wish.perWeek().byWeek(model.weeks());
            double soFar = 0;
            for (int week = 0; week < wanted.length; week++) {
                soFar += wanted[week];
                backlog += wish.priority() * (soFar - delivered[target][week]);
            }
        }
        return backlog;
    }

    /** A lot comes in, in the night before its week. */
    private final class LotArrives extends Event {
        private final int item;
        private final double units;

        LotArrives(int item, double units) {
            super(simulator);
            this.item = item;
            this.units = units;
        }

        @Override
        public void actions() {
            stock[item] += units;
        }
    }

    private void arrive(int item, double units, int week, int lead) {
        if (lead == 0) {
            stock[item] += units;
        } else if (week + lead < model.weeks()) {
            new LotArrives(item, units).schedule(lead - 0.25);
        }
    }

    /** A lever takes effect, in the night before its week. */
    private final class LeverActive extends Event {
        private final Lever lever;

        LeverActive(Lever lever) {
            super(simulator);
            this.lever = lever;
        }

        @Override
        public void actions() {
            for (Effect effect : lever.effects()) {
                switch (effect) {
                    case Effect.AddHours more -> added[positions.resource(more.resource())] += more.hoursPerWeek();
                    case Effect.DeliverStock brings -> stock[positions.item(brings.item())] += brings.quantity();
                    case Effect.UnlockRoute unlocks -> {
                        SsjRoute route = routesById.get(unlocks.route());
                        if (route != null) {
                            route.open = true;
                        }
                    }
                    case Effect.AddSupply _, Effect.UnlockSource _ -> {
                        // Orders are placed as planned.
                    }
                }
            }
        }
    }

    /** A week begins: orders, launches, deliveries. */
    private final class WeekBegins extends Event {
        private final int week;

        WeekBegins(int week) {
            super(simulator);
            this.week = week;
        }

        @Override
        public void actions() {
            for (Purchase purchase : purchasesByWeek.get(week)) {
                arrive(purchase.item(), purchase.units(), week, SsjChance.weeks(purchase.leadTime()));
            }
            for (int resource = 0; resource < left.length; resource++) {
                left[resource] = (plannedHours[resource][week] + added[resource]) * chance.upShare(resource, week);
            }
            routes.forEach(this::launch);
            deliver();
            if (week + 1 < model.weeks()) {
                new WeekBegins(week + 1).schedule(1);
            }
        }

        private void launch(SsjRoute route) {
            double units = route.planned[week] - route.launched;
            if (units <= SMALLEST_QUANTITY || !route.open) {
                return;
            }
            for (int i = 0; i < route.components.length; i++) {
                units = Math.min(units, stock[route.components[i]] / route.quantities[i]);
            }
            for (int i = 0; i < route.resources.length; i++) {
                units = Math.min(units, left[route.resources[i]] / route.hoursPerUnit[i]);
            }
            if (units <= SMALLEST_QUANTITY) {
                return;
            }
            route.launched += units;
            for (int i = 0; i < route.components.length; i++) {
                int item = route.components[i];
                stock[item] = Math.max(0, stock[item] - route.quantities[i] * units);
            }
            for (int i = 0; i < route.resources.length; i++) {
                int resource = route.resources[i];
                left[resource] = Math.max(0, left[resource] - route.hoursPerUnit[i] * units);
            }
            double good = units * route.yield.nextDouble();
            arrive(route.item, good, week, SsjChance.weeks(route.leadTime));
        }

        private void deliver() {
            for (int target = 0; target < delivered.length; target++) {
                double before = week == 0 ? 0 : delivered[target][week - 1];
                int item = positions.item(model.targets().get(target).item());
                double units = Math.min(Math.max(0, plannedDeliveries[target][week] - before), stock[item]);
                stock[item] -= units;
                delivered[target][week] = before + units;
            }
        }
    }
}
