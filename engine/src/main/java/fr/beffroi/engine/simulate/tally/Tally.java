package fr.beffroi.engine.simulate.tally;

import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import java.io.Serializable;

/**
 * What a block of replications brought. Blocks are merged in any order, on any machine, to the same tally. Not for several threads.
 */
public final class Tally implements Serializable {
    private static final long serialVersionUID = 1;

    private final int weeks;
    private final int targets;
    private final boolean[] hasDate;
    private long replications;
    private long plannings;
    private long failedPlannings;
    /** Cells {@code target * weeks + week}. */
    private final Histograms delivered;

    private final Moments deliveredMoments;
    private final Moments backlog;
    /** {@code dates[target][week]}: how often the cadence was reached in that week; in {@code weeks} that it never was. Last row: all targets. */
    private final long[][] dates;

    /** An empty tally of replications of that model. */
    public Tally(SimulationModel model) {
        weeks = model.weeks();
        targets = model.targets();
        hasDate = new boolean[targets];
        double[] largest = new double[targets * weeks];
        for (int target = 0; target < targets; target++) {
            hasDate[target] = model.hasDate(target);
            System.arraycopy(model.mostDelivered(target), 0, largest, target * weeks, weeks);
        }
        delivered = new Histograms(largest);
        deliveredMoments = new Moments(largest);
        backlog = new Moments(model.mostBacklog());
        dates = new long[targets + 1][weeks + 1];
    }

    /** Counts one lane of what has just run. */
    public void add(Replications run, int lane) {
        replications++;
        plannings += run.plannings();
        failedPlannings += run.failedPlannings();
        backlog.add(0, run.backlog(lane));
        int latest = -1;
        for (int target = 0; target < targets; target++) {
            for (int week = 0; week < weeks; week++) {
                double units = run.delivered(target, week, lane);
                delivered.add(target * weeks + week, units);
                deliveredMoments.add(target * weeks + week, units);
            }
            if (hasDate[target]) {
                int week = run.weekReached(target, lane);
                int counted = week < 0 ? weeks : week;
                dates[target][counted]++;
                latest = Math.max(latest, counted);
            } else {
                dates[target][weeks]++;
            }
        }
        dates[targets][latest < 0 ? weeks : latest]++;
    }

    /** Adds what another block of replications of the same model and plan brought. */
    public void merge(Tally other) {
        replications += other.replications;
        plannings += other.plannings;
        failedPlannings += other.failedPlannings;
        delivered.merge(other.delivered);
        deliveredMoments.merge(other.deliveredMoments);
        backlog.merge(other.backlog);
        for (int row = 0; row < dates.length; row++) {
            for (int week = 0; week <= weeks; week++) {
                dates[row][week] += other.dates[row][week];
            }
        }
    }

    public long replications() {
        return replications;
    }

    /** How often plans were to be made anew. */
    public long plannings() {
        return plannings;
    }

    /** How often of these they stayed as they were, because the planner gave up. */
    public long failedPlannings() {
        return failedPlannings;
    }

    /** Priority-weighted unit-weeks late: the mean. */
    public Estimate meanBacklog() {
        return backlog.mean(0, replications);
    }

    /** Units of a target delivered by the end of a week: the mean. */
    public Estimate meanDelivered(int target, int week) {
        return deliveredMoments.mean(target * weeks + week, replications);
    }

    /** Units of a target delivered by the end of a week: the quantile of that probability. */
    public Estimate quantileDelivered(int target, int week, double probability) {
        return delivered.quantile(target * weeks + week, probability, replications);
    }

    /** How often a target's cadence was reached first in each week; last, how often never. */
    public long[] dates(int target) {
        return dates[target].clone();
    }

    /** The same for the date of the whole plan, the latest of its targets'. */
    public long[] datesOfPlan() {
        return dates[targets].clone();
    }
}
