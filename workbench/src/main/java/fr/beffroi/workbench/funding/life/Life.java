package fr.beffroi.workbench.funding.life;

import static fr.beffroi.workbench.funding.ledger.MovementKind.COMMIT;
import static fr.beffroi.workbench.funding.ledger.MovementKind.CONFIRM;
import static fr.beffroi.workbench.funding.ledger.MovementKind.ORDER;
import static fr.beffroi.workbench.funding.ledger.MovementKind.RECOVER;
import static fr.beffroi.workbench.funding.ledger.MovementKind.RELEASE;
import static fr.beffroi.workbench.funding.ledger.MovementKind.RESERVE;
import static fr.beffroi.workbench.funding.ledger.MovementKind.RETURN_ORDER;
import static fr.beffroi.workbench.funding.ledger.MovementKind.UNRESERVE;

import fr.beffroi.workbench.funding.ledger.Movement;
import fr.beffroi.workbench.funding.life.FileState.*;
import fr.beffroi.workbench.funding.life.Outcome.Denied;
import fr.beffroi.workbench.funding.life.Outcome.Moved;
import fr.beffroi.workbench.funding.life.Step.*;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The rules of a grant file's life: for every state, every step and whoever takes it, what becomes of it. */
public final class Life {
    private Life() {}

    /** What becomes of a step; always an answer, never a failure. */
    public static Outcome after(FileState state, Step step, Actor actor) {
        if (actor.party() != step.party()) {
            return new Denied(new StepRefusal.NotYou(step.party()));
        }
        return switch (state) {
            case Draft _, Submitted _, Incomplete _, Complete _, Examined _ -> asking(state, step, actor);
            case Proposed _, ToDecide _, Granted _ -> deciding(state, step, actor);
            case Enforceable _, AgreementSent _, Signed _ -> agreeing(state, step);
            case Running s -> running(s, step);
            case PaymentAsked _, PaymentChecked _, PaymentOrdered _ -> paying(state, step, actor);
            case Closed _, Lapsed _, Recovering _ -> recovering(state, step);
            case FileState.Refused _, Withdrawn _, Recovered _ -> notNow(state, step);
        };
    }

    private static Outcome asking(FileState state, Step step, Actor actor) {
        if (step instanceof Withdraw) {
            return moved(new Withdrawn());
        }
        if (step instanceof Lapse && !(state instanceof Draft)) {
            return moved(new Lapsed(0));
        }
        return switch (state) {
            case Draft _ when step instanceof Submit(LocalDate on) -> moved(new Submitted(on));
            case Submitted(LocalDate on) when step instanceof AskForMore -> moved(new Incomplete(on));
            case Submitted(LocalDate on)
            when step instanceof Acknowledge(LocalDate orderFrom) ->
                // Whatever was ordered before the written application has no incentive effect (651/2014, art. 6).
                orderFrom.isBefore(on) ? tooEarly(orderFrom, on) : moved(new Complete(orderFrom));
            case Incomplete(LocalDate on) when step instanceof Supply -> moved(new Submitted(on));
            case Complete(LocalDate orderFrom) when step instanceof Examine -> moved(new Examined(orderFrom));
            case Examined(LocalDate orderFrom)
            when step instanceof Propose(long cents) ->
                within(cents, 0, Movement.MOST_CENTS, () -> moved(new Proposed(orderFrom, cents, actor.person())));
            default -> notNow(state, step);
        };
    }

    private static Outcome deciding(FileState state, Step step, Actor actor) {
        return switch (state) {
            case Proposed _ when step instanceof Withdraw -> moved(new Withdrawn());
            case Proposed s when step instanceof RejectProposal -> moved(new Examined(s.orderFrom()));
            case Proposed(LocalDate orderFrom, long cents, UUID by)
            when step instanceof AgreeProposal ->
                second(by, actor, () -> moved(new ToDecide(orderFrom, cents)).and(RESERVE, cents));
            case ToDecide s
            when step instanceof Withdraw -> moved(new Withdrawn()).and(UNRESERVE, s.proposedCents());
            case ToDecide s
            when step instanceof DecideRefusal refusal ->
                moved(new FileState.Refused(refusal.decision())).and(UNRESERVE, s.proposedCents());
            case ToDecide(LocalDate orderFrom, long proposed)
            when step instanceof DecideGrant(long cents, String decision, LocalDate on, boolean due) ->
                within(
                        cents,
                        1,
                        proposed,
                        () -> moved(new Granted(new Grant(cents, decision, on, orderFrom, due)))
                                .and(UNRESERVE, proposed - cents));
            case Granted(Grant grant)
            when step instanceof Withdraw -> moved(new Withdrawn()).and(UNRESERVE, grant.cents());
            case Granted(Grant grant)
            when step instanceof MakeEnforceable(LocalDate on) ->
                on.isBefore(grant.decidedOn())
                        ? tooEarly(on, grant.decidedOn())
                        : moved(new Enforceable(grant)).and(COMMIT, grant.cents());
            default -> notNow(state, step);
        };
    }

