package fr.beffroi.engine.verify.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTest {
    private static final int TIMES = 20_000;

    @Test
    void reckonsLikeExactDecimals() {
        Random random = new Random(2);
        for (int i = 0; i < TIMES; i++) {
            double a = any(random);
            double b = any(random);
            BigDecimal left = new BigDecimal(a);
            BigDecimal right = new BigDecimal(b);
            assertSame(Exact.of(a).plus(Exact.of(b)), left.add(right));
            assertSame(Exact.of(a).minus(Exact.of(b)), left.subtract(right));
            assertSame(Exact.of(a).times(Exact.of(b)), left.multiply(right));
            assertThat(Exact.of(a).compareTo(Exact.of(b))).isEqualTo(left.compareTo(right));
            assertThat(Exact.of(a).max(Exact.of(b))).isEqualTo(Exact.of(Math.max(a, b)));
            assertThat(Exact.of(a).min(Exact.of(b))).isEqualTo(Exact.of(Math.min(a, b)));
        }
    }

    @Test
    void addsTenTenthsToMoreThanOne() {
        // A tenth as a double is a little more than a tenth; doubles lose that, exact numbers do not.
        Exact sum = Exact.ZERO;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Exact.of(0.1));
        }
        assertThat(sum.isAbove(Exact.ONE)).isTrue();
        assertThat(sum).isEqualTo(Exact.of(0.1).times(10));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -1,
                Double.MIN_VALUE,
                -Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                0x1p-1022,
                3e-310
            })
    void takesOverEveryFiniteDouble(double value) {
        assertSame(Exact.of(value), new BigDecimal(value));
        assertThat(Exact.of(value)).isEqualTo(Exact.of(value)).hasSameHashCodeAs(Exact.of(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatHasNoExactValue(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exact.of(value))
                .withMessageContaining(String.valueOf(value));
    }

    @Test
    void equalNumbersAreEqualHoweverTheyCameAbout() {
        Exact six = Exact.of(1.5).times(4);
        assertThat(six).isEqualTo(Exact.of(6L)).hasSameHashCodeAs(Exact.of(6L)).isNotEqualTo(Exact.of(6.5));
        assertThat(six.minus(six)).isEqualTo(Exact.ZERO).hasSameHashCodeAs(Exact.ZERO);
    }

    private static void assertSame(Exact actual, BigDecimal expected) {
        assertThat(actual.signum()).isEqualTo(expected.signum());
        assertThat(actual.toDecimal()).isEqualByComparingTo(expected.round(MathContext.DECIMAL128));
    }

    private static double any(Random random) {
        double size = Math.pow(10, random.nextInt(-12, 12));
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(-20, 20);
            case 1 -> random.nextInt(-2000, 2000) / 100.0;
            case 2 -> random.nextGaussian() * size;
            default -> Double.MIN_VALUE * random.nextInt(1, 1000);
        };
    }
}
