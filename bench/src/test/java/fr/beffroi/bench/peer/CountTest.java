package fr.beffroi.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.plan.network.Network;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountTest {
    private final Network network = TinyModel.withoutLevers().network();

    @Test
    void countsWhatComesInItsWeekAndWhatIsLate() {
        Count count = Count.of(network, new double[][] {{4, 1, 6, 4, 4, 0}});

        assertThat(count.wanted()).isEqualTo(24);
        assertThat(count.delivered()).isEqualTo(19);
        assertThat(count.onTime()).isEqualTo(4 + 1 + 4 + 4 + 4);
        assertThat(count.backlog()).isEqualTo(3 + 1 + 1 + 1 + 5);
    }

    @Test
    void isAsGoodByEachFigureButForAMillionth() {
        Count count = new Count(24, 20, 20, 12);

        assertThat(count.hasNoLessOnTimeThan(new Count(24, 20, 20 + 1e-5, 15))).isTrue();
        assertThat(count.hasNoLessOnTimeThan(new Count(24, 20, 20.1, 15))).isFalse();
        assertThat(count.hasNoMoreBacklogThan(new Count(24, 20, 18, 12 - 1e-6))).isTrue();
        assertThat(count.hasNoMoreBacklogThan(new Count(24, 20, 18, 11.9))).isFalse();
    }

    @Test
    void anyPlanIsAsGoodAsNoneAndNoneIsNotAsGoodAsAny() {
        Side plan = new Side(Optional.of(new Count(24, 20, 20, 12)), Optional.empty(), 1);
        Side none = new Side(Optional.empty(), Optional.empty(), 60);

        assertThat(plan.isAsGood(none, Count::hasNoMoreBacklogThan)).isTrue();
        assertThat(none.isAsGood(plan, Count::hasNoMoreBacklogThan)).isFalse();
        assertThat(none.cells()).containsExactly("–", "–", "> 60.0", "–");
    }

    @Test
    void theEnginesOwnFlowIsTheAnswerKnown() {
        FixedModel none = TinyModel.withoutLevers();
        FixedModel shift = TinyModel.withShift();

        Count without = Count.of(none.network(), FixedPlan.best(none, 60).orElseThrow());
        Count with = Count.of(shift.network(), FixedPlan.best(shift, 60).orElseThrow());

        assertThat(without.backlog()).isEqualTo(TinyModel.BACKLOG, within(1e-6));
        assertThat(without.onTime()).isEqualTo(TinyModel.ON_TIME, within(1e-6));
        assertThat(with.backlog()).isEqualTo(TinyModel.BACKLOG_WITH_SHIFT, within(1e-6));
        assertThat(with.onTime()).isEqualTo(TinyModel.ON_TIME_WITH_SHIFT, within(1e-6));
        assertThat(Rightness.of(shift, FixedPlan.best(shift, 60).orElseThrow()).violations())
                .isEmpty();
    }
}
