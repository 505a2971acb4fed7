package fr.beffroi.workbench.rampup.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The law of a delay: by hand, and its probabilities always add up to one. */
class DelayLawTest {

    @Test
    void byHand() {
        assertThat(DelayLaw.counts(4, List.of(3, 3, -6, 0, 9))).isEqualTo(Map.of(0, 1L, 4, 1L, 7, 2L, 13, 1L));
        assertThat(DelayLaw.cell(4, List.of(3, 3, -6, 0, 9)))
                .isEqualTo("s0: 0,200000; s4: 0,200000; s7: 0,400000; s13: 0,200000");
        assertThat(DelayLaw.cell(2, List.of(1, 1, 1))).isEqualTo("s3: 1");
    }

    @Test
    void alwaysAddsUpToOne() {
        Random random = new Random(2);
        for (int world = 0; world < 2_000; world++) {
            List<Integer> extra = new ArrayList<>();
            for (int lever = 0; lever < 1 + random.nextInt(30); lever++) {
                extra.add(random.nextInt(30) - 8);
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (String part : DelayLaw.cell(random.nextInt(20), extra).split("; ")) {
                BigDecimal share = new BigDecimal(part.split(": ")[1].replace(',', '.'));
                assertThat(share).isPositive();
                sum = sum.add(share);
            }
            assertThat(sum).isEqualByComparingTo("1");
        }
    }
}
