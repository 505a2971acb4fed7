package fr.beffroi.workbench.accounts.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The interval holds what it says: of a known law it covers the true mean about as often as it states, is the same each time, and small samples have none. */
class BootstrapTest {

    @Test
    void coversTheTrueMean() {
        Random random = new Random(5);
        int covered = 0;
        int worlds = 300;
        for (int world = 0; world < worlds; world++) {
            List<Double> facts = IntStream.range(0, 40)
                    .mapToObj(any -> 6 + 3 * random.nextGaussian())
                    .toList();
            Interval interval = Bootstrap.mean(facts);
            if (interval.low() <= 6 && 6 <= interval.high()) {
                covered++;
            }
        }
        // 95 % is stated; with 40 facts the percentile bootstrap is known to hold a little less.
        assertThat(covered).isBetween((int) (0.89 * worlds), (int) (0.985 * worlds));
    }

    @Test
    void saysTheSameEachTimeAndNothingOfTwo() {
        List<Double> facts = List.of(1.0, 2.0, 7.0, 4.0);
        assertThat(Bootstrap.mean(facts)).isEqualTo(Bootstrap.mean(facts));
        assertThat(Bootstrap.mean(List.of(1.0, 2.0)).isKnown()).isFalse();
        assertThat(Bootstrap.mean(List.of()).value()).isNaN();
        assertThat(Bootstrap.mean(List.of(5.0, 5.0, 5.0))).isEqualTo(new Interval(5, 5, 5, 3));
    }
}
