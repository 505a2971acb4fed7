package fr.beffroi.workbench.funding.fromplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void noCentIsLostOrMadeAndEachShareIsWithinACentOfItsDue() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<Long> weights = new ArrayList<>();
            for (int index = 0; index <= random.nextInt(6); index++) {
                weights.add((long) random.nextInt(5_000_000));
            }
            long cents = random.nextInt(100_000_000);
            List<Long> shares = Shares.of(cents, weights);
            assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(cents);
            double whole = weights.stream().mapToLong(Long::longValue).sum();
            for (int index = 0; index < weights.size() && whole > 0; index++) {
                assertThat(Math.abs(shares.get(index) - cents * weights.get(index) / whole))
                        .isLessThan(1 + 1e-6);
            }
        }
    }

    @Test
    void theLargestRemaindersAreRoundedUp() {
        assertThat(Shares.of(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
        assertThat(Shares.of(10, List.of(1L, 2L))).containsExactly(3L, 7L);
        assertThat(Shares.of(5, List.of(0L, 0L))).containsExactly(5L, 0L);
    }
}
