package fr.beffroi.engine.stock.search;

import java.util.Arrays;

/**
 * For each row {@code r} the least {@code costs[c] + rate √(c + shift - r)} over the columns {@code c ≥ r - shift}. As the root is concave,
 * within a rectangle of allowed pairs the best column never rises with the row (the matrix is inverse Monge), so that the rows can be
 * halved again and again; the staircase is cut into such rectangles. Takes n log² n steps instead of n².
 */
final class StaircaseMinima {
    /** Below this many pairs plain loops are faster. */
    private static final int FEW = 1024;

    private final double[] root;
    private double[] costs = {};
    private double[] best = {};
    private int shift;
    private double rate;

    StaircaseMinima(double[] root) {
        this.root = root;
    }

    /**
     * @param best is filled in for the rows; {@link Double#POSITIVE_INFINITY} where no column is allowed
     */
    void fill(
            double[] costs,
            int columnFrom,
            int columnTo,
            int rowFrom,
            int rowTo,
            int shift,
            double rate,
            double[] best) {
        this.costs = costs;
        this.best = best;
        this.shift = shift;
        this.rate = rate;
        if (rate == 0) {
            double least = Double.POSITIVE_INFINITY;
            int column = columnTo;
            for (int row = rowTo; row >= rowFrom; row--) {
                while (column >= columnFrom && column + shift >= row) {
                    least = Math.min(least, costs[column--]);
                }
                best[row] = least;
            }
            return;
        }
        Arrays.fill(best, rowFrom, rowTo + 1, Double.POSITIVE_INFINITY);
        staircase(rowFrom, rowTo, columnFrom, columnTo);
    }

    private void staircase(int rowFrom, int rowTo, int columnFrom, int columnTo) {
        if (rowFrom > rowTo || columnFrom > columnTo) {
            return;
        }
        if (rowTo - shift <= columnFrom) {
            rectangle(rowFrom, rowTo, columnFrom, columnTo);
            return;
        }
        if ((long) (rowTo - rowFrom + 1) * (columnTo - columnFrom + 1) <= FEW) {
            plain(rowFrom, rowTo, columnFrom, columnTo);
            return;
        }
        int middle = (rowFrom + rowTo) >>> 1;
        int corner = middle - shift;
        rectangle(rowFrom, middle, Math.max(columnFrom, corner), columnTo);
        staircase(rowFrom, middle, columnFrom, Math.min(columnTo, corner - 1));
        staircase(middle + 1, rowTo, Math.max(columnFrom, corner + 1), columnTo);
    }

    private void rectangle(int rowFrom, int rowTo, int columnFrom, int columnTo) {
        if (rowFrom > rowTo || columnFrom > columnTo) {
            return;
        }
        if ((long) (rowTo - rowFrom + 1) * (columnTo - columnFrom + 1) <= FEW) {
            plain(rowFrom, rowTo, columnFrom, columnTo);
            return;
        }
        int middle = (rowFrom + rowTo) >>> 1;
        int where = columnFrom;
        double least = Double.POSITIVE_INFINITY;
        int offset = shift - middle;
        for (int column = columnFrom; column <= columnTo; column++) {
            double cost = costs[column] + rate * root[column + offset];
            if (cost < least) {
                least = cost;
                where = column;
            }
        }
        best[middle] = Math.min(best[middle], least);
        rectangle(rowFrom, middle - 1, where, columnTo);
        rectangle(middle + 1, rowTo, columnFrom, where);
    }

    private void plain(int rowFrom, int rowTo, int columnFrom, int columnTo) {
        for (int row = rowFrom; row <= rowTo; row++) {
            double least = best[row];
            int offset = shift - row;
            for (int column = Math.max(columnFrom, -offset); column <= columnTo; column++) {
                least = Math.min(least, costs[column] + rate * root[column + offset]);
            }
            best[row] = least;
        }
    }
}
