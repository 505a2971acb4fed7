package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Amount;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import fr.beffroi.engine.plan.solver.Highs;
import fr.beffroi.engine.plan.solver.LinearModel;
import fr.beffroi.engine.plan.solver.Row;
import fr.beffroi.engine.plan.solver.SolveStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The least stock value of a fixed lever plan that delivers enough: the weekly flow with launches, orders and deliveries, cumulated. */
public final class StockProgram {
    private final Network network;
    private final int weeks;
    private final Limits limits;
    private final LinearModel model = new LinearModel();
    private final int[][] launched;
    private final int[][] ordered;
    private final int[][] delivered;
    private final LeverPlan plan;
    private final List<StockStart> free;
    /** Columns: whether a free stock has come by a week, -1 before it can. */
    private final int[][] come;

    private double constantEuros;

    private StockProgram(Network network, LeverPlan plan, List<StockStart> free) {
        this.network = network;
        this.plan = plan;
        this.free = free;
        weeks = network.weeks;
        limits = new Limits(network, plan);
        launched = new int[network.routes.size()][];
        ordered = new int[network.sources.size()][];
        delivered = new int[network.targets.size()][];
        come = new int[free.size()][weeks];
    }

    /**
     * The result of {@link #solve}.
     *
     * @param plan the plan asked for with the weeks found for its free stock
     * @param bound no flow of this lever plan has less stock value, in €
     */
    public record Result(LeverPlan plan, FlowSchedule schedule, double bound) {}

    /**
     * The best flow of {@code plan} with at least {@code leastDelivered}; empty if there was no time, or none exists.
     *
     * @param free levers of the plan that bring stock, nothing else, in a week still to be found
     * @param gapEuros € by which the stock value may miss the least
     */
    public static Optional<Result> solve(
            Network network,
            LeverPlan plan,
            List<StockStart> free,
            double leastDelivered,
            double gapEuros,
            BooleanSupplier stop) {
        StockProgram program = new StockProgram(network, plan, free);
        program.build(leastDelivered);
        try (Highs solver = new Highs()) {
            solver.option("mip_rel_gap", 0.0);
            solver.option("mip_abs_gap", gapEuros);
            return program.solve(solver, false, stop) ? Optional.of(program.read(solver)) : Optional.empty();
        }
    }

    /**
     * A bound in € for all plans that deliver enough and start no other levers than {@code plan} and none earlier; 0 if there was no time.
     *
     * @param free every lever of the plan that brings stock; it may come in parts, or not
     */
    public static double bound(
            Network network, LeverPlan plan, List<StockStart> free, double leastDelivered, BooleanSupplier stop) {
        StockProgram program = new StockProgram(network, plan, free);
        program.build(leastDelivered);
        try (Highs solver = new Highs()) {
            return program.solve(solver, true, stop) ? program.constantEuros + solver.objective() : 0;
        }
    }

    private boolean solve(Highs solver, boolean relaxed, BooleanSupplier stop) {
        solver.option("threads", 1);
        solver.option("primal_feasibility_tolerance", 1e-9);
        solver.option("mip_feasibility_tolerance", 1e-9);
        if (relaxed || !model.hasIntegers()) {
            // Solved once, so never from a basis: there interior point with crossover is the faster.
            solver.option("solver", "ipm");
        }
        solver.stopWhen(stop);
        solver.load(model, relaxed);
        SolveStatus status = solver.solve();
        if (status != SolveStatus.OPTIMAL && status != SolveStatus.STOPPED) {
            // Interior point may end without an answer.
            solver.forget();
            solver.option("solver", "simplex");
            status = solver.solve();
        }
        return status == SolveStatus.OPTIMAL;
    }

    private Result read(Highs solver) {
        CumulatedFlow flow = CumulatedFlow.read(network, launched, delivered, solver);
        double[][] orders = CumulatedFlow.rising(weeks, ordered, solver);
        for (double[] source : orders) {
            for (int week = weeks - 1; week > 0; week--) {
                source[week] -= source[week - 1];
            }
        }
        LeverPlan found = foundPlan(solver);
        double proven = model.hasIntegers() ? solver.mipBound() : solver.objective();
        return new Result(
                found, FlowRepair.repair(network, new Limits(network, found), flow, orders), constantEuros + proven);
    }

    private LeverPlan foundPlan(Highs solver) {
        LeverPlan found = plan;
        for (int i = 0; i < free.size(); i++) {
            int lever = free.get(i).lever();
            int week = free.get(i).firstActive();
            while (week < free.get(i).lastActive() && solver.value(come[i][week]) < 0.5) {
                week++;
            }
            found = found.with(lever, week - network.model.levers().get(lever).delayWeeks());
        }
        return found;
    }

