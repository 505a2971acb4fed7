package fr.beffroi.engine.plan.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HighsTest {
    /** The cheapest of two things of which one must be taken. */
    private static LinearModel choice() {
        LinearModel model = new LinearModel();
        int dear = model.addBinary(3);
        int cheap = model.addBinary(2);
        model.addRow(1, Double.POSITIVE_INFINITY, new Row().add(dear, 1).add(cheap, 1));
        return model;
    }

    @Test
    void provesItsOptimum() {
        try (Highs solver = new Highs()) {
            solver.load(choice(), false);

            assertThat(solver.solve()).isEqualTo(SolveStatus.OPTIMAL);
            assertThat(solver.hasFeasiblePoint()).isTrue();
            assertThat(solver.objective()).isEqualTo(2);
            assertThat(solver.mipBound()).isCloseTo(2, within(1e-9));
        }
    }

    @Test
    void stoppedBeforeItBeginsItProvesNothing() {
        try (Highs solver = new Highs()) {
            solver.load(choice(), false);
            solver.stopWhen(() -> true);

            assertThat(solver.solve()).isEqualTo(SolveStatus.STOPPED);
            assertThat(solver.hasFeasiblePoint()).isFalse();
            assertThat(solver.mipBound()).isEqualTo(Double.NEGATIVE_INFINITY);
        }
    }

    @Test
    void stopsWithinTheInteriorPointMethod() {
        AtomicBoolean asked = new AtomicBoolean();
        try (Highs solver = new Highs()) {
            solver.option("solver", "ipm");
            solver.option("presolve", "off");
            solver.load(chain(2_000), true);
            // True from the second time on: the first is before the solve.
            solver.stopWhen(() -> asked.getAndSet(true));

            assertThat(solver.solve()).isEqualTo(SolveStatus.STOPPED);
        }
    }

    @Test
    void oneThatWasStoppedSolvesWhenAskedAgain() {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        try (Highs solver = new Highs()) {
            solver.option("presolve", "off");
            solver.load(chain(2_000), true);
            solver.stopWhen(() -> asked.incrementAndGet() > 1 && stop.get());
            stop.set(true);
            assertThat(solver.solve()).isEqualTo(SolveStatus.STOPPED);

            stop.set(false);
            assertThat(solver.solve()).isEqualTo(SolveStatus.OPTIMAL);
        }
    }

    /** Each number at least one more than the one before. */
    private static LinearModel chain(int length) {
        LinearModel model = new LinearModel();
        for (int i = 0; i < length; i++) {
            model.addVariable(0, Double.POSITIVE_INFINITY, 1);
            Row row = new Row().add(i, 1).add(i - 1, -1);
            model.addRow(1, Double.POSITIVE_INFINITY, row);
        }
        return model;
    }
}
