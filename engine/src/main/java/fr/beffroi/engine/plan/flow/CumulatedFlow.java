package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.solver.Highs;

/**
 * Launches by route and deliveries by target, cumulated by week.
 */
public record CumulatedFlow(double[][] launched, double[][] delivered) {

    static CumulatedFlow read(Network network, int[][] launchColumns, int[][] deliveryColumns, Highs solver) {
        return new CumulatedFlow(
                rising(network.weeks, launchColumns, solver), rising(network.weeks, deliveryColumns, solver));
    }

    /** Values of the columns, never falling, the last going on to the end of the horizon. */
    static double[][] rising(int weeks, int[][] columns, Highs solver) {
        double[][] values = new double[columns.length][weeks];
        for (int i = 0; i < columns.length; i++) {
            double sum = 0;
            for (int week = 0; week < weeks; week++) {
                if (week < columns[i].length) {
                    sum = Math.max(sum, solver.value(columns[i][week]));
                }
                values[i][week] = sum;
            }
        }
        return values;
    }
}
