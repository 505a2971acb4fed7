package fr.beffroi.engine.plan.solver;

/**
 * A model in units of its own: continuous variables measured by their largest value, rows and costs by their largest coefficient, all
 * by powers of two, so that nothing is rounded. Solvers compare absolutely: beside sums of 100 000 € a tolerance of 1e-9 is finer than
 * their own rounding, and they take right solutions for wrong ones.
 */
public final class ScaledModel {
    private final LinearModel scaled = new LinearModel();
    private final double[] columnUnit;
    private final double costUnit;

    public ScaledModel(LinearModel model) {
        columnUnit = new double[model.columns()];
        double largestCost = 0;
        for (int column = 0; column < columnUnit.length; column++) {
            columnUnit[column] = unitOf(model, column);
            largestCost = Math.max(largestCost, Math.abs(model.costOf(column) * columnUnit[column]));
        }
        costUnit = powerOfTwo(largestCost);
        for (int column = 0; column < columnUnit.length; column++) {
            double unit = columnUnit[column];
            double cost = model.costOf(column) * unit / costUnit;
            if (model.isInteger(column)) {
                scaled.setBounds(scaled.addBinary(cost), model.lowerOf(column), model.upperOf(column));
            } else {
                scaled.addVariable(model.lowerOf(column) / unit, model.upperOf(column) / unit, cost);
            }
        }
        Row row = new Row();
        for (int i = 0; i < model.rows(); i++) {
            addRow(model, i, row.clear());
        }
    }

    private static double unitOf(LinearModel model, int column) {
        double upper = model.upperOf(column);
        return model.isInteger(column) || Double.isInfinite(upper) ? 1 : powerOfTwo(upper);
    }

    private void addRow(LinearModel model, int position, Row row) {
        double largest = 0;
        for (int term = model.rowBegin(position); term < model.rowBegin(position + 1); term++) {
            largest = Math.max(largest, Math.abs(model.coefficient(term) * columnUnit[model.column(term)]));
        }
        double unit = powerOfTwo(largest);
        for (int term = model.rowBegin(position); term < model.rowBegin(position + 1); term++) {
            row.add(model.column(term), model.coefficient(term) * columnUnit[model.column(term)] / unit);
        }
        scaled.addRow(model.rowLower(position) / unit, model.rowUpper(position) / unit, row);
    }

    /** The smallest power of two that is at least {@code value}; 1 for 0. */
    private static double powerOfTwo(double value) {
        return value <= 0 ? 1 : Math.scalb(1.0, Math.getExponent(value) + 1);
    }

    /** What the solver gets. */
    public LinearModel model() {
        return scaled;
    }

    /** A solution of the scaled model in the units of the original. */
    public double[] values(double[] solution) {
        double[] values = new double[solution.length];
        for (int column = 0; column < values.length; column++) {
            values[column] = solution[column] * columnUnit[column];
        }
        return values;
    }

    /** An objective of the scaled model in the units of the original. */
    public double objective(double scaledObjective) {
        return scaledObjective * costUnit;
    }

    /** An objective of the original in the units of the scaled model. */
    public double scaledObjective(double objective) {
        return objective / costUnit;
    }
}