    private static Outcome agreeing(FileState state, Step step) {
        return switch (state) {
            case Enforceable(Grant grant) when step instanceof SendAgreement -> moved(new AgreementSent(grant));
            case Enforceable(Grant grant)
            when step instanceof Start ->
                grant.agreementDue() ? new Denied(new StepRefusal.AgreementMissing()) : moved(new Running(grant, 0));
            case AgreementSent(Grant grant) when step instanceof Sign -> moved(new Signed(grant));
            case Signed(Grant grant) when step instanceof Start -> moved(new Running(grant, 0));
            case Enforceable(Grant grant) when step instanceof Lapse -> lapsed(grant, 0);
            case AgreementSent(Grant grant) when step instanceof Lapse -> lapsed(grant, 0);
            case Signed(Grant grant) when step instanceof Lapse -> lapsed(grant, 0);
            default -> notNow(state, step);
        };
    }

    private static Outcome running(Running state, Step step) {
        Grant grant = state.grant();
        long paid = state.paidCents();
        long rest = grant.cents() - paid;
        return switch (step) {
            case AskPayment(long cents) -> within(cents, 1, rest, () -> moved(new PaymentAsked(grant, paid, cents)));
            case Amend(long cents, String decision) ->
                within(
                        cents,
                        Math.max(1, paid),
                        grant.cents(),
                        () -> moved(new Running(grant.amended(cents, decision), paid))
                                .and(RELEASE, grant.cents() - cents));
            case Lapse _ -> lapsed(grant, paid);
            case Close _ -> moved(new Closed(grant, paid)).and(RELEASE, rest);
            case ClaimBack(long cents, String decision) ->
                within(
                        cents,
                        1,
                        paid,
                        () -> moved(new Recovering(paid, cents, 0, decision)).and(RELEASE, rest));
            default -> notNow(state, step);
        };
    }

    private static Outcome paying(FileState state, Step step, Actor actor) {
        return switch (state) {
            case PaymentAsked s when step instanceof RejectPayment -> moved(new Running(s.grant(), s.paidCents()));
            case PaymentAsked(Grant grant, long paid, long asked)
            when step instanceof CheckPayment(long payable) ->
                within(payable, 1, asked, () -> moved(new PaymentChecked(grant, paid, asked, payable, actor.person())));
            case PaymentChecked s
            when step instanceof RejectPayment -> moved(new PaymentAsked(s.grant(), s.paidCents(), s.askedCents()));
            case PaymentChecked s
            when step instanceof AgreePayment(int year) ->
                second(
                        s.checkedBy(),
                        actor,
                        () -> moved(new PaymentOrdered(s.grant(), s.paidCents(), s.payableCents(), year))
                                .and(ORDER, s.payableCents(), year));
            case PaymentOrdered s
            when step instanceof ConfirmPayment ->
                moved(new Running(s.grant(), s.paidCents() + s.orderedCents())).and(CONFIRM, s.orderedCents());
            case PaymentOrdered(Grant grant, long paid, long ordered, int year)
            when step instanceof ReturnOrder ->
                moved(new PaymentAsked(grant, paid, ordered)).and(RETURN_ORDER, ordered, year);
            default -> notNow(state, step);
        };
    }

    private static Outcome recovering(FileState state, Step step) {
        return switch (state) {
            case Closed s
            when step instanceof ClaimBack(long cents, String decision) ->
                within(cents, 1, s.paidCents(), () -> moved(new Recovering(s.paidCents(), cents, 0, decision)));
            case Lapsed(long paid)
            when step instanceof ClaimBack(long cents, String decision) ->
                within(cents, 1, paid, () -> moved(new Recovering(paid, cents, 0, decision)));
            case Recovering(long paid, long claimed, long back, String decision)
            when step instanceof RecordRecovery(long cents) ->
                within(cents, 1, claimed - back, () -> {
                    long total = back + cents;
                    FileState next = total == claimed
                            ? new Recovered(paid, total)
                            : new Recovering(paid, claimed, total, decision);
                    return moved(next).and(RECOVER, cents);
                });
            default -> notNow(state, step);
        };
    }

    private static Moved moved(FileState state) {
        return new Moved(state, List.of());
    }

    private static Moved lapsed(Grant grant, long paid) {
        return moved(new Lapsed(paid)).and(RELEASE, grant.cents() - paid);
    }

    private static Outcome notNow(FileState state, Step step) {
        return new Denied(new StepRefusal.NotNow(state, step));
    }

    private static Outcome tooEarly(LocalDate day, LocalDate earliest) {
        return new Denied(new StepRefusal.TooEarly(day, earliest));
    }

    private static Outcome within(long cents, long least, long most, Supplier<Outcome> otherwise) {
        return cents < least || cents > most ? new Denied(new StepRefusal.Sum(cents, least, most)) : otherwise.get();
    }

    private static Outcome second(UUID first, Actor actor, Supplier<Outcome> otherwise) {
        return first.equals(actor.person()) ? new Denied(new StepRefusal.SecondPersonNeeded()) : otherwise.get();
    }
}
