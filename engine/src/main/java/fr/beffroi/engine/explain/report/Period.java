package fr.beffroi.engine.explain.report;

/** The weeks {@code from} to {@code to - 1}. */
record Period(int from, int to) {

    boolean contains(int week) {
        return from <= week && week < to;
    }

    int weeks() {
        return to - from;
    }

    /** The sum of a value by week over this period. */
    double sum(double[] byWeek) {
        double sum = 0;
        for (int week = from; week < to; week++) {
            sum += byWeek[week];
        }
        return sum;
    }

    /** The mean of a value by week over this period. */
    double mean(double[] byWeek) {
        return sum(byWeek) / weeks();
    }
}
