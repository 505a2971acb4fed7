package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import fr.beffroi.engine.plan.solver.Highs;
import fr.beffroi.engine.plan.solver.LinearModel;
import fr.beffroi.engine.plan.solver.Row;
import fr.beffroi.engine.plan.solver.SolveStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The most that can be delivered under a fixed lever plan, as a linear programme in <em>cumulated</em> launches and deliveries.
 *
 * <p>For this question stock costs nothing, so every open source may be ordered at its limit from week 0; what is bought is therefore a
 * known number in each row and needs no variable. Items that can always be made in time have none either ({@link Echelons}). Parts that
 * are only bought and have one consumer are taken together as the <em>kits</em> they allow it. A route whose scarce resources nobody else
 * uses has its capacity in one two-sided row per week.
 *
 * <p>Only right-hand sides depend on the levers, so a change of plan is solved from the last basis.
 */
public final class DeliveryProgram implements AutoCloseable {
    final Network network;
    final int weeks;
    private final Highs solver = new Highs();
    private final LinearModel model = new LinearModel();
    /** Cumulated launches by route and week, up to the last week whose launch still arrives; empty for a route nobody can open. */
    final int[][] launched;
    /** Cumulated deliveries by target and week. */
    final int[][] delivered;
    /** Stock row by item and week, -1 where none. */
    final int[][] stockRow;
    /** Row of the launches of one route in one week. */
    final int[][] launchRow;
    /** Row of the hours of a resource that several routes share, -1 where none. */
    final int[][] hoursRow;
    /** Row of what is known to limit the launches of an item by week, -1 where nothing does. */
    final int[][] kitRow;
    /** The same for the deliveries of a target. */
    final int[][] targetKitRow;

    final Echelons echelons;
    final boolean[] sharedResource;
    private final double[] costs;
    private boolean started;

    /** With the launches of every item, on the routes that are qualified or that some lever unlocks. */
    public DeliveryProgram(Network network, BooleanSupplier stop) {
        this(network, new Echelons(network, Echelons.usableRoutes(network), everyItem(network)), stop);
    }

    /** With every route, even those that no lever unlocks: to ask what opening one of them would bring. */
    public static DeliveryProgram ofEveryRoute(Network network, BooleanSupplier stop) {
        boolean[] every = new boolean[network.routes.size()];
        Arrays.fill(every, true);
        return new DeliveryProgram(network, new Echelons(network, every, everyItem(network)), stop);
    }

    /** With the launches of the items that the echelons leave to be decided: a maximum is then never too low, but may be too high. */
    DeliveryProgram(Network network, Echelons echelons, BooleanSupplier stop) {
        this.network = network;
        this.echelons = echelons;
        weeks = network.weeks;
        sharedResource = sharedResources();
        launched = new int[network.routes.size()][];
        delivered = new int[network.targets.size()][weeks];
        stockRow = new int[network.items()][];
        kitRow = new int[network.items()][];
        targetKitRow = new int[network.targets.size()][];
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
        costs = new double[model.columns()];
        solver.option("threads", 1);
        // The basis stays: a change of plan calls the dual simplex, a change of question the primal one.
        solver.option("simplex_strategy", 0);
        solver.option("primal_feasibility_tolerance", 1e-9);
        solver.option("dual_feasibility_tolerance", 1e-9);
        solver.stopWhen(stop);
        solver.load(model, true);
    }

    /** Sets the levers; the next {@link #maximise} is for this plan. */
    public Limits setPlan(LeverPlan plan) {
        Limits limits = new Limits(network, plan);
        setLimits(limits);
        return limits;
    }

    /** Sets limits that need not be those of a lever plan. */
    public void setLimits(Limits limits) {
        RightSides sides = new RightSides(this, limits);
        solver.changeRowBounds(sides.rows(), sides.lower(), sides.upper());
    }

    /**
     * The largest priority-weighted sum of cumulated deliveries over the weeks {@code from … to}.
     *
     * @return false if the solver was stopped or gave up: then nothing may be read
     */
    public boolean maximise(int from, int to) {
        Arrays.fill(costs, 0);
        for (TargetNode target : network.targets) {
            for (int week = from; week <= to; week++) {
                costs[delivered[target.index()][week]] = -target.priority();
            }
        }
        solver.changeCosts(costs);
        SolveStatus status = started ? solver.solve() : solveFirst();
        if (status != SolveStatus.OPTIMAL && status != SolveStatus.STOPPED) {
            // Doing nothing is always feasible: a basis gone bad, or interior point without an answer. Once more from
            // scratch.
            solver.forget();
            status = solver.solve();
        }
        return status == SolveStatus.OPTIMAL;
    }