    /** Whether each free stock has come, by week: from no to yes. */
    private void addComing() {
        for (int i = 0; i < free.size(); i++) {
            StockStart start = free.get(i);
            Arrays.fill(come[i], -1);
            for (int week = start.firstActive(); week < weeks; week++) {
                boolean certain = start.mustCome() && week >= start.lastActive();
                come[i][week] = certain ? model.addVariable(1, 1, 0) : model.addBinary(0);
                if (week > start.firstActive()) {
                    Row rising = new Row().add(come[i][week], 1).add(come[i][week - 1], -1);
                    model.addRow(0, start.mustCome() || week <= start.lastActive() ? 1 : 0, rising);
                }
            }
            int active = plan.active(start.lever(), network);
            for (Amount amount : network.leverEffects.get(start.lever()).stock()) {
                for (int week = active; week < weeks; week++) {
                    limits.delivered[amount.position()][week] -= amount.quantity();
                }
            }
        }
    }

    private void build(double leastDelivered) {
        addComing();
        for (RouteNode route : network.routes) {
            // Launches that arrive after the horizon deliver nothing, but what they consume is no longer in stock.
            launched[route.index()] = rising(weeks, Double.POSITIVE_INFINITY);
        }
        for (SourceNode source : network.sources) {
            ordered[source.index()] = rising(Math.max(0, weeks - source.lead()), Double.POSITIVE_INFINITY);
        }
        Row backlog = new Row();
        for (TargetNode target : network.targets) {
            delivered[target.index()] = rising(weeks, 0);
            for (int week = 0; week < weeks; week++) {
                model.setBounds(delivered[target.index()][week], 0, target.wanted()[week]);
                backlog.add(delivered[target.index()][week], target.priority());
            }
            addSteps(delivered[target.index()], week -> Double.POSITIVE_INFINITY);
        }
        model.addRow(leastDelivered, Double.POSITIVE_INFINITY, backlog);
        for (RouteNode route : network.routes) {
            addSteps(
                    launched[route.index()], week -> limits.isOpen(route.index(), week) ? Double.POSITIVE_INFINITY : 0);
        }
        for (SourceNode source : network.sources) {
            addSteps(ordered[source.index()], week -> limits.orders[source.index()][week]);
        }
        addHours();
        for (int item = 0; item < network.items(); item++) {
            addStock(item);
        }
    }

    private int[] rising(int length, double upper) {
        int[] columns = new int[length];
        for (int week = 0; week < length; week++) {
            columns[week] = model.addVariable(0, upper, 0);
        }
        return columns;
    }

    /** Weekly steps of a cumulated quantity lie between 0 and a limit. */
    private void addSteps(int[] columns, java.util.function.IntToDoubleFunction most) {
        Row row = new Row();
        for (int week = 0; week < columns.length; week++) {
            row.clear().add(columns[week], 1).add(week == 0 ? -1 : columns[week - 1], -1);
            model.addRow(0, most.applyAsDouble(week), row);
        }
    }

    private void addHours() {
        Row[][] used = new Row[network.capacity.length][];
        for (RouteNode route : network.routes) {
            int[] columns = launched[route.index()];
            for (int use = 0; use < route.resources().length; use++) {
                int resource = route.resources()[use];
                used[resource] = used[resource] == null ? new Row[weeks] : used[resource];
                for (int week = 0; week < columns.length; week++) {
                    Row row = used[resource][week] == null ? new Row() : used[resource][week];
                    row.add(columns[week], route.hours()[use])
                            .add(week == 0 ? -1 : columns[week - 1], -route.hours()[use]);
                    used[resource][week] = row;
                }
            }
        }
        for (int resource = 0; resource < used.length; resource++) {
            for (int week = 0; used[resource] != null && week < weeks; week++) {
                if (used[resource][week] != null) {
                    model.addRow(Double.NEGATIVE_INFINITY, limits.hours[resource][week], used[resource][week]);
                }
            }
        }
    }

    private void addStock(int item) {
        double unitCost = network.model.items().get(item).unitCost();
        Row row = new Row();
        for (int week = 0; week < weeks; week++) {
            row.clear();
            for (RouteNode route : network.routesOf.get(item)) {
                row.add(by(launched[route.index()], week - route.lead()), route.yield());
            }
            for (SourceNode source : network.sourcesOf.get(item)) {
                row.add(by(ordered[source.index()], week - source.lead()), 1);
            }
            for (Line line : network.parentsOf.get(item)) {
                for (RouteNode route : network.routesOf.get(line.parent())) {
                    row.add(by(launched[route.index()], week), -line.quantity());
                }
            }
            for (TargetNode target : network.targets) {
                row.add(target.item() == item ? delivered[target.index()][week] : -1, -1);
            }
            for (int i = 0; i < free.size(); i++) {
                for (Amount amount :
                        network.leverEffects.get(free.get(i).lever()).stock()) {
                    row.add(amount.position() == item ? come[i][week] : -1, amount.quantity());
                }
            }
            double known = network.initialStock[item] + limits.delivered[item][week];
            constantEuros += unitCost * known;
            if (row.size() > 0) {
                model.addRow(-known, Double.POSITIVE_INFINITY, row);
            }
            for (int term = 0; term < row.size(); term++) {
                model.addCost(row.column(term), unitCost * row.coefficient(term));
            }
        }
    }

    private static int by(int[] columns, int week) {
        return week < 0 || columns.length == 0 ? -1 : columns[Math.min(week, columns.length - 1)];
    }
}
