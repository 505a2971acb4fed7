package fr.beffroi.engine.plan.solver;

import java.util.Arrays;

/** One row in the making: a sum of coefficients times variables. Terms of the same column are added up; used again after {@link #clear}. */
public final class Row {
    private int[] columns = new int[16];
    private double[] coefficients = new double[16];
    private int size;

    /** Adds {@code coefficient · column}; negative columns (no variable) and zero coefficients are left out. */
    public Row add(int column, double coefficient) {
        if (column < 0 || coefficient == 0) {
            return this;
        }
        for (int k = Math.max(0, size - LOOK_BACK); k < size; k++) {
            if (columns[k] == column) {
                coefficients[k] += coefficient;
                return this;
            }
        }
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, size * 2);
            coefficients = Arrays.copyOf(coefficients, size * 2);
        }
        columns[size] = column;
        coefficients[size++] = coefficient;
        return this;
    }

    /** Rows are short; in the few long ones a column is met again only near its last place. */
    private static final int LOOK_BACK = 4096;

    public Row clear() {
        size = 0;
        return this;
    }

    public int size() {
        return size;
    }

    public int column(int term) {
        return columns[term];
    }

    public double coefficient(int term) {
        return coefficients[term];
    }

    void copyTo(int[] index, double[] value, int from) {
        System.arraycopy(columns, 0, index, from, size);
        System.arraycopy(coefficients, 0, value, from, size);
    }

    int[] columnsCopy() {
        return Arrays.copyOf(columns, size);
    }

    double[] coefficientsCopy() {
        return Arrays.copyOf(coefficients, size);
    }
}
