package fr.beffroi.engine.plan.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeverWorthTest {
    private static final double ROUNDING = 1e-12;
    private final LeverWorth worth = new LeverWorth(3);

    LeverWorthTest() {
        worth.addLever(0, 1);
        worth.addLever(1, 2);
        worth.addLever(2, 4);
    }

    @Test
    void leversThatNoCutKnowsCountAlikeHoweverManyOptionsTheyHave() {
        double first = worth.of(0, 0);
        assertThat(first).isPositive();
        assertThat(worth.of(1, 0) + worth.of(1, 1)).isEqualTo(first, within(ROUNDING));
        assertThat(worth.ofAll()).isEqualTo(3 * first, within(ROUNDING));
    }

    @Test
    void aLeverIsWorthTheShareItBringsOnAverageOverTheCuts() {
        double unseen = worth.of(1, 1);
        worth.addCut();
        worth.addShare(1, 1, 0.6);
        worth.addCut();
        worth.addShare(1, 1, 0.2);
        worth.addShare(0, 0, 0.1);
        assertThat(worth.of(1, 1)).isEqualTo(0.4 + unseen, within(ROUNDING));
        assertThat(worth.of(1, 0)).isEqualTo(unseen, within(ROUNDING));
        assertThat(worth.of(0, 0)).isEqualTo(0.05 + 2 * unseen, within(ROUNDING));
    }

    @Test
    void aLeverThatOneCutInTenNeedsWholeWeighsLikeOneThatNoneHasSeen() {
        for (int cut = 0; cut < 10; cut++) {
            worth.addCut();
        }
        worth.addShare(0, 0, 1);
        assertThat(worth.of(0, 0)).isEqualTo(2 * (worth.of(1, 0) + worth.of(1, 1)), within(ROUNDING));
    }
}
