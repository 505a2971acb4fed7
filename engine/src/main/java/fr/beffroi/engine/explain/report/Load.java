package fr.beffroi.engine.explain.report;

/**
 * How much of a limit the plan uses, by week: hours of a resource, or units ordered from a source.
 *
 * @param id of the resource or source
 * @param used by week
 * @param available by week, active levers included
 */
record Load(String id, double[] used, double[] available) {

    /** Share used over some weeks; {@link Double#NaN} where there is nothing to use. */
    double share(Period period) {
        double sumUsed = 0;
        double sumAvailable = 0;
        for (int week = period.from(); week < period.to(); week++) {
            sumUsed += used[week];
            sumAvailable += available[week];
        }
        return sumAvailable > 0 ? sumUsed / sumAvailable : Double.NaN;
    }

    /** Share used over the whole horizon; 0 where there is nothing to use. */
    double overallShare() {
        double share = share(new Period(0, used.length));
        return Double.isNaN(share) ? 0 : share;
    }
}
