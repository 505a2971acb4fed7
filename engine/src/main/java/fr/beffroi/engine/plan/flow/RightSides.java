package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network.RouteNode;
import java.util.Arrays;
import java.util.List;

/** The row bounds of a {@link DeliveryProgram} under given limits. */
final class RightSides {
    private final DeliveryModel program;
    private final KnownStock known;
    private int[] rows = new int[1024];
    private double[] lower = new double[1024];
    private double[] upper = new double[1024];
    private int size;

    RightSides(DeliveryModel program, Limits limits) {
        this.program = program;
        known = new KnownStock(program.network, limits);
        stocks();
        launches(limits);
        for (int resource = 0; resource < program.hoursRow.length; resource++) {
            for (int week = 0; week < program.hoursRow[resource].length; week++) {
                add(program.hoursRow[resource][week], Double.NEGATIVE_INFINITY, limits.hours[resource][week]);
            }
        }
    }

    int[] rows() {
        return Arrays.copyOf(rows, size);
    }

    double[] lower() {
        return Arrays.copyOf(lower, size);
    }

    double[] upper() {
        return Arrays.copyOf(upper, size);
    }

    private void stocks() {
        for (int item = 0; item < program.network.items(); item++) {
            int[] rowOf = program.stockRow[item];
            for (int week = 0; week < rowOf.length; week++) {
                double units = known.of(item)[week];
                for (Need need : program.echelons.needs.get(item)) {
                    units += known.between(need, week);
                }
                add(rowOf[week], -units, Double.POSITIVE_INFINITY);
            }
            kits(program.kitRow[item], program.echelons.kitsOfItem.get(item));
        }
        for (int target = 0; target < program.targetKitRow.length; target++) {
            kits(program.targetKitRow[target], program.echelons.kitsOfTarget.get(target));
        }
    }

    private void kits(int[] rowOf, List<Echelons.Kit> kits) {
        for (int week = 0; week < rowOf.length; week++) {
            if (rowOf[week] >= 0) {
                double least = Double.POSITIVE_INFINITY;
                for (Echelons.Kit kit : kits) {
                    if (kit.limits(week)) {
                        least = Math.min(least, known.allows(kit, week));
                    }
                }
                add(rowOf[week], Double.NEGATIVE_INFINITY, least);
            }
        }
    }

    private void launches(Limits limits) {
        for (RouteNode route : program.network.routes) {
            for (int week = 0; week < program.launchRow[route.index()].length; week++) {
                add(program.launchRow[route.index()][week], 0, mostLaunched(program, route, week, limits));
            }
        }
    }

    /** Units the route's own scarce resources allow in a week; shared resources have rows of their own. */
    static double mostLaunched(DeliveryModel program, RouteNode route, int week, Limits limits) {
        double most = limits.isOpen(route.index(), week)
                ? Double.POSITIVE_INFINITY
                : limits.launchesWhileClosed(route.index(), week);
        for (int use = 0; use < route.resources().length; use++) {
            if (program.isOwn(route.resources()[use])) {
                most = Math.min(most, limits.hours[route.resources()[use]][week] / route.hours()[use]);
            }
        }
        return most;
    }

    private void add(int row, double low, double high) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            lower = Arrays.copyOf(lower, size * 2);
            upper = Arrays.copyOf(upper, size * 2);
        }
        rows[size] = row;
        lower[size] = low;
        upper[size++] = high;
    }
}
