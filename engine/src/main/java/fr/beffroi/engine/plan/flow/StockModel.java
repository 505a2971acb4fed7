package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Amount;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import fr.beffroi.engine.plan.solver.LinearModel;
import fr.beffroi.engine.plan.solver.Row;
import java.util.List;

/**
 * Columns and rows of a {@link StockProgram}: what is launched, ordered and in stock in each week, and deliveries cumulated. All that depends
 * on the levers is in the bounds, except where stock comes in a week that is still open.
 */
final class StockModel {
    final LinearModel linear = new LinearModel();
    /** Launches by route and week; empty for a route that is never open. */
    final int[][] launched;
    /** Orders by source and week, up to the last that still arrives. */
    final int[][] ordered;
    /** Cumulated deliveries by target and week. */
    final int[][] delivered;
    /** Row of the hours of a resource by week, -1 where nobody can use any. */
    final int[][] hoursRow;
    /** Row of the stock of an item by week. */
    final int[][] stockRow;
    /** Whether a stock whose week is open has come by a week, -1 before it can. */
    final int[][] come;

    private final Network network;
    private final int weeks;
    private final List<StockStart> open;

    /**
     * @param open levers that bring stock in a week still to be found
     * @param leastDelivered priority-weighted cumulated deliveries, summed over the weeks
     */
    StockModel(Network network, List<StockStart> open, double leastDelivered) {
        this.network = network;
        this.open = open;
        weeks = network.weeks;
        launched = new int[network.routes.size()][];
        ordered = new int[network.sources.size()][];
        delivered = new int[network.targets.size()][weeks];
        hoursRow = new int[network.capacity.length][weeks];
        stockRow = new int[network.items()][weeks];
        come = new int[open.size()][weeks];
        addComing();
        addLaunchesAndOrders();
        addDeliveries(leastDelivered);
        addHours();
        for (int item = 0; item < network.items(); item++) {
            addStock(item);
        }
    }

    private void addComing() {
        for (int i = 0; i < open.size(); i++) {
            StockStart start = open.get(i);
            for (int week = 0; week < weeks; week++) {
                boolean certain = start.mustCome() && week >= start.lastActive();
                come[i][week] =
                        week < start.firstActive() ? -1 : certain ? linear.addVariable(1, 1, 0) : linear.addBinary(0);
                if (week > start.firstActive()) {
                    Row rising = new Row().add(come[i][week], 1).add(come[i][week - 1], -1);
                    linear.addRow(0, start.mustCome() || week <= start.lastActive() ? 1 : 0, rising);
                }
            }
        }
    }

    private void addLaunchesAndOrders() {
        boolean[] usable = Echelons.usableRoutes(network);
        for (RouteNode route : network.routes) {
            // Launches that arrive after the horizon deliver nothing, but what they consume is no longer in stock.
            launched[route.index()] = columns(usable[route.index()] ? weeks : 0);
        }
        for (SourceNode source : network.sources) {
            ordered[source.index()] = columns(Math.max(0, weeks - source.lead()));
        }
    }

    private int[] columns(int length) {
        int[] columns = new int[length];
        for (int week = 0; week < length; week++) {
            columns[week] = linear.addVariable(0, Double.POSITIVE_INFINITY, 0);
        }
        return columns;
    }

    /** Cumulated, as the target limits their sum. */
    private void addDeliveries(double leastDelivered) {
        Row sum = new Row();
        Row step = new Row();
        for (TargetNode target : network.targets) {
            int[] columns = delivered[target.index()];
            for (int week = 0; week < weeks; week++) {
                columns[week] = linear.addVariable(0, target.wanted()[week], 0);
                sum.add(columns[week], target.priority());
                if (week > 0) {
                    step.clear().add(columns[week], 1).add(columns[week - 1], -1);
                    linear.addRow(0, Double.POSITIVE_INFINITY, step);
                }
            }
        }
        linear.addRow(leastDelivered, Double.POSITIVE_INFINITY, sum);
    }

    private void addHours() {
        for (int resource = 0; resource < hoursRow.length; resource++) {
            for (int week = 0; week < weeks; week++) {
                hoursRow[resource][week] = -1;
            }
        }
        Row[][] used = new Row[hoursRow.length][weeks];
        for (RouteNode route : network.routes) {
            for (int use = 0; use < route.resources().length; use++) {
                for (int week = 0; week < launched[route.index()].length; week++) {
                    Row[] rows = used[route.resources()[use]];
                    rows[week] = rows[week] == null ? new Row() : rows[week];
                    rows[week].add(launched[route.index()][week], route.hours()[use]);
                }
            }
        }
        for (int resource = 0; resource < used.length; resource++) {
            for (int week = 0; week < weeks; week++) {
                if (used[resource][week] != null) {
                    hoursRow[resource][week] =
                            linear.addRow(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, used[resource][week]);
                }
            }
        }
    }

    /** What was there and what comes, less what is consumed and delivered, is what is there. */
    private void addStock(int item) {
        double unitCost = network.model.items().get(item).unitCost();
        int before = -1;
        Row row = new Row();
        for (int week = 0; week < weeks; week++) {
            int stock = linear.addVariable(0, Double.POSITIVE_INFINITY, unitCost);
            row.clear().add(stock, 1).add(before, -1);
            for (RouteNode route : network.routesOf.get(item)) {
                row.add(at(launched[route.index()], week - route.lead()), -route.yield());
            }
            for (SourceNode source : network.sourcesOf.get(item)) {
                row.add(at(ordered[source.index()], week - source.lead()), -1);
            }
            for (Line line : network.parentsOf.get(item)) {
                for (RouteNode route : network.routesOf.get(line.parent())) {
                    row.add(at(launched[route.index()], week), line.quantity());
                }
            }
            for (TargetNode target : network.targets) {
                if (target.item() == item) {
                    row.add(delivered[target.index()][week], 1).add(at(delivered[target.index()], week - 1), -1);
                }
            }
            addOpenStock(item, week, row);
            stockRow[item][week] = linear.addRow(0, 0, row);
            before = stock;
        }
    }

    private void addOpenStock(int item, int week, Row row) {
        for (int i = 0; i < open.size(); i++) {
            for (Amount amount : network.leverEffects.get(open.get(i).lever()).stock()) {
                if (amount.position() == item) {
                    row.add(come[i][week], -amount.quantity()).add(at(come[i], week - 1), amount.quantity());
                }
            }
        }
    }

    private static int at(int[] columns, int week) {
        return week < 0 || week >= columns.length ? -1 : columns[week];
    }
}
