package fr.beffroi.engine.verify.rule.stated;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.verify.arithmetic.Exact;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The limits of the definition of the week in which the cadence is reached. */
class CadenceReachedEdgesTest {
    private static final Exact[] HUNDRED_A_WEEK = exact(100, 100, 100, 100, 100, 100);

    @Test
    void ninetyNinePercentAreEnough() {
        // The mean of weeks 2 to 5 is a hair above 99; the backlog no longer rises after week 2.
        assertRight(new CadenceReached(HUNDRED_A_WEEK, exact(0, 0, 96.001, 100, 100, 100)), 2);
        // A hair below: only from the next week on.
        assertRight(new CadenceReached(HUNDRED_A_WEEK, exact(0, 0, 95.999, 100, 100, 100)), 3);
        assertThat(new CadenceReached(HUNDRED_A_WEEK, exact(0, 0, 96, 100, 100, 100)).find())
                .contains(2);
    }

    @Test
    void withinRoundingOfNinetyNinePercentBothAnswersAreRight() {
        CadenceReached above = new CadenceReached(HUNDRED_A_WEEK, exact(0, 0, 96 + 1e-9, 100, 100, 100));
        CadenceReached below = new CadenceReached(HUNDRED_A_WEEK, exact(0, 0, 96 - 1e-9, 100, 100, 100));
        assertThat(above.find()).contains(2);
        assertThat(below.find()).contains(3);
        for (CadenceReached either : new CadenceReached[] {above, below}) {
            assertThat(answers(either)).containsExactly(2, 3);
        }
    }

    @Test
    void aBacklogThatRisesLaterForbidsTheWeeksBefore() {
        // The mean stays above 99, but week 4 falls behind: weeks 4 and 5 are the ones from which it never rises.
        Exact[] delivered = exact(100, 100, 101, 101, 98.5, 100);
        assertRight(new CadenceReached(HUNDRED_A_WEEK, delivered), 4);
        // What the last week alone falls behind keeps every earlier week from counting.
        assertRight(new CadenceReached(HUNDRED_A_WEEK, exact(100, 100, 100, 100, 101, 99.5)), 5);
    }

    @Test
    void aRiseOfAMillionthOfTheCumulatedTargetIsNone() {
        assertRight(new CadenceReached(HUNDRED_A_WEEK, exact(100, 100, 100, 100, 100, 100 - 5e-4)), 0);
        assertRight(new CadenceReached(HUNDRED_A_WEEK, exact(100, 100, 100, 100, 100, 100 - 7e-4)), 5);
    }

    @Test
    void theCumulatedTargetMayBeThatOfTheWeekOrOfTheHorizon() {
        // In week 1 200 of 600 are wanted: a rise of 4e-4 lies between 2e-4 and 6e-4.
        CadenceReached reached = new CadenceReached(HUNDRED_A_WEEK, exact(100, 100 - 4e-4, 100, 100, 100, 100));
        assertThat(reached.find()).contains(1);
        assertThat(answers(reached)).containsExactly(0, 1);
        // Beyond both it is a rise, within both it is none.
        assertRight(new CadenceReached(HUNDRED_A_WEEK, exact(100, 100 - 7e-4, 100, 100, 100, 100)), 1);
        assertRight(new CadenceReached(HUNDRED_A_WEEK, exact(100, 100 - 1e-4, 100, 100, 100, 100)), 0);
    }

    @Test
    void neverWhereTheLastWeekFallsShortOrNothingIsWantedInTheEnd() {
        assertRight(new CadenceReached(HUNDRED_A_WEEK, exact(100, 100, 100, 100, 100, 98)), null);
        assertRight(new CadenceReached(exact(5, 5, 0), exact(5, 5, 0)), null);
    }

    @Test
    void fromTheFirstWeekWhereAllIsDeliveredAtOnce() {
        assertRight(new CadenceReached(HUNDRED_A_WEEK, HUNDRED_A_WEEK), 0);
        assertRight(new CadenceReached(exact(1), exact(1)), 0);
    }

    @Test
    void weeksOutsideTheHorizonAreNoAnswer() {
        CadenceReached reached = new CadenceReached(HUNDRED_A_WEEK, HUNDRED_A_WEEK);
        assertThat(reached.isRight(-1)).isFalse();
        assertThat(reached.isRight(6)).isFalse();
    }

    private static void assertRight(CadenceReached reached, @Nullable Integer week) {
        assertThat(reached.find().orElse(null)).isEqualTo(week);
        assertThat(answers(reached)).isEqualTo(week == null ? new int[0] : new int[] {week});
        assertThat(reached.isRight(null)).isEqualTo(week == null);
    }

    private static int[] answers(CadenceReached reached) {
        return IntStream.range(-2, 10).filter(reached::isRight).toArray();
    }

    private static Exact[] exact(double... values) {
        return Arrays.stream(values).mapToObj(Exact::of).toArray(Exact[]::new);
    }
}
