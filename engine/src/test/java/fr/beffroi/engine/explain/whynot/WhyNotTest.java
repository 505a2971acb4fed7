package fr.beffroi.engine.explain.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.explain.TinyChain;
import fr.beffroi.engine.explain.whynot.SmallestChange.Kind;
import fr.beffroi.engine.explain.whynot.SmallestChange.Result;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.ProgressListener;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Worked out by hand: see {@link TinyChain}. */
class WhyNotTest {
    private final TinyChain chain = new TinyChain();

    @Test
    void aLeverOfTheBestPlanIsChosen() {
        chain.benchHours = 10;
        chain.benchLeverHours = 30;
        WhyNotAnswer answer = ask();
        assertThat(answer.isChosen()).isTrue();
        assertThat(answer.without().backlog()).isEqualTo(360, within(1e-4));
        Outcome with = Objects.requireNonNull(answer.with());
        assertThat(with.backlog()).isEqualTo(120, within(1e-4));
        assertThat(with.privateEuros()).isEqualTo(100, within(1e-3));
        assertThat(answer.changes()).isEmpty();
    }

    @Test
    void whatCannotBePaidNeedsALowerCostOrAid() {
        chain.benchHours = 10;
        chain.benchLeverHours = 30;
        chain.benchLeverCost = 1500;
        WhyNotAnswer answer = ask();
        assertThat(answer.with()).isNull();
        assertThat(answer.reasons()).extracting(Reason::kind).containsExactly(Reason.Kind.CANNOT_PAY);
        assertThat(answer.changes())
                .extracting(SmallestChange::kind, SmallestChange::result)
                .containsExactly(
                        tuple(Kind.COST, Result.FOUND), tuple(Kind.AID, Result.FOUND), tuple(Kind.DELAY, Result.NEVER));
        assertThat(answer.changes().get(0).amount()).isBetween(1.0 / 3 - 1e-6, 1.01 / 3 + 1e-6);
        assertThat(answer.changes().get(1).amount()).isBetween(500 - 1e-3, 505.1);
    }

    @Test
    void whatComesTooLateNeedsAShorterDelay() {
        chain.benchHours = 10;
        chain.benchLeverHours = 30;
        chain.benchLeverDelay = 6;
        WhyNotAnswer answer = ask();
        assertThat(answer.reasons()).extracting(Reason::kind).containsExactly(Reason.Kind.TOO_LATE);
        assertThat(answer.changes())
                .containsExactly(
                        new SmallestChange(Kind.COST, Result.NEVER, 0),
                        new SmallestChange(Kind.AID, Result.NEVER, 0),
                        new SmallestChange(Kind.DELAY, Result.FOUND, 3));
    }

    @Test
    void whatHelpsNothingIsNeverChosen() {
        chain.benchLeverHours = 30;
        WhyNotAnswer answer = ask();
        assertThat(answer.reasons())
                .extracting(Reason::kind)
                .containsExactly(Reason.Kind.NO_EFFECT, Reason.Kind.COSTS_MORE);
        assertThat(answer.changes()).extracting(SmallestChange::result).containsOnly(Result.NEVER);
        assertThat(answer.status()).isEqualTo(PlanStatus.OPTIMAL);
    }

    @Test
    void withoutTimeNothingIsClaimed() {
        chain.benchHours = 10;
        chain.benchLeverHours = 30;
        chain.benchLeverCost = 1500;
        WhyNotAnswer answer = WhyNot.ask(
                LoadedModel.of(chain.model()), "shift", new PlanRequest(0, 60, 1, () -> true), ProgressListener.SILENT);
        assertThat(answer.status()).isEqualTo(PlanStatus.FEASIBLE);
        assertThat(answer.changes())
                .extracting(SmallestChange::result)
                // There is no delay to shorten, which needs no time to see.
                .containsExactly(Result.UNKNOWN, Result.UNKNOWN, Result.NEVER);
        assertThat(answer.reasons()).extracting(Reason::kind).doesNotContain(Reason.Kind.NO_PLAN_HOLDS_IT);
    }

    @Test
    void anUnknownLeverIsRefused() {
        assertThatThrownBy(() -> WhyNot.ask(
                        LoadedModel.of(chain.model()), "shfit", new PlanRequest(0, 60, 1), ProgressListener.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shfit");
    }

    private WhyNotAnswer ask() {
        return WhyNot.ask(LoadedModel.of(chain.model()), "shift", new PlanRequest(0, 60, 1), ProgressListener.SILENT);
    }
}
