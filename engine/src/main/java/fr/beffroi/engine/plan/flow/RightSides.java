package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import java.util.Arrays;

/** The row bounds of a {@link DeliveryProgram} under given limits. */
final class RightSides {
    private final DeliveryProgram program;
    private int[] rows = new int[1024];
    private double[] lower = new double[1024];
    private double[] upper = new double[1024];
    private int size;

    RightSides(DeliveryProgram program, Limits limits) {
        this.program = program;
        stocks(limits);
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

    private void stocks(Limits limits) {
        for (int item = 0; item < program.network.items(); item++) {
            if (program.stockRow[item].length > 0) {
                double[] bought = program.bought(item, limits);
                for (int week = 0; week < program.stockRow[item].length; week++) {
                    add(program.stockRow[item][week], -bought[week], Double.POSITIVE_INFINITY);
                }
            }
            if (program.kitRow[item].length > 0) {
                double[] kits = new double[program.weeks];
                Arrays.fill(kits, Double.POSITIVE_INFINITY);
                for (Line line : program.kits.get(item)) {
                    double[] bought = program.bought(line.component(), limits);
                    for (int week = 0; week < kits.length; week++) {
                        kits[week] = Math.min(kits[week], bought[week] / line.quantity());
                    }
                }
                for (int week = 0; week < program.kitRow[item].length; week++) {
                    add(program.kitRow[item][week], Double.NEGATIVE_INFINITY, kits[week]);
                }
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

    /** Units the route's own resources allow in a week; shared resources have rows of their own. */
    static double mostLaunched(DeliveryProgram program, RouteNode route, int week, Limits limits) {
        double most = limits.isOpen(route.index(), week)
                ? Double.POSITIVE_INFINITY
                : limits.launchesWhileClosed(route.index(), week);
        for (int use = 0; use < route.resources().length; use++) {
            if (!program.sharedResource[route.resources()[use]]) {
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
