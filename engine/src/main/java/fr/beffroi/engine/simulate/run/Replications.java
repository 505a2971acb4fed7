package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.plan.CadenceDate;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.draw.RandomStreams;
import fr.beffroi.engine.simulate.draw.WeeksLaw;
import fr.beffroi.engine.simulate.draw.YieldLaw;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Replications of a plan, week by week (§7), {@value #LANES} at a time side by side: what is looked up for a route serves all of them, and
 * the processor works on several at once. Holds all that moves and allocates nothing while it runs. Not for several threads.
 *
 * <p>Where the plan is made anew at month ends, each replication has a plan of its own, and only the first lane counts ({@link #lanes}).
 *
 * <p>Arrays hold the value of thing {@code i} in replication {@code lane} at {@code i * LANES + lane}.
 */
public final class Replications {
    /** How many replications run side by side. */
    public static final int LANES = 8;

    private final SimulationModel model;
    private Laws laws;
    private Wishes wishes;
    private final long seed;
    private final int weeks;

    private final OrdersDue orders;
    private final @Nullable Replanning replanning;
    private final LotsDue lots;
    private final Hours hours;
    private final LeverStarts levers;
    private final double[] stock;
    private final double[] launched;
    private final long[] routeStreams;
    private final double[] units = new double[LANES];
    private final int[] lead = new int[LANES];
    private final long[] replicationKeys = new long[LANES];
    /** Cumulated; {@code delivered[target][week * LANES + lane]}. */
    private final double[][] delivered;
    /** Deliveries of each week of one replication, and wishes of each target, for the date. */
    private final double[] deliveredInWeek;

    private final double[][] wantedInWeek;

    public Replications(SimulationModel model, long seed) {
        this.model = model;
        laws = model.laws;
        wishes = model.planned.wishes;
        replanning = model.planner == null ? null : new Replanning(model, model.planner);
        this.seed = seed;
        weeks = model.network.weeks;
        orders = new OrdersDue(model);
        lots = new LotsDue(model);
        hours = new Hours(model);
        levers = new LeverStarts(model);
        stock = new double[model.network.items() * LANES];
        launched = new double[model.structure.routes() * LANES];
        routeStreams = new long[launched.length];
        delivered = new double[model.targets()][weeks * LANES];
        deliveredInWeek = new double[weeks];
        wantedInWeek = model.network.model.targets().stream()
                .map(target -> target.perWeek().byWeek(weeks))
                .toArray(double[][]::new);
    }

    /** How many replications one run brings: as many lanes count, from the first on. */
    public int lanes() {
        return replanning == null ? LANES : 1;
    }

    /** How often the plan was to be made anew in what has just run. */
    public int plannings() {
        return replanning == null ? 0 : replanning.plannings();
    }

    /** How often of these it stayed as it was, because the planner gave up. */
    public int failedPlannings() {
        return replanning == null ? 0 : replanning.failures();
    }

    /** Runs the replications from {@code first} on, as many as there are {@link #lanes}; each gives the same at any time, anywhere, in any lane. */
    public void run(long first) {
        run(model, first);
    }

    /** The same of a variant of the model, made by {@link SimulationModel#withCertain}. */
    public void run(SimulationModel variant, long first) {
        laws = variant.laws;
        begin(first);
        for (int week = 0; week < weeks; week++) {
            if (replanning == null) {
                orders.arrive(week, stock);
            }
            lots.arrive(week, stock);
            levers.activate(week, stock, hours);
            if (replanning != null) {
                wishes = replanning.beginWeek(week, stock, launched, delivered, levers);
            }
            hours.beginWeek(week);
            for (int route = 0; route < model.structure.routes(); route++) {
                serve(route, week);
            }
            deliver(week);
        }
    }

    /** Units of a target that a replication has delivered by the end of a week. */
    public double delivered(int target, int week, int lane) {
        return delivered[target][week * LANES + lane];
    }

    /** The first week from which the target's cadence is kept for good (§5) in a replication, or -1. */
    public int weekReached(int target, int lane) {
        double before = 0;
        for (int week = 0; week < weeks; week++) {
            double now = delivered(target, week, lane);
            deliveredInWeek[week] = now - before;
            before = now;
        }
        return CadenceDate.weekReached(deliveredInWeek, wantedInWeek[target]);
    }

    /** Priority-weighted unit-weeks late of a replication. */
    public double backlog(int lane) {
        double backlog = 0;
        for (int target = 0; target < delivered.length; target++) {
            Network.TargetNode node = model.network.targets.get(target);
            double late = 0;
            for (int week = 0; week < weeks; week++) {
                late += node.wanted()[week] - delivered(target, week, lane);
            }
            backlog += node.priority() * late;
        }
        return backlog;
    }

    private void begin(long first) {
        for (int lane = 0; lane < LANES; lane++) {
            replicationKeys[lane] = RandomStreams.replicationKey(seed, first + lane);
        }
        for (int item = 0; item < model.network.items(); item++) {
            Arrays.fill(stock, item * LANES, (item + 1) * LANES, model.network.initialStock[item]);
        }
        Arrays.fill(launched, 0);
        for (int route = 0; route < model.structure.routes(); route++) {
            for (int lane = 0; lane < LANES; lane++) {
                routeStreams[route * LANES + lane] =
                        RandomStreams.streamKey(replicationKeys[lane], model.keys.routes[route]);
            }
        }
        if (replanning == null) {
            orders.begin(replicationKeys, laws);
        } else {
            replanning.begin(replicationKeys[0], laws);
        }
        lots.begin();
        hours.beginReplications(replicationKeys, laws);
        levers.begin(replicationKeys, laws);
    }

    /** Launches of one route, in all lanes, what is wanted, as far as parts and hours allow. */
    private void serve(int route, int week) {
        double planned = wishes.launches()[week * model.structure.routes() + route];
        int at = route * LANES;
        double most = 0;
        for (int lane = 0; lane < LANES; lane++) {
            double wanted = planned - launched[at + lane];
            units[lane] = wanted;
            if (wanted > most) {
                most = wanted;
            }
        }
        int open = levers.open[route];
        if (most <= RampUpPlan.SMALLEST_QUANTITY || open == 0) {
            return;
        }
        limit(route);
        for (int lane = 0; lane < LANES; lane++) {
            // What is hardly anything waits until it is more.
            boolean isWorthIt = units[lane] > RampUpPlan.SMALLEST_QUANTITY && (open >> lane & 1) == 1;
            units[lane] = isWorthIt ? units[lane] : 0;
            launched[at + lane] += units[lane];
        }
        consume(route);
        finish(route, week);
    }

    /** Comparisons rather than {@code Math.min}: they nearly always come out the same way, which a processor foresees. */
    private void limit(int route) {
        Structure structure = model.structure;
        for (int i = structure.componentsFrom[route]; i < structure.componentsFrom[route + 1]; i++) {
            int item = structure.component[i] * LANES;
            double unitsPerPart = structure.unitsPerPart[i];
            for (int lane = 0; lane < LANES; lane++) {
                double possible = stock[item + lane] * unitsPerPart;
                if (possible < units[lane]) {
                    units[lane] = possible;
                }
            }
        }
        for (int i = structure.usesFrom[route]; i < structure.usesFrom[route + 1]; i++) {
            int resource = structure.resource[i] * LANES;
            double unitsPerHour = structure.unitsPerHour[i];
            for (int lane = 0; lane < LANES; lane++) {
                double possible = hours.left[resource + lane] * unitsPerHour;
                if (possible < units[lane]) {
                    units[lane] = possible;
                }
            }
        }
    }

    /** What rounding takes below nothing is nothing. */
    private void consume(int route) {
        Structure structure = model.structure;
        for (int i = structure.componentsFrom[route]; i < structure.componentsFrom[route + 1]; i++) {
            int item = structure.component[i] * LANES;
            double quantity = structure.quantity[i];
            for (int lane = 0; lane < LANES; lane++) {
                double rest = stock[item + lane] - quantity * units[lane];
                stock[item + lane] = rest < 0 ? 0 : rest;
            }
        }
        for (int i = structure.usesFrom[route]; i < structure.usesFrom[route + 1]; i++) {
            int resource = structure.resource[i] * LANES;
            double hoursPerUnit = structure.hoursPerUnit[i];
            for (int lane = 0; lane < LANES; lane++) {
                double rest = hours.left[resource + lane] - hoursPerUnit * units[lane];
                hours.left[resource + lane] = rest < 0 ? 0 : rest;
            }
        }
    }

    /** Lots are launched: when they will be finished, and how much of them will be good. */
    private void finish(int route, int week) {
        int position = model.structure.service[route];
        int item = model.structure.itemOfRoute[route];
        WeeksLaw leadLaw = laws.routeLead[position];
        YieldLaw yieldLaw = laws.routeYield[position];
        // Two passes: laws are looked up for all lanes at once, before the places where lots arrive are waited for.
        for (int lane = 0; lane < LANES; lane++) {
            long bits = RandomStreams.bits(routeStreams[route * LANES + lane], week);
            lead[lane] = leadLaw.weeks(RandomStreams.upper(bits));
            units[lane] *= yieldLaw.yield(RandomStreams.lower(bits));
        }
        for (int lane = 0; lane < LANES; lane++) {
            if (lead[lane] == 0) {
                stock[item * LANES + lane] += units[lane];
            } else {
                lots.add(item, week + lead[lane], lane, units[lane]);
            }
        }
    }

    private void deliver(int week) {
        for (int target = 0; target < delivered.length; target++) {
            double[] ofTarget = delivered[target];
            double planned = wishes.deliveries()[target][week];
            int item = model.network.targets.get(target).item() * LANES;
            for (int lane = 0; lane < LANES; lane++) {
                double before = week == 0 ? 0 : ofTarget[(week - 1) * LANES + lane];
                double given = Math.min(Math.max(0, planned - before), stock[item + lane]);
                stock[item + lane] -= given;
                ofTarget[week * LANES + lane] = before + given;
            }
        }
    }
}
