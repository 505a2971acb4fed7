package fr.beffroi.workbench.accounts.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which sums give nobody away. */
class SafetyRuleTest {
    @Test
    void fiveAlikeMayBeToldAndFourMayNot() {
        assertThat(SafetyRule.allows(List.of(10L, 10L, 10L, 10L, 10L))).isTrue();
        assertThat(SafetyRule.allows(List.of(10L, 10L, 10L, 10L))).isFalse();
    }

    @Test
    void whoHasNearlyAllIsNotTold() {
        assertThat(SafetyRule.allows(List.of(100L, 5L, 5L, 5L, 5L)))
                .as("15 stay beside the two largest")
                .isFalse();
        assertThat(SafetyRule.allows(List.of(100L, 5L, 5L, 5L, 10L)))
                .as("15 again")
                .isFalse();
        assertThat(SafetyRule.allows(List.of(100L, 50L, 10L, 5L, 5L)))
                .as("20 stay")
                .isTrue();
    }

    @Test
    void twoWhoHaveAllAreNotTold() {
        assertThat(SafetyRule.allows(List.of(100L, 100L, 1L, 1L, 1L))).isFalse();
    }

    @Test
    void thatNobodyBroughtAnythingIsNotTold() {
        assertThat(SafetyRule.allows(List.of(0L, 0L, 0L, 0L, 0L, 0L))).isFalse();
        assertThat(SafetyRule.allows(List.of(5L, 5L, 5L, 0L, 0L, 0L))).isTrue();
    }

    @Test
    void belowZeroIsRefused() {
        assertThatThrownBy(() -> SafetyRule.allows(List.of(1L, 1L, 1L, 1L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** INSEE's rule: no sum of which one has more than 85 %. */
    @Test
    void whatIsToldIsNeverDominated() {
        Random random = new Random(7);
        int told = 0;
        for (int world = 0; world < 20_000; world++) {
            List<Long> parts = LongStream.generate(() -> (long) Math.exp(random.nextDouble() * 8))
                    .limit(1 + random.nextInt(12))
                    .boxed()
                    .toList();
            if (SafetyRule.allows(parts)) {
                told++;
                long sum = parts.stream().mapToLong(Long::longValue).sum();
                assertThat(parts).allMatch(part -> part * 100 <= 85 * sum);
                assertThat(parts).hasSizeGreaterThanOrEqualTo(5);
            }
        }
        assertThat(told).isGreaterThan(1_000);
    }
}
