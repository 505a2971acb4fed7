package fr.beffroi.engine.plan.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScaledModelTest {
    /** A grant of at most 150 000 € that is 0 or at least 6 000 €, for a cost of 108 548.53 €, of which 99 000 € may be one's own. */
    private static LinearModel grant() {
        LinearModel model = new LinearModel();
        int euros = model.addVariable(0, 150_000, 1);
        int granted = model.addBinary(0);
        model.addRow(108_548.53 - 99_000, Double.POSITIVE_INFINITY, new Row().add(euros, 1));
        model.addRow(0, Double.POSITIVE_INFINITY, new Row().add(euros, 1).add(granted, -6_000));
        model.addRow(Double.NEGATIVE_INFINITY, 0, new Row().add(euros, 1).add(granted, -150_000));
        return model;
    }

    @Test
    void hasTheSolutionOfTheOriginal() {
        ScaledModel scaled = new ScaledModel(grant());
        try (Highs solver = new Highs()) {
            solver.load(scaled.model(), false);

            assertThat(solver.solveTightly()).isEqualTo(SolveStatus.OPTIMAL);
            assertThat(scaled.objective(solver.objective())).isCloseTo(9_548.53, within(1e-6));
            double[] values = scaled.values(solver.values());
            assertThat(values[0]).isCloseTo(9_548.53, within(1e-6));
            assertThat(values[1]).isEqualTo(1);
        }
    }

    @Test
    void keepsAllCoefficientsBelowOneAndRoundsNone() {
        LinearModel original = grant();
        LinearModel scaled = new ScaledModel(original).model();

        assertThat(scaled.upperOf(0)).isEqualTo(150_000.0 / 262_144).isLessThan(1);
        assertThat(DoubleStream.of(scaled.values()).map(Math::abs).max().orElseThrow())
                .isLessThanOrEqualTo(1);
        assertThat(scaled.rowLowers()[0]).isEqualTo((108_548.53 - 99_000) / 262_144 / 2);
        assertThat(scaled.integrality()).containsExactly(original.integrality());
    }
}
