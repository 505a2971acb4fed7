package fr.beffroi.workbench.funding.life;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.ledger.MovementKind;
import fr.beffroi.workbench.funding.life.Outcome.Denied;
import fr.beffroi.workbench.funding.life.Outcome.Moved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What companies and officers may and may not do, case by case. */
class LifeTest {
    private static final LocalDate DAY = Samples.DAY;
    private static final Actor COMPANY = new Actor(UUID.randomUUID(), Party.COMPANY);
    private static final Actor OFFICER = new Actor(UUID.randomUUID(), Party.TASK_FORCE);
    private static final Actor SECOND = new Actor(UUID.randomUUID(), Party.TASK_FORCE);

    private FileState state = new FileState.Draft();
    private final List<MoneyMove> moves = new ArrayList<>();

    @Test
    void aPassDronesGrantOfThirtyThousandEurosFromAskToLastEuro() {
        decided(3_000_000, 3_000_000, true);
        assertThat(deny(OFFICER, new Step.Start())).isInstanceOf(StepRefusal.AgreementMissing.class);
        take(OFFICER, new Step.SendAgreement());
        take(COMPANY, new Step.Sign());
        take(OFFICER, new Step.Start());
        pay(1_000_000, 1_000_000);
        pay(2_000_000, 1_900_000);
        take(OFFICER, new Step.Close());
        assertThat(state).isInstanceOf(FileState.Closed.class);
        assertThat(state.ball()).isEqualTo(Party.NOBODY);
        assertThat(moves)
                .containsExactly(
                        new MoneyMove(MovementKind.RESERVE, 3_000_000, null),
                        new MoneyMove(MovementKind.COMMIT, 3_000_000, null),
                        new MoneyMove(MovementKind.ORDER, 1_000_000, 2026),
                        new MoneyMove(MovementKind.CONFIRM, 1_000_000, null),
                        new MoneyMove(MovementKind.ORDER, 1_900_000, 2026),
                        new MoneyMove(MovementKind.CONFIRM, 1_900_000, null),
                        new MoneyMove(MovementKind.RELEASE, 100_000, null));
    }

    @Test
    void grantedLessTheRestIsFreeAgainAndNeverMoreThanProposed() {
        decided(3_000_000, 2_000_000, false);
        take(OFFICER, new Step.Start());
        assertThat(moves)
                .containsExactly(
                        new MoneyMove(MovementKind.RESERVE, 3_000_000, null),
                        new MoneyMove(MovementKind.UNRESERVE, 1_000_000, null),
                        new MoneyMove(MovementKind.COMMIT, 2_000_000, null));
        assertThat(deny(COMPANY, new Step.AskPayment(2_000_001)))
                .isEqualTo(new StepRefusal.Sum(2_000_001, 1, 2_000_000));
        assertThat(deny(OFFICER, new Step.Amend(2_000_001, "D2")))
                .isEqualTo(new StepRefusal.Sum(2_000_001, 1, 2_000_000));
        state = new FileState.ToDecide(DAY, 100);
        assertThat(deny(OFFICER, new Step.DecideGrant(101, "D1", DAY, false)))
                .isEqualTo(new StepRefusal.Sum(101, 1, 100));
    }

    @Test
    void nothingMayBeOrderedBeforeTheApplicationNorPromisedBeforeTheVote() {
        take(COMPANY, new Step.Submit(DAY));
        assertThat(deny(OFFICER, new Step.Acknowledge(DAY.minusDays(1))))
                .isEqualTo(new StepRefusal.TooEarly(DAY.minusDays(1), DAY));
        take(OFFICER, new Step.AskForMore("un devis"));
        assertThat(state.ball()).isEqualTo(Party.COMPANY);
        take(COMPANY, new Step.Supply());
        take(OFFICER, new Step.Acknowledge(DAY));
        state = new FileState.Granted(new Grant(100, "D1", DAY, DAY, true));
        assertThat(deny(OFFICER, new Step.MakeEnforceable(DAY.minusDays(1))))
                .isEqualTo(new StepRefusal.TooEarly(DAY.minusDays(1), DAY));
    }

    @Test
    void nobodyConfirmsTheirOwnProposalNorTheirOwnPayment() {
        state = new FileState.Examined(DAY);
        take(OFFICER, new Step.Propose(100));
        assertThat(deny(OFFICER, new Step.AgreeProposal())).isInstanceOf(StepRefusal.SecondPersonNeeded.class);
        take(SECOND, new Step.AgreeProposal());
        state = new FileState.PaymentAsked(new Grant(100, "D1", DAY, DAY, false), 0, 50);
        take(SECOND, new Step.CheckPayment(50));
        assertThat(deny(SECOND, new Step.AgreePayment(2026))).isInstanceOf(StepRefusal.SecondPersonNeeded.class);
        take(OFFICER, new Step.AgreePayment(2026));
    }

    @Test
    void anOrderThatComesBackIsCheckedAndAgreedAnew() {
        state = new FileState.PaymentOrdered(new Grant(100, "D1", DAY, DAY, false), 20, 50, 2026);
        take(OFFICER, new Step.ReturnOrder("IBAN faux"));
        assertThat(state).isEqualTo(new FileState.PaymentAsked(new Grant(100, "D1", DAY, DAY, false), 20, 50));
        assertThat(moves).containsExactly(new MoneyMove(MovementKind.RETURN_ORDER, 50, 2026));
    }

    @Test
    void whatIsClaimedBackComesBackInParts() {
        state = new FileState.Closed(new Grant(100, "D1", DAY, DAY, false), 80);
        assertThat(deny(OFFICER, new Step.ClaimBack(81, "D2"))).isEqualTo(new StepRefusal.Sum(81, 1, 80));
        take(OFFICER, new Step.ClaimBack(60, "D2"));
        take(OFFICER, new Step.RecordRecovery(25));
        assertThat(deny(OFFICER, new Step.RecordRecovery(36))).isEqualTo(new StepRefusal.Sum(36, 1, 35));
        take(OFFICER, new Step.RecordRecovery(35));
        assertThat(state).isEqualTo(new FileState.Recovered(80, 60));
    }

    private void decided(long proposed, long granted, boolean agreementDue) {
        take(COMPANY, new Step.Submit(DAY));
        take(OFFICER, new Step.Acknowledge(DAY));
        take(OFFICER, new Step.Examine("tout va"));
        take(OFFICER, new Step.Propose(proposed));
        take(SECOND, new Step.AgreeProposal());
        take(OFFICER, new Step.DecideGrant(granted, "D1", DAY, agreementDue));
        take(OFFICER, new Step.MakeEnforceable(DAY));
    }

    private void pay(long asked, long payable) {
        take(COMPANY, new Step.AskPayment(asked));
        take(OFFICER, new Step.CheckPayment(payable));
        take(SECOND, new Step.AgreePayment(2026));
        take(OFFICER, new Step.ConfirmPayment(DAY));
    }

    private void take(Actor actor, Step step) {
        switch (Life.after(state, step, actor)) {
            case Moved moved -> {
                state = moved.state();
                moves.addAll(moved.moves());
            }
            case Denied denied -> throw new AssertionError(step + " in " + state + ": " + denied.why());
        }
    }

    private StepRefusal deny(Actor actor, Step step) {
        Outcome outcome = Life.after(state, step, actor);
        assertThat(outcome).as(Objects.toString(step)).isInstanceOf(Denied.class);
        return ((Denied) outcome).why();
    }
}