    /** Without a basis to start from, interior point with crossover is two to three times as fast as the simplex. */
    private SolveStatus solveFirst() {
        started = true;
        solver.option("solver", "ipm");
        SolveStatus status = solver.solve();
        solver.option("solver", "simplex");
        return status;
    }

    /** The value of the last {@link #maximise}. */
    public double maximum() {
        return -solver.objective();
    }

    /** Priority-weighted cumulated deliveries of one week in the last solution. */
    public double deliveredBy(int week) {
        double sum = 0;
        for (TargetNode target : network.targets) {
            sum += target.priority() * solver.value(delivered[target.index()][week]);
        }
        return sum;
    }

    /**
     * Of all flows that deliver what the last solution does, the one that launches least and latest, so that everything else has the most
     * time; the last solution itself where the solver gives up.
     */
    CumulatedFlow latestFlow() {
        CumulatedFlow any = flow();
        double[] wanted = new double[costs.length];
        Arrays.fill(wanted, 1);
        int[] columns = Arrays.stream(delivered).flatMapToInt(Arrays::stream).toArray();
        double[] atLeast = new double[columns.length];
        double[] atMost = new double[columns.length];
        int position = 0;
        for (TargetNode target : network.targets) {
            for (int week = 0; week < weeks; week++) {
                wanted[delivered[target.index()][week]] = 0;
                atLeast[position] = any.delivered()[target.index()][week] * (1 - SLACK);
                atMost[position++] = target.wanted()[week];
            }
        }
        solver.changeBounds(columns, atLeast, atMost);
        solver.changeCosts(wanted);
        CumulatedFlow latest =
                solver.solve() == SolveStatus.OPTIMAL ? new CumulatedFlow(flow().launched(), any.delivered()) : any;
        solver.changeBounds(columns, new double[columns.length], atMost);
        return latest;
    }

    /** Deliveries may be less by this share while launches are put off: otherwise rounding leaves nothing feasible. */
    private static final double SLACK = 1e-10;

    /** Launches and deliveries of the last solution. */
    public CumulatedFlow flow() {
        return CumulatedFlow.read(network, launched, delivered, solver);
    }

    /** Prices of the last solution under {@code limits}. */
    public Prices prices(Limits limits) {
        return new Prices(this, solver, limits);
    }

    @Override
    public void close() {
        solver.close();
    }

    /** Column of the launches by that week, -1 if there are none. */
    int launchedBy(RouteNode route, int week) {
        int[] columns = launched[route.index()];
        return week < 0 || columns.length == 0 ? -1 : columns[Math.min(week, columns.length - 1)];
    }

    private void addVariables() {
        for (RouteNode route : network.routes) {
            launched[route.index()] = new int[echelons.isDecided(route) ? Math.max(0, weeks - route.lead()) : 0];
            for (int week = 0; week < launched[route.index()].length; week++) {
                launched[route.index()][week] = model.addVariable(0, Double.POSITIVE_INFINITY, 0);
            }
        }
        for (TargetNode target : network.targets) {
            for (int week = 0; week < weeks; week++) {
                delivered[target.index()][week] = model.addVariable(0, target.wanted()[week], 0);
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
            stockRow[item][week] = model.addRow(0, Double.POSITIVE_INFINITY, row);
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
                rows[week] = model.addRow(Double.NEGATIVE_INFINITY, 0, row);
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
                launchRow[route.index()][week] = model.addRow(0, 0, row);
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
                hoursRow[resource][week] = model.addRow(Double.NEGATIVE_INFINITY, 0, row);
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
            for (int week = 1; week < weeks; week++) {
                row.clear().add(columns[week], 1).add(columns[week - 1], -1);
                model.addRow(0, Double.POSITIVE_INFINITY, row);
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

    private static BitSet everyItem(Network network) {
        BitSet all = new BitSet();
        all.set(0, network.items());
        return all;
    }
}
