package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import fr.beffroi.engine.plan.solver.LinearModel;
import fr.beffroi.engine.plan.solver.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns and rows of a {@link DeliveryProgram}: cumulated launches and deliveries.
 *
 * <p>For this question stock costs nothing, so every open source may be ordered at its limit from week 0; what is bought is therefore a
 * known number in each row and needs no variable. Items that follow from others have none either ({@link Echelons}). Parts that
 * are only bought and have one consumer are taken together as the <em>kits</em> they allow it. A route whose resources nobody else
 * uses has its capacity in one two-sided row per week.
 */
final class DeliveryModel {
    final Network network;
    final int weeks;
    final LinearModel linear = new LinearModel();
    /** Cumulated launches by route and week, up to the last week whose launch still arrives; empty for a route that is not decided. */
    final int[][] launched;
    /** Cumulated deliveries by target and week. */
    final int[][] delivered;
    /** Stock row by item and week; empty where none. */
    final int[][] stockRow;
    /** Row of the launches of one route in one week. */
    final int[][] launchRow;
    /** Row of the hours of a resource that several decided routes share; empty for the others. */
    final int[][] hoursRow;
    /** Row of what is known to limit the launches of an item by week, -1 where nothing does. */
    final int[][] kitRow;
    /** The same for the deliveries of a target. */
    final int[][] targetKitRow;
    /** Row that keeps the deliveries of a target from going back, from its second week on; empty where none can. */
    final int[][] orderRow;

    final Echelons echelons;
    private final boolean[] sharedResource;

    DeliveryModel(Network network, Echelons echelons) {
        this.network = network;
        this.echelons = echelons;
        weeks = network.weeks;
        sharedResource = sharedResources();
        launched = new int[network.routes.size()][];
        delivered = new int[network.targets.size()][weeks];
        stockRow = new int[network.items()][];
        kitRow = new int[network.items()][];
        targetKitRow = new int[network.targets.size()][];
        orderRow = new int[network.targets.size()][0];
        launchRow = new int[network.routes.size()][];
        hoursRow = new int[network.capacity.length][];
        addVariables();
        for (int item = 0; item < network.items(); item++) {
            addStockRows(item);
            kitRow[item] = addKitRows(echelons.kitsOfItem.get(item), item, false);
        }
        for (TargetNode target : network.targets) {
            targetKitRow[target.index()] = addKitRows(echelons.kitsOfTarget.get(target.index()), target.index(), true);
        }
        addLaunchRows();
        addHoursRows();
        addDeliveryOrder();
    }

    /** Column of the launches by that week, -1 if there are none. */
    private int launchedBy(RouteNode route, int week) {
        int[] columns = launched[route.index()];
        return week < 0 || columns.length == 0 ? -1 : columns[Math.min(week, columns.length - 1)];
    }

    private void addVariables() {
        for (RouteNode route : network.routes) {
            launched[route.index()] = new int[echelons.isDecided(route) ? Math.max(0, weeks - route.lead()) : 0];
            for (int week = 0; week < launched[route.index()].length; week++) {
                launched[route.index()][week] = linear.addVariable(0, Double.POSITIVE_INFINITY, 0);
            }
        }
        for (TargetNode target : network.targets) {
            for (int week = 0; week < weeks; week++) {
                delivered[target.index()][week] = linear.addVariable(0, target.wanted()[week], 0);
            }
        }
    }

    private void addStockRows(int item) {
        List<Need> needs = echelons.needs.get(item);
        int last = -1;
        for (Need need : needs) {
            last = Math.max(last, lastWeek(need) - need.shiftWeeks());
        }
        stockRow[item] = new int[last + 1];
        Row row = new Row();
        for (int week = 0; week <= last; week++) {
            row.clear();
            for (RouteNode route : network.routesOf.get(item)) {
                row.add(launchedBy(route, week - route.lead()), route.yield());
            }
            for (Need need : needs) {
                addConsumed(row, need, week + need.shiftWeeks(), -need.perUnit());
            }
            stockRow[item][week] = linear.addRow(0, Double.POSITIVE_INFINITY, row);
        }
    }

