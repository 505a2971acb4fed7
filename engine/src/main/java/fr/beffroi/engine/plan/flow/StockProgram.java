package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Amount;
import fr.beffroi.engine.plan.solver.Highs;
import fr.beffroi.engine.plan.solver.SolveStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The least stock value of a fixed lever plan that delivers enough, as a linear programme. Only bounds depend on the plan, so the next plan is
 * solved from the last basis. Hours that no solution has overrun are left out until one does.
 */
public final class StockProgram implements AutoCloseable {
    /** Hours overrun by this share are rounding. */
    private static final double ROUNDING = 1e-9;

    /** Weeks before and after an overrun whose hours are taken in with it. */
    private static final int NEIGHBOURS = 6;

    private final Network network;
    private final int weeks;
    private final List<StockStart> open;
    private final StockModel model;
    private final Highs solver = new Highs();
    private final boolean mixed;
    /** Hours that limit, by resource and week. */
    private final boolean[][] scarce;

    private StockProgram(
            Network network, List<StockStart> open, boolean mixed, double leastDelivered, BooleanSupplier stop) {
        this.network = network;
        this.open = open;
        weeks = network.weeks;
        model = new StockModel(network, open, leastDelivered);
        this.mixed = mixed;
        scarce = new boolean[network.capacity.length][weeks];
        solver.option("threads", 1);
        solver.option("primal_feasibility_tolerance", 1e-9);
        solver.option("mip_feasibility_tolerance", 1e-9);
        solver.option("mip_rel_gap", 0.0);
        // The weekly balance of stock is nearly a network: the dual simplex is five times as fast as interior point.
        solver.option("solver", "simplex");
        solver.stopWhen(stop);
        solver.load(model.linear, !mixed);
    }

    /**
     * For any number of plans one after the other.
     *
     * @param stock every lever that brings stock, from the first week in which any plan has it
     * @param leastDelivered priority-weighted cumulated deliveries, summed over the weeks
     */
    public static StockProgram ofPlans(
            Network network, List<StockStart> stock, double leastDelivered, BooleanSupplier stop) {
        return new StockProgram(network, stock, false, leastDelivered, stop);
    }

    /** For one plan in which these levers bring their stock in a week still to be found. */
    public static StockProgram withOpenWeeks(
            Network network, List<StockStart> open, double leastDelivered, BooleanSupplier stop) {
        return new StockProgram(network, open, true, leastDelivered, stop);
    }

    /**
     * The result of {@link #solve}.
     *
     * @param plan the plan asked for with the weeks found for its open stock
     * @param bound no flow of this lever plan has less stock value, in €
     */
    public record Result(LeverPlan plan, FlowSchedule schedule, double bound) {}

    /**
     * The best flow of {@code plan}; empty if there was no time, or none exists.
     *
     * @param gapEuros € by which the stock value may miss the least
     */
    public Optional<Result> solve(LeverPlan plan, double gapEuros) {
        solver.option("mip_abs_gap", gapEuros);
        return minimise(plan, false) ? Optional.of(read(plan)) : Optional.empty();
    }

    /**
     * No plan that starts no other levers and none earlier has less stock value, in €; 0 if there was no time. Stock that levers bring may
     * come in parts, later, or not.
     */
    public double bound(LeverPlan plan) {
        return minimise(plan, true) ? solver.objective() : 0;
    }

    private boolean minimise(LeverPlan plan, boolean mayWait) {
        Limits limits = new Limits(network, plan);
        setLimits(plan, limits);
        if (!mixed) {
            setComing(plan, mayWait);
        }
        while (solveOnce()) {
            if (!addScarce(limits)) {
                return true;
            }
        }
        return false;
    }

    private boolean solveOnce() {
        SolveStatus status = solver.solve();
        if (status != SolveStatus.OPTIMAL && status != SolveStatus.STOPPED) {
            // A basis gone bad. Once more from scratch.
            solver.forget();
            status = solver.solve();
        }
        return status == SolveStatus.OPTIMAL;
    }

    private void setLimits(LeverPlan plan, Limits limits) {
        BoundChanges columns = new BoundChanges();
        for (int route = 0; route < model.launched.length; route++) {
            for (int week = 0; week < model.launched[route].length; week++) {
                columns.add(model.launched[route][week], 0, limits.isOpen(route, week) ? Double.POSITIVE_INFINITY : 0);
            }
        }
        for (int source = 0; source < model.ordered.length; source++) {
            for (int week = 0; week < model.ordered[source].length; week++) {
                columns.add(model.ordered[source][week], 0, limits.orders[source][week]);
            }
        }
        columns.applyToColumns(solver);
        BoundChanges rows = new BoundChanges();
        double[][] brought = brought(plan, limits);
        for (int item = 0; item < brought.length; item++) {
            for (int week = 0; week < weeks; week++) {
                double more = brought[item][week] - (week == 0 ? 0 : brought[item][week - 1]);
                rows.add(model.stockRow[item][week], more, more);
            }
        }
        for (int resource = 0; resource < scarce.length; resource++) {
            for (int week = 0; week < weeks; week++) {
                if (scarce[resource][week]) {
                    rows.add(model.hoursRow[resource][week], Double.NEGATIVE_INFINITY, limits.hours[resource][week]);
                }
            }
        }
        rows.applyToRows(solver);
    }

