package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.plan.CadenceDate;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.draw.RandomStreams;
import fr.beffroi.engine.simulate.draw.WeeksLaw;
import java.util.Arrays;

/**
 * One replication after the other of a plan, week by week (§7). Holds all that moves and allocates nothing while it runs. Not for several
 * threads.
 */
public final class Replication {
    private final SimulationModel model;
    private final long seed;
    private final int weeks;
    private final int items;

    private final Arrivals arrivals;
    private final Hours hours;
    private final double[] stock;
    private final double[] launched;
    private final boolean[] open;
    private final int[] leverActive;
    private final long[] routeStreams;
    /** Cumulated, by target and week. */
    private final double[][] delivered;
    /** Deliveries and wishes of each week, for the date. */
    private final double[] deliveredInWeek;

    private final double[][] wantedInWeek;

    public Replication(SimulationModel model, long seed) {
        this.model = model;
        this.seed = seed;
        weeks = model.network.weeks;
        items = model.network.items();
        arrivals = new Arrivals(model);
        hours = new Hours(model);
        stock = new double[items];
        int routes = model.structure.routes();
        launched = new double[routes];
        open = new boolean[routes];
        routeStreams = new long[routes];
        leverActive = new int[model.planned.levers.length];
        delivered = new double[model.targets()][weeks];
        deliveredInWeek = new double[weeks];
        wantedInWeek = model.network.model.targets().stream()
                .map(target -> target.perWeek().byWeek(weeks))
                .toArray(double[][]::new);
    }

    /** Runs the replication of that number, ≥ 0; the same number gives the same at any time and anywhere. */
    public void run(long replication) {
        long key = RandomStreams.replicationKey(seed, replication);
        begin(key);
        for (int week = 0; week < weeks; week++) {
            arrivals.arrive(week, stock);
            activateLevers(week);
            hours.beginWeek(week);
            serveRoutes(week);
            deliver(week);
        }
    }

    /** Units of a target delivered by the end of each week; valid until the next run, not to be changed. */
    public double[] delivered(int target) {
        return delivered[target];
    }

    /** The first week from which the target's cadence is kept for good (§5), or -1. */
    public int weekReached(int target) {
        double before = 0;
        for (int week = 0; week < weeks; week++) {
            deliveredInWeek[week] = delivered[target][week] - before;
            before = delivered[target][week];
        }
        return CadenceDate.weekReached(deliveredInWeek, wantedInWeek[target]);
    }

    /** Whether a target wants anything in the last week: the others have no date. */
    public boolean hasDate(int target) {
        return wantedInWeek[target][weeks - 1] > 0;
    }

    /** Priority-weighted unit-weeks late of the run. */
    public double backlog() {
        double backlog = 0;
        for (int target = 0; target < delivered.length; target++) {
            Network.TargetNode node = model.network.targets.get(target);
            double late = 0;
            for (int week = 0; week < weeks; week++) {
                late += node.wanted()[week] - delivered[target][week];
            }
            backlog += node.priority() * late;
        }
        return backlog;
    }

    private void begin(long key) {
        System.arraycopy(model.network.initialStock, 0, stock, 0, items);
        Arrays.fill(launched, 0);
        System.arraycopy(model.structure.qualified, 0, open, 0, open.length);
        for (int n = 0; n < routeStreams.length; n++) {
            routeStreams[n] = RandomStreams.streamKey(key, model.keys.routes[n]);
        }
        for (int i = 0; i < leverActive.length; i++) {
            int lever = model.planned.levers[i];
            long bits = RandomStreams.bits(RandomStreams.streamKey(key, model.keys.levers[lever]), 0);
            WeeksLaw delay = model.laws.leverDelay[lever];
            leverActive[i] = model.planned.leverStart[i] + delay.weeks(RandomStreams.upper(bits));
        }
        arrivals.begin(key);
        hours.beginReplication(key);
    }

    private void activateLevers(int week) {
        for (int i = 0; i < leverActive.length; i++) {
            if (leverActive[i] == week) {
                Network.LeverEffects effects = model.network.leverEffects.get(model.planned.levers[i]);
                for (int n = 0; n < effects.stock().size(); n++) {
                    Network.Amount brought = effects.stock().get(n);
                    stock[brought.position()] += brought.quantity();
                }
                for (int n = 0; n < effects.hours().size(); n++) {
                    Network.Amount added = effects.hours().get(n);
                    hours.add(added.position(), added.quantity());
                }
                for (int route : effects.unlockedRoutes()) {
                    open[model.structure.placeInService[route]] = true;
                }
            }
        }
    }

    private void serveRoutes(int week) {
        Structure structure = model.structure;
        double[] left = hours.left;
        int routes = launched.length;
        for (int n = 0; n < routes; n++) {
            double wanted = model.planned.launches[week * routes + n] - launched[n];
            if (wanted <= RampUpPlan.SMALLEST_QUANTITY || !open[n]) {
                continue;
            }
            double units = wanted;
            for (int i = structure.componentsFrom[n]; i < structure.componentsFrom[n + 1]; i++) {
                units = Math.min(units, stock[structure.component[i]] / structure.quantity[i]);
            }
            for (int i = structure.usesFrom[n]; i < structure.usesFrom[n + 1]; i++) {
                units = Math.min(units, left[structure.resource[i]] / structure.hoursPerUnit[i]);
            }
            if (units <= RampUpPlan.SMALLEST_QUANTITY) {
                continue;
            }
            launched[n] += units;
            // What rounding takes below nothing is nothing.
            for (int i = structure.componentsFrom[n]; i < structure.componentsFrom[n + 1]; i++) {
                int item = structure.component[i];
                stock[item] = Math.max(0, stock[item] - structure.quantity[i] * units);
            }
            for (int i = structure.usesFrom[n]; i < structure.usesFrom[n + 1]; i++) {
                int resource = structure.resource[i];
                left[resource] = Math.max(0, left[resource] - structure.hoursPerUnit[i] * units);
            }
            finish(n, week, units);
        }
    }

    /** A lot is launched: when it will be finished, and how much of it will be good. */
    private void finish(int n, int week, double units) {
        int route = model.structure.service[n];
        long bits = RandomStreams.bits(routeStreams[n], week);
        int lead = model.laws.routeLead[route].weeks(RandomStreams.upper(bits));
        double good = units * model.laws.routeYield[route].yield(RandomStreams.lower(bits));
        int item = model.structure.itemOfRoute[n];
        if (lead == 0) {
            stock[item] += good;
        } else {
            arrivals.add(item, week + lead, good);
        }
    }

    private void deliver(int week) {
        for (int target = 0; target < delivered.length; target++) {
            double before = week == 0 ? 0 : delivered[target][week - 1];
            int item = model.network.targets.get(target).item();
            double wanted = Math.max(0, model.planned.deliveries[target][week] - before);
            double units = Math.min(wanted, stock[item]);
            stock[item] -= units;
            delivered[target][week] = before + units;
        }
    }
}
