package fr.beffroi.engine.simulate.run;

import static fr.beffroi.engine.simulate.run.Replications.LANES;

import fr.beffroi.engine.plan.flow.FlowSchedule;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.draw.RandomStreams;
import fr.beffroi.engine.simulate.replan.MonthPlanner;
import fr.beffroi.engine.simulate.replan.Situation;
import java.util.Arrays;
import java.util.Optional;

/**
 * One replication, that of the first lane, whose plan is made anew at month ends: at the beginning of the first week of each month after the
 * first, when what is due has arrived. The planner hears of what is under way when it was planned to arrive, and in the next week where that has
 * passed, with the planned yield: what the draws will bring stays here.
 */
final class Replanning {
    private final SimulationModel model;
    private final MonthPlanner planner;
    private final PlacedOrders orders;
    private final int weeks;
    /** {@code launchedBy[week][n]}: units of the n-th route served, cumulated. */
    private final double[][] launchedBy;

    private long replicationKey;
    private Laws laws;
    private Wishes wishes;
    private int plannings;
    private int failures;

    Replanning(SimulationModel model, MonthPlanner planner) {
        this.model = model;
        this.planner = planner;
        weeks = model.network.weeks;
        orders = new PlacedOrders(model);
        launchedBy = new double[weeks][model.structure.routes()];
        laws = model.laws;
        wishes = model.planned.wishes;
    }

    /** Forgets the replication before. */
    void begin(long key, Laws lawsOfNow) {
        replicationKey = key;
        laws = lawsOfNow;
        wishes = model.planned.wishes;
        plannings = 0;
        failures = 0;
        orders.begin(key, lawsOfNow);
    }

    /** How often the plan was made anew, or should have been. */
    int plannings() {
        return plannings;
    }

    /** How often of these it was not, because the planner gave up: then the plan stayed as it was. */
    int failures() {
        return failures;
    }

    /**
     * A week begins: lots and levers have arrived. What was ordered arrives, the plan is made anew where a month begins, and the week's orders are placed.
     *
     * @return what the plan wants now
     */
    Wishes beginWeek(int week, double[] stock, double[] launched, double[][] delivered, LeverStarts levers) {
        for (int route = 0; route < model.structure.routes() && week > 0; route++) {
            launchedBy[week - 1][route] = launched[route * LANES];
        }
        for (int item = 0; item < model.network.items(); item++) {
            stock[item * LANES] += orders.arriving(item, week);
        }
        if (isReplanned(week)) {
            Situation situation = situation(week, stock, delivered, levers);
            Optional<FlowSchedule> found = planner.plan(situation);
            plannings++;
            failures += found.isEmpty() ? 1 : 0;
            found.ifPresent(schedule -> follow(schedule, situation));
        }
        double[] before = new double[model.network.items()];
        Arrays.setAll(before, item -> orders.arriving(item, week));
        orders.place(week);
        for (int item = 0; item < before.length; item++) {
            stock[item * LANES] += orders.arriving(item, week) - before[item];
        }
        return wishes;
    }

    /** Whether a week is the first whose Monday lies in a new month. */
    private boolean isReplanned(int week) {
        return week > 0
                && model.network.model.mondayOf(week).getMonth()
                        != model.network.model.mondayOf(week - 1).getMonth();
    }

    private Situation situation(int week, double[] stock, double[][] delivered, LeverStarts levers) {
        double[] units = new double[model.network.items()];
        Arrays.setAll(units, item -> stock[item * LANES]);
        double[][] expected = new double[units.length][weeks - week];
        orders.addExpected(week, expected);
        addExpectedLots(week, expected);
        double[] soFar = new double[delivered.length];
        Arrays.setAll(soFar, target -> delivered[target][(week - 1) * LANES]);
        return new Situation(week, units, expected, soFar, levers.expected(week));
    }

    private void addExpectedLots(int week, double[][] expected) {
        for (int n = 0; n < model.structure.routes(); n++) {
            Network.RouteNode route = model.network.routes.get(model.structure.service[n]);
            long stream = RandomStreams.streamKey(replicationKey, model.keys.routes[n]);
            for (int launch = 0; launch < week; launch++) {
                double units = launchedBy[launch][n] - (launch == 0 ? 0 : launchedBy[launch - 1][n]);
                if (units > 0 && launch + leadWeeks(route, stream, launch) > week) {
                    expect(expected[route.item()], launch + route.lead() - week, route.yield() * units);
                }
            }
        }
    }

    private int leadWeeks(Network.RouteNode route, long stream, int week) {
        return laws.routeLead[route.index()].weeks(RandomStreams.upper(RandomStreams.bits(stream, week)));
    }

    /** Something under way is expected when it was planned to arrive, at the earliest in the next week; after the horizon by nobody. */
    static void expect(double[] expected, int inWeeks, double units) {
        int arrives = Math.max(1, inWeeks);
        if (arrives < expected.length) {
            expected[arrives] += units;
        }
    }

    /** From now on all is launched, ordered and delivered as the new plan says. */
    private void follow(FlowSchedule schedule, Situation situation) {
        int week = situation.week();
        orders.replace(week, schedule.orders());
        int routes = model.structure.routes();
        double[] launches = new double[weeks * routes];
        for (int n = 0; n < routes; n++) {
            double[] planned = schedule.launches()[model.structure.service[n]];
            double sum = launchedBy[week - 1][n];
            for (int t = week; t < weeks; t++) {
                sum += planned[t - week];
                launches[t * routes + n] = sum;
            }
        }
        double[][] deliveries = new double[schedule.deliveries().length][weeks];
        for (Network.TargetNode target : model.network.targets) {
            double sum = situation.delivered()[target.index()];
            for (int t = week; t < weeks; t++) {
                sum += schedule.deliveries()[target.index()][t - week];
                deliveries[target.index()][t] = Math.min(sum, target.wanted()[t]);
            }
        }
        wishes = new Wishes(launches, deliveries);
    }
}