    private void setComing(LeverPlan plan, boolean mayWait) {
        BoundChanges columns = new BoundChanges();
        for (int i = 0; i < open.size(); i++) {
            int active = plan.active(open.get(i).lever(), network);
            for (int week = open.get(i).firstActive(); week < weeks; week++) {
                int most = week < active ? 0 : 1;
                columns.add(model.come[i][week], mayWait ? 0 : most, most);
            }
        }
        columns.applyToColumns(solver);
    }

    /** Stock from outside by week, cumulated, without what is open. */
    private double[][] brought(LeverPlan plan, Limits limits) {
        double[][] brought = new double[network.items()][];
        for (int item = 0; item < brought.length; item++) {
            brought[item] = limits.delivered[item].clone();
            for (int week = 0; week < weeks; week++) {
                brought[item][week] += network.initialStock[item];
            }
        }
        for (StockStart start : open) {
            for (Amount amount : network.leverEffects.get(start.lever()).stock()) {
                for (int week = plan.active(start.lever(), network); week < weeks; week++) {
                    brought[amount.position()][week] -= amount.quantity();
                }
            }
        }
        return brought;
    }

    /** Takes in the hours that the last solution overran; false if there are none. */
    private boolean addScarce(Limits limits) {
        BoundChanges rows = new BoundChanges();
        for (int resource = 0; resource < scarce.length; resource++) {
            for (int week = 0; week < weeks; week++) {
                int row = model.hoursRow[resource][week];
                double most = limits.hours[resource][week];
                if (row >= 0 && !scarce[resource][week] && solver.rowValue(row) > most * (1 + ROUNDING) + ROUNDING) {
                    take(resource, week, limits, rows);
                }
            }
        }
        rows.applyToRows(solver);
        return rows.size() > 0;
    }

    /** What is put off or brought forward overruns the weeks around. */
    private void take(int resource, int overrun, Limits limits, BoundChanges rows) {
        int last = Math.min(weeks - 1, overrun + NEIGHBOURS);
        for (int week = Math.max(0, overrun - NEIGHBOURS); week <= last; week++) {
            if (!scarce[resource][week] && model.hoursRow[resource][week] >= 0) {
                scarce[resource][week] = true;
                rows.add(model.hoursRow[resource][week], Double.NEGATIVE_INFINITY, limits.hours[resource][week]);
            }
        }
    }

    private Result read(LeverPlan plan) {
        double[][] launches = weekly(model.launched);
        for (double[] route : launches) {
            for (int week = 1; week < weeks; week++) {
                route[week] += route[week - 1];
            }
        }
        CumulatedFlow flow = new CumulatedFlow(launches, CumulatedFlow.rising(weeks, model.delivered, solver));
        LeverPlan found = foundPlan(plan);
        FlowSchedule schedule = FlowRepair.repair(network, new Limits(network, found), flow, weekly(model.ordered));
        return new Result(
                found, schedule, mixed && model.linear.hasIntegers() ? solver.mipBound() : solver.objective());
    }

    private double[][] weekly(int[][] columns) {
        double[][] values = new double[columns.length][weeks];
        for (int i = 0; i < columns.length; i++) {
            for (int week = 0; week < columns[i].length; week++) {
                values[i][week] = Math.max(0, solver.value(columns[i][week]));
            }
        }
        return values;
    }

    private LeverPlan foundPlan(LeverPlan plan) {
        if (!mixed) {
            return plan;
        }
        LeverPlan found = plan;
        for (int i = 0; i < open.size(); i++) {
            int lever = open.get(i).lever();
            int week = open.get(i).firstActive();
            while (week < open.get(i).lastActive() && solver.value(model.come[i][week]) < 0.5) {
                week++;
            }
            found = found.with(lever, week - network.model.levers().get(lever).delayWeeks());
        }
        return found;
    }

    @Override
    public void close() {
        solver.close();
    }

    /** Bounds to change, gathered for one call. */
    private static final class BoundChanges {
        private int[] positions = new int[1024];
        private double[] lower = new double[1024];
        private double[] upper = new double[1024];
        private int size;

        void add(int position, double low, double high) {
            if (size == positions.length) {
                positions = Arrays.copyOf(positions, size * 2);
                lower = Arrays.copyOf(lower, size * 2);
                upper = Arrays.copyOf(upper, size * 2);
            }
            positions[size] = position;
            lower[size] = low;
            upper[size++] = high;
        }

        int size() {
            return size;
        }

        void applyToColumns(Highs solver) {
            solver.changeBounds(Arrays.copyOf(positions, size), Arrays.copyOf(lower, size), Arrays.copyOf(upper, size));
        }

        void applyToRows(Highs solver) {
            solver.changeRowBounds(
                    Arrays.copyOf(positions, size), Arrays.copyOf(lower, size), Arrays.copyOf(upper, size));
        }
    }
}
