package fr.beffroi.engine.simulate.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.model.Uncertainty.BetaYield;
import fr.beffroi.engine.model.Uncertainty.Breakdown;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawsTest {
    private static final int HORIZON = 104;
    private static final int NUMBERS = 1 << 30;

    @Test
    void aDiscreteTimeIsRoundedUpAndKeepsItsProbabilities() {
        WeeksLaw law = WeeksLaw.of(
                new TimeDistribution.Discrete(List.of(
                        new TimeDistribution.Outcome(5, 0.25),
                        new TimeDistribution.Outcome(1.2, 0.5),
                        new TimeDistribution.Outcome(2, 0.25))),
                HORIZON);
        assertThat(shareAtMost(law, 1)).isZero();
        assertThat(shareAtMost(law, 2)).isCloseTo(0.75, within(1e-8));
        assertThat(shareAtMost(law, 4)).isCloseTo(0.75, within(1e-8));
        assertThat(shareAtMost(law, 5)).isEqualTo(1);
    }

    @Test
    void aTriangularTimeHasItsProbabilities() {
        WeeksLaw law = WeeksLaw.of(new TimeDistribution.Triangular(2, 4, 8), HORIZON);
        assertThat(shareAtMost(law, 2)).isCloseTo(0, within(1e-8));
        assertThat(shareAtMost(law, 3)).isCloseTo(1 / 12.0, within(1e-8));
        assertThat(shareAtMost(law, 4)).isCloseTo(4 / 12.0, within(1e-8));
        assertThat(shareAtMost(law, 6)).isCloseTo(1 - 4 / 24.0, within(1e-8));
        assertThat(shareAtMost(law, 8)).isEqualTo(1);
    }

    @Test
    void aLognormalTimeHasTheMeanAndDeviationOfTheTimeItself() {
        WeeksLaw law = WeeksLaw.of(new TimeDistribution.Lognormal(20, 5), HORIZON);
        double mean = 0;
        double square = 0;
        for (int weeks = 0; weeks <= HORIZON; weeks++) {
            double probability = shareAtMost(law, weeks) - (weeks == 0 ? 0 : shareAtMost(law, weeks - 1));
            // Rounding up adds half a week to the mean, and 1/12 to the variance.
            mean += probability * (weeks - 0.5);
            square += probability * (weeks - 0.5) * (weeks - 0.5);
        }
        assertThat(mean).isCloseTo(20, within(0.01));
        assertThat(Math.sqrt(square - mean * mean - 1 / 12.0)).isCloseTo(5, within(0.02));
    }

    @Test
    void timesWithoutSpreadAreWhatTheySay() {
        for (TimeDistribution certain : List.of(
                new TimeDistribution.Triangular(7, 7, 7),
                new TimeDistribution.Lognormal(7, 0),
                new TimeDistribution.Discrete(List.of(new TimeDistribution.Outcome(7, 1))))) {
            WeeksLaw law = WeeksLaw.of(certain, HORIZON);
            assertThat(law.isCertain()).isTrue();
            assertThat(law.weeks(0)).isEqualTo(7);
            assertThat(law.weeks(NUMBERS - 1)).isEqualTo(7);
            assertThat(WeeksLaw.certainAtMean(certain, HORIZON).weeks(0)).isEqualTo(7);
        }
        assertThat(WeeksLaw.of(new TimeDistribution.Triangular(0, 0, 0), HORIZON)
                        .weeks(5))
                .isZero();
    }

    @Test
    void theMeanIsRoundedUpButNotByItsLastDigit() {
        assertThat(mean(new TimeDistribution.Triangular(6, 8, 12))).isEqualTo(9);
        assertThat(mean(new TimeDistribution.Lognormal(8, 2))).isEqualTo(8);
        assertThat(mean(new TimeDistribution.Discrete(List.of(
                        new TimeDistribution.Outcome(1, 0.1),
                        new TimeDistribution.Outcome(2, 0.8),
                        new TimeDistribution.Outcome(3, 0.1)))))
                .isEqualTo(2);
    }

    @Test
    void whatTakesLongerThanTheHorizonCountsAsTheHorizon() {
        assertThat(WeeksLaw.of(new TimeDistribution.Triangular(200, 300, 400), HORIZON)
                        .weeks(0))
                .isEqualTo(HORIZON);
        assertThat(mean(new TimeDistribution.Triangular(200, 300, 400))).isEqualTo(HORIZON);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "1, 3", "0.5, 0.5", "38, 2", "49, 1", "24, 1", "0.1, 0.2", "900, 100", "5000, 7"})
    void aYieldIsTheInverseOfItsLaw(double alpha, double beta) {
        YieldLaw table = YieldLaw.of(new BetaYield(alpha, beta));
        BetaLaw law = new BetaLaw(alpha, beta);
        double before = 0;
        double sum = 0;
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            long number = (long) ((i + 0.5) / draws * 0x1p32);
            double yield = table.yield(number);
            // Coefficients are floats: two neighbours may be off by their last digit.
            assertThat(yield).isBetween(before - 2e-7, 1 + 2e-7);
            double exact = law.quantile((number + 0.5) * 0x1p-32, 0, 1);
            // Where the law leaps from one end to the other, the probability says more than the yield.
            double probability = (number + 0.5) * 0x1p-32;
            double error = Math.min(Math.abs(yield - exact), Math.abs(law.cumulative(yield) - probability));
            assertThat(error).as("at %d", number).isLessThan(alpha < 0.5 ? 1e-4 : 5e-6);
            before = yield;
            sum += yield;
        }
        assertThat(sum / draws).isCloseTo(alpha / (alpha + beta), within(2e-5));
        assertThat(table.certainAtMean().yield(17)).isCloseTo(alpha / (alpha + beta), within(1e-15));
    }

    @Test
    void theBetaLawIsTheKnownOne() {
        assertThat(new BetaLaw(2, 1).quantile(0.49, 0, 1)).isCloseTo(0.7, within(1e-12));
        assertThat(new BetaLaw(1, 3).cumulative(0.2)).isCloseTo(1 - 0.8 * 0.8 * 0.8, within(1e-13));
        // Arcsine law.
        assertThat(new BetaLaw(0.5, 0.5).cumulative(0.3))
                .isCloseTo(2 / Math.PI * Math.asin(Math.sqrt(0.3)), within(1e-12));
        assertThat(new BetaLaw(3, 2).density(0.5)).isCloseTo(12 * 0.25 * 0.5, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.8413447460685429",
        "-1.959963984540054, 0.025",
        "3, 0.9986501019683699",
        "-6, 9.865876450376946e-10"
    })
    void theNormalLawIsTheKnownOne(double x, double probability) {
        assertThat(NormalLaw.cumulative(x)).isCloseTo(probability, within(1e-13));
    }

    @Test
    void breakdownsTakeTheirMeanShareOfEachWeek() {
        DownTimeLaw law = new DownTimeLaw(new Breakdown(3, 2));
        int weeks = 12;
        int runs = 200_000;
        double[] up = new double[weeks];
        double[] sum = new double[weeks];
        for (int run = 0; run < runs; run++) {
            law.fill(up, RandomStreams.replicationKey(5, run));
            for (int week = 0; week < weeks; week++) {
                assertThat(up[week] >= 0 && up[week] <= 1).isTrue();
                sum[week] += up[week];
            }
        }
        double[] mean = new double[weeks];
        law.certainAtMean().fill(mean, 0);
        for (int week = 0; week < weeks; week++) {
            // Five deviations of a share, which is at most 1/2.
            assertThat(sum[week] / runs).as("week %d", week).isCloseTo(mean[week], within(2.5 / Math.sqrt(runs)));
        }
        assertThat(mean[weeks - 1]).isCloseTo(0.6, within(1e-3));
        assertThat(mean[0]).isGreaterThan(0.8);
    }

    @Test
    void breakdownsThatTakeNoTimeTakeNothing() {
        double[] up = new double[5];
        new DownTimeLaw(new Breakdown(0.5, 0)).fill(up, 1);
        assertThat(up).containsOnly(1);
        new DownTimeLaw(new Breakdown(1e-9, 3e-9)).fill(up, 1);
        assertThat(up[4]).isCloseTo(0.25, within(1e-6));
    }

    private static int mean(TimeDistribution time) {
        return WeeksLaw.certainAtMean(time, HORIZON).weeks(0);
    }

    /** Of all numbers those that stand for at most so many weeks, by bisection: the law never falls. */
    private static double shareAtMost(WeeksLaw law, int weeks) {
        int low = 0;
        int high = NUMBERS;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (law.weeks(middle) <= weeks) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / NUMBERS;
    }
}