    private void addConsumed(Row row, Need need, int week, double factor) {
        if (need.isTarget()) {
            row.add(delivered[need.consumer()][Math.min(week, weeks - 1)], factor);
            return;
        }
        for (RouteNode route : network.routesOf.get(need.consumer())) {
            row.add(launchedBy(route, week), factor);
        }
    }

    private int lastWeek(Need need) {
        return need.isTarget() ? weeks - 1 : lastLaunch(need.consumer());
    }

    private int lastLaunch(int item) {
        return network.routesOf.get(item).stream()
                        .mapToInt(route -> launched[route.index()].length)
                        .max()
                        .orElse(0)
                - 1;
    }

    /** One row for each week in which something known limits the consumer, -1 for the others. */
    private int[] addKitRows(List<Echelons.Kit> kits, int consumer, boolean isTarget) {
        int last = kits.isEmpty() ? -1 : isTarget ? weeks - 1 : lastLaunch(consumer);
        int[] rows = new int[last + 1];
        Row row = new Row();
        for (int week = 0; week <= last; week++) {
            rows[week] = -1;
            int now = week;
            if (kits.stream().anyMatch(kit -> kit.limits(now))) {
                row.clear();
                addConsumed(row, Need.direct(consumer, isTarget, 1), week, 1);
                rows[week] = linear.addRow(Double.NEGATIVE_INFINITY, 0, row);
            }
        }
        return rows;
    }

    private void addLaunchRows() {
        Row row = new Row();
        for (RouteNode route : network.routes) {
            int[] columns = launched[route.index()];
            launchRow[route.index()] = new int[columns.length];
            for (int week = 0; week < columns.length; week++) {
                row.clear().add(columns[week], 1).add(week == 0 ? -1 : columns[week - 1], -1);
                launchRow[route.index()][week] = linear.addRow(0, 0, row);
            }
        }
    }

    private void addHoursRows() {
        List<List<RouteNode>> users = new ArrayList<>();
        for (int resource = 0; resource < hoursRow.length; resource++) {
            users.add(new ArrayList<>());
        }
        for (RouteNode route : network.routes) {
            for (int resource : route.resources()) {
                users.get(resource).add(route);
            }
        }
        Row row = new Row();
        for (int resource = 0; resource < hoursRow.length; resource++) {
            hoursRow[resource] = new int[sharedResource[resource] ? weeks : 0];
            for (int week = 0; week < hoursRow[resource].length; week++) {
                row.clear();
                for (RouteNode route : users.get(resource)) {
                    int[] columns = launched[route.index()];
                    if (week < columns.length) {
                        double hours = hoursPerUnit(route, resource);
                        row.add(columns[week], hours).add(week == 0 ? -1 : columns[week - 1], -hours);
                    }
                }
                hoursRow[resource][week] = linear.addRow(Double.NEGATIVE_INFINITY, 0, row);
            }
        }
    }

    /** Deliveries of an item that is also consumed must not go back; of the others a best solution never does. */
    private void addDeliveryOrder() {
        Row row = new Row();
        for (TargetNode target : network.targets) {
            if (network.parentsOf.get(target.item()).isEmpty()) {
                continue;
            }
            int[] columns = delivered[target.index()];
            orderRow[target.index()] = new int[weeks - 1];
            for (int week = 1; week < weeks; week++) {
                row.clear().add(columns[week], 1).add(columns[week - 1], -1);
                orderRow[target.index()][week - 1] = linear.addRow(0, Double.POSITIVE_INFINITY, row);
            }
        }
    }

    static double hoursPerUnit(RouteNode route, int resource) {
        for (int use = 0; use < route.resources().length; use++) {
            if (route.resources()[use] == resource) {
                return route.hours()[use];
            }
        }
        return 0;
    }

    /** Resources of more than one decided route. */
    private boolean[] sharedResources() {
        int[] users = new int[network.capacity.length];
        for (RouteNode route : network.routes) {
            if (echelons.isDecided(route)) {
                for (int resource : route.resources()) {
                    users[resource]++;
                }
            }
        }
        boolean[] shared = new boolean[users.length];
        for (int resource = 0; resource < users.length; resource++) {
            shared[resource] = users[resource] > 1;
        }
        return shared;
    }

    /** Whether the resource limits the launches of one route alone. */
    boolean isOwn(int resource) {
        return !sharedResource[resource];
    }
}
