package fr.beffroi.engine.stock.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StaircaseMinimaTest {
    private static final int MOST = 400;

    @Test
    void findsWhatTryingEveryPairFinds() {
        double[] root = new double[4 * MOST];
        for (int at = 0; at < root.length; at++) {
            root[at] = Math.sqrt(at);
        }
        SplittableRandom random = new SplittableRandom(3);
        for (int world = 0; world < 400; world++) {
            int columns = 1 + random.nextInt(MOST);
            int shift = random.nextInt(MOST);
            int rows = 1 + random.nextInt(columns + shift);
            int columnFrom = random.nextInt(columns);
            int rowFrom = random.nextInt(rows);
            double rate = random.nextInt(5) == 0 ? 0 : random.nextDouble() * 3;
            double[] costs = costs(random, columns, world % 3);
            double[] best = new double[rows];
            new StaircaseMinima(root).fill(costs, columnFrom, columns - 1, rowFrom, rows - 1, shift, rate, best);
            for (int row = rowFrom; row < rows; row++) {
                double least = Double.POSITIVE_INFINITY;
                for (int column = Math.max(columnFrom, row - shift); column < columns; column++) {
                    least = Math.min(least, costs[column] + rate * root[column + shift - row]);
                }
                assertThat(best[row]).isCloseTo(least, within(1e-9));
            }
        }
    }

    /** Noise, or falling, or falling by steps: what prices look like. */
    private static double[] costs(SplittableRandom random, int columns, int kind) {
        double[] costs = new double[columns];
        double level = 0;
        for (int column = 0; column < columns; column++) {
            level -= kind == 2 && random.nextInt(20) > 0 ? 0 : random.nextDouble();
            costs[column] = kind == 0 ? random.nextDouble() * 20 : level;
        }
        return costs;
    }
}
