package fr.beffroi.bench.baseline;

import fr.beffroi.engine.plan.solver.LinearModel;
import fr.beffroi.engine.plan.solver.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mixed-integer programme in the making, whose rows may still get terms; minimised. The same for every general solver. */
final class PlainProgram {
    /** A variable by its position. */
    record Column(int position, double lower, double upper, boolean isYesNo) {}

    /** {@code lower ≤ row ≤ upper}. */
    static final class PlainRow {
        final double lower;
        final double upper;
        final Map<Integer, Double> terms = new LinkedHashMap<>();

        private PlainRow(double lower, double upper) {
            this.lower = lower;
            this.upper = upper;
        }

        void setCoefficient(Column column, double coefficient) {
            terms.put(column.position(), coefficient);
        }
    }

    final List<Column> columns = new ArrayList<>();
    final List<PlainRow> rows = new ArrayList<>();
    final Map<Integer, Double> costs = new LinkedHashMap<>();

    Column addColumn(double lower, double upper) {
        return add(new Column(columns.size(), lower, upper, false));
    }

    Column addYesNo() {
        return add(new Column(columns.size(), 0, 1, true));
    }

    private Column add(Column column) {
        columns.add(column);
        return column;
    }

    PlainRow addRow(double lower, double upper) {
        PlainRow row = new PlainRow(lower, upper);
        rows.add(row);
        return row;
    }

    void setCost(Column column, double cost) {
        costs.put(column.position(), cost);
    }

    /** As HiGHS takes it. */
    LinearModel toLinearModel() {
        LinearModel model = new LinearModel();
        for (Column column : columns) {
            if (column.isYesNo()) {
                model.addBinary(0);
            } else {
                model.addVariable(column.lower(), column.upper(), 0);
            }
        }
        costs.forEach(model::setCost);
        Row sparse = new Row();
        for (PlainRow row : rows) {
            sparse.clear();
            row.terms.forEach(sparse::add);
            model.addRow(row.lower, row.upper, sparse);
        }
        return model;
    }
}
