package fr.beffroi.engine.plan.solver;

import java.util.Arrays;

/**
 * A linear or mixed-integer programme in the making: minimise {@code cost · x} subject to bounds on the variables and on rows. Rows are
 * kept sparse, in one growing block.
 */
public final class LinearModel {
    private double[] cost = new double[1024];
    private double[] lower = new double[1024];
    private double[] upper = new double[1024];
    private boolean[] integer = new boolean[1024];
    private int columns;
    private double[] rowLower = new double[1024];
    private double[] rowUpper = new double[1024];
    private int[] rowStart = new int[1025];
    private int rows;
    private int[] index = new int[4096];
    private double[] value = new double[4096];

    /** Adds a continuous variable and returns its column. */
    public int addVariable(double lowerBound, double upperBound, double costPerUnit) {
        if (columns == cost.length) {
            int capacity = columns * 2;
            cost = Arrays.copyOf(cost, capacity);
            lower = Arrays.copyOf(lower, capacity);
            upper = Arrays.copyOf(upper, capacity);
            integer = Arrays.copyOf(integer, capacity);
        }
        cost[columns] = costPerUnit;
        lower[columns] = lowerBound;
        upper[columns] = upperBound;
        return columns++;
    }

    /** Adds a variable that is 0 or 1 and returns its column. */
    public int addBinary(double costPerUnit) {
        int column = addVariable(0, 1, costPerUnit);
        integer[column] = true;
        return column;
    }

    /** Adds {@code lowerBound ≤ row ≤ upperBound} and returns its number. */
    public int addRow(double lowerBound, double upperBound, Row row) {
        if (rows == rowLower.length) {
            rowLower = Arrays.copyOf(rowLower, rows * 2);
            rowUpper = Arrays.copyOf(rowUpper, rows * 2);
            rowStart = Arrays.copyOf(rowStart, rows * 2 + 1);
        }
        int end = rowStart[rows] + row.size();
        if (end > index.length) {
            int capacity = Math.max(end, index.length * 2);
            index = Arrays.copyOf(index, capacity);
            value = Arrays.copyOf(value, capacity);
        }
        row.copyTo(index, value, rowStart[rows]);
        rowLower[rows] = lowerBound;
        rowUpper[rows] = upperBound;
        rowStart[rows + 1] = end;
        return rows++;
    }

    /** Changes what one unit of a variable costs. */
    public void setCost(int column, double costPerUnit) {
        cost[column] = costPerUnit;
    }

    /** Adds to what one unit of a variable costs. */
    public void addCost(int column, double costPerUnit) {
        cost[column] += costPerUnit;
    }

    /** Changes the bounds of a variable. */
    public void setBounds(int column, double lowerBound, double upperBound) {
        lower[column] = lowerBound;
        upper[column] = upperBound;
    }

    public double upperOf(int column) {
        return upper[column];
    }

    public double lowerOf(int column) {
        return lower[column];
    }

    double costOf(int column) {
        return cost[column];
    }

    boolean isInteger(int column) {
        return integer[column];
    }

    /** First term of a row; that of the row after the last is the number of all terms. */
    int rowBegin(int row) {
        return rowStart[row];
    }

    int column(int term) {
        return index[term];
    }

    double coefficient(int term) {
        return value[term];
    }

    double rowLower(int row) {
        return rowLower[row];
    }

    double rowUpper(int row) {
        return rowUpper[row];
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Whether any variable must be whole. */
    public boolean hasIntegers() {
        for (int column = 0; column < columns; column++) {
            if (integer[column]) {
                return true;
            }
        }
        return false;
    }

    double[] costs() {
        return Arrays.copyOf(cost, columns);
    }

    double[] lowers() {
        return Arrays.copyOf(lower, columns);
    }

    double[] uppers() {
        return Arrays.copyOf(upper, columns);
    }

    int[] integrality() {
        int[] kinds = new int[columns];
        for (int column = 0; column < columns; column++) {
            kinds[column] = integer[column] ? 1 : 0;
        }
        return kinds;
    }

    double[] rowLowers() {
        return Arrays.copyOf(rowLower, rows);
    }

    double[] rowUppers() {
        return Arrays.copyOf(rowUpper, rows);
    }

    int[] rowStarts() {
        return Arrays.copyOf(rowStart, rows + 1);
    }

    int[] indices() {
        return Arrays.copyOf(index, rowStart[rows]);
    }

    double[] values() {
        return Arrays.copyOf(value, rowStart[rows]);
    }
}
