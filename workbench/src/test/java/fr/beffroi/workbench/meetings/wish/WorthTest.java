package fr.beffroi.workbench.meetings.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorthTest {
    private static final @Nullable Answer[] ANSWERS = {Answer.WISH, Answer.REFUSE, null};
    private static final @Nullable Double[] GROUNDS = {null, 0.0, 0.4, 1.0};

    @Test
    void bothWishesCountMoreThanOneAndOneMoreThanAProposalAlone() {
        for (Double more : GROUNDS) {
            for (Double less : GROUNDS) {
                int both = Worth.of(Answer.WISH, Answer.WISH, less);
                int guest = Worth.of(Answer.WISH, null, more);
                int host = Worth.of(null, Answer.WISH, more);
                assertThat(guest).isEqualTo(host).isLessThan(both);
                assertThat(Worth.of(null, null, more)).isLessThan(Worth.of(null, Answer.WISH, less));
            }
        }
        assertThat(Worth.of(null, null, null)).isZero();
        assertThat(Worth.of(null, null, 0.0)).isPositive();
    }

    @Test
    void aRefusalOfEitherSideRulesOut() {
        for (Answer other : ANSWERS) {
            for (Double ground : GROUNDS) {
                assertThat(Worth.of(Answer.REFUSE, other, ground)).isZero();
                assertThat(Worth.of(other, Answer.REFUSE, ground)).isZero();
            }
        }
    }

    @Test
    void aSurerGroundIsWorthMoreAndNothingPassesWhatAnOfficerFixed() {
        List<Integer> values = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += 10) {
            values.add(Worth.of(Answer.WISH, Answer.WISH, percent / 100.0));
        }
        assertThat(values).isSorted().doesNotHaveDuplicates().allMatch(value -> value < Worth.LOCKED);
    }
}
