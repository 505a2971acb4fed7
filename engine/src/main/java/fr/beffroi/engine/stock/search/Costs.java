package fr.beffroi.engine.stock.search;

/** Least entries of a list of costs. */
final class Costs {
    private Costs() {}

    static double least(double[] costs) {
        return least(costs, 0, costs.length - 1);
    }

    /** Least value of {@code costs[from … to]}. */
    static double least(double[] costs, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int at = from; at <= to; at++) {
            least = Math.min(least, costs[at]);
        }
        return least;
    }

    /** Where the least value of {@code costs[from … to]} stands, the first of them. */
    static int whereLeast(double[] costs, int from, int to) {
        int where = from;
        for (int at = from + 1; at <= to; at++) {
            if (costs[at] < costs[where]) {
                where = at;
            }
        }
        return where;
    }

    /** For each place, where the least value up to it stands, the last of them. */
    static int[] whereLeastUpTo(double[] costs) {
        int[] where = new int[costs.length];
        for (int at = 1; at < costs.length; at++) {
            where[at] = costs[at] <= costs[where[at - 1]] ? at : where[at - 1];
        }
        return where;
    }

    /** For each place, where the least value from it on stands, the first of them. */
    static int[] whereLeastFrom(double[] costs) {
        int[] where = new int[costs.length];
        where[costs.length - 1] = costs.length - 1;
        for (int at = costs.length - 2; at >= 0; at--) {
            where[at] = costs[at] <= costs[where[at + 1]] ? at : where[at + 1];
        }
        return where;
    }
}
