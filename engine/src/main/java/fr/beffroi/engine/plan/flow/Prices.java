package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.solver.Highs;
import java.util.Comparator;
import java.util.List;

/**
 * What one more unit of each limit would add to the maximum of a {@link DeliveryProgram}, week by week, read from the dual solution. By
 * linear-programming duality the maximum under any other limits is at most the maximum here plus price times difference.
 */
public final class Prices {
    /** Per hour, by resource and week. */
    final double[][] hour;
    /** Per unit in stock from that week on, by item and week. */
    final double[][] stock;
    /** Per unit of room in a closed route's launch row, by route and week. */
    final double[][] opening;
    /** Per unit more wanted by a target, cumulated, by target and week. */
    final double[][] wanted;

    /** Of one more hour of a resource in a week. */
    public double ofHour(int resource, int week) {
        return hour[resource][week];
    }

    /** Of one more unit of an item in stock from a week on; 0 beyond the horizon. */
    public double ofUnit(int item, int week) {
        return week < stock[item].length ? stock[item][week] : 0;
    }

    /** Of one more unit launched on a closed route in a week. */
    public double ofLaunch(int route, int week) {
        return opening[route][week];
    }

    Prices(DeliveryModel program, Highs solver, Limits limits) {
        Network network = program.network;
        int weeks = program.weeks;
        hour = new double[network.capacity.length][weeks];
        stock = new double[network.items()][weeks];
        opening = new double[network.routes.size()][weeks];
        wanted = new double[network.targets.size()][weeks];
        for (int target = 0; target < wanted.length; target++) {
            for (int week = 0; week < weeks; week++) {
                wanted[target][week] = Math.max(0, -solver.columnDual(program.delivered[target][week]));
            }
        }
        for (int resource = 0; resource < hour.length; resource++) {
            for (int week = 0; week < program.hoursRow[resource].length; week++) {
                hour[resource][week] = Math.max(0, -solver.rowDual(program.hoursRow[resource][week]));
            }
        }
        for (RouteNode route : network.routes) {
            launchPrices(program, solver, limits, route);
        }
        stockPrices(program, solver, limits);
    }

    /** The launch row's price belongs to the lock if it is closed, else to the resource that is scarcest. */
    private void launchPrices(DeliveryModel program, Highs solver, Limits limits, RouteNode route) {
        for (int week = 0; week < program.launchRow[route.index()].length; week++) {
            double price = Math.max(0, -solver.rowDual(program.launchRow[route.index()][week]));
            if (price == 0) {
                continue;
            }
            int scarcest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int use = 0; use < route.resources().length; use++) {
                int resource = route.resources()[use];
                double units = limits.hours[resource][week] / route.hours()[use];
                if (program.isOwn(resource) && units < least) {
                    least = units;
                    scarcest = use;
                }
            }
            if (!limits.isOpen(route.index(), week) && limits.launchesWhileClosed(route.index(), week) <= least) {
                opening[route.index()][week] = price;
                continue;
            }
            if (scarcest >= 0) {
                hour[route.resources()[scarcest]][week] += price / route.hours()[scarcest];
            }
        }
    }

    private void stockPrices(DeliveryModel program, Highs solver, Limits limits) {
        KnownStock known = new KnownStock(program.network, limits);
        for (int item = 0; item < stock.length; item++) {
            for (int week = 0; week < program.stockRow[item].length; week++) {
                double price = Math.max(0, solver.rowDual(program.stockRow[item][week]));
                if (price > 0) {
                    stock[item][week] += price;
                    for (Need need : program.echelons.needs.get(item)) {
                        addBetween(need, week, price);
                    }
                }
            }
            kitPrices(solver, program.kitRow[item], program.echelons.kitsOfItem.get(item), known);
        }
        for (int target = 0; target < program.targetKitRow.length; target++) {
            kitPrices(solver, program.targetKitRow[target], program.echelons.kitsOfTarget.get(target), known);
        }
        for (double[] price : stock) {
            for (int week = price.length - 2; week >= 0; week--) {
                price[week] += price[week + 1];
            }
        }
    }

    private void addBetween(Need need, int week, double price) {
        int own = need.ownWeek(week, stock[0].length);
        for (Need.Between each : need.between()) {
            stock[each.item()][own + each.offsetWeeks()] += price * each.factor();
        }
    }

    /** The price of a kit belongs to the part that is missing first. */
    private void kitPrices(Highs solver, int[] rows, List<Echelons.Kit> kits, KnownStock known) {
        for (int week = 0; week < rows.length; week++) {
            double price = rows[week] < 0 ? 0 : Math.max(0, -solver.rowDual(rows[week]));
            if (price > 0) {
                int now = week;
                Echelons.Kit first = kits.stream()
                        .filter(kit -> kit.limits(now))
                        .min(Comparator.comparingDouble(kit -> known.allows(kit, now)))
                        .orElseThrow();
                int own = week - first.need().shiftWeeks();
                double perUnit = price / first.need().perUnit();
                stock[first.item()][own] += perUnit;
                addBetween(first.need(), own, perUnit);
            }
        }
    }
}
