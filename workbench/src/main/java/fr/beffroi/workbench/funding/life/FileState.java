package fr.beffroi.workbench.funding.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where a grant file is. Each state carries what must be known there, and nothing that is not certain yet. */
public sealed interface FileState {

    /** Being written by the company. */
    record Draft() implements FileState {}

    /** Handed in. */
    record Submitted(LocalDate submittedOn) implements FileState {}

    /** Something is missing; the day of the application stays. */
    record Incomplete(LocalDate submittedOn) implements FileState {}

    /** Acknowledged as complete. */
    record Complete(LocalDate orderFrom) implements FileState {}

    /** Examined, without a proposal yet. */
    record Examined(LocalDate orderFrom) implements FileState {}

    /** One officer proposes a sum, 0 for a refusal; another must agree. */
    record Proposed(LocalDate orderFrom, long proposedCents, UUID proposedBy) implements FileState {}

    /** Ready for the deciding body; the sum is reserved. */
    record ToDecide(LocalDate orderFrom, long proposedCents) implements FileState {}

    /** Voted, not enforceable yet: no commitment. */
    record Granted(Grant grant) implements FileState {}

    /** Refused by the deciding body. */
    record Refused(String act) implements FileState {}

    /** Published and sent to the prefect; the sum is committed. */
    record Enforceable(Grant grant) implements FileState {}

    /** The agreement is with the company. */
    record AgreementSent(Grant grant) implements FileState {}

    /** The agreement is signed by the company. */
    record Signed(Grant grant) implements FileState {}

    /** The project runs; payments may be asked for. */
    record Running(Grant grant, long paidCents) implements FileState {}

    /** The company asks for a payment. */
    record PaymentAsked(Grant grant, long paidCents, long askedCents) implements FileState {}

    /** One officer has checked what may be paid; another must agree. */
    record PaymentChecked(Grant grant, long paidCents, long askedCents, long payableCents, UUID checkedBy)
            implements FileState {}

    /** The order is with the public accountant. */
    record PaymentOrdered(Grant grant, long paidCents, long orderedCents, int year) implements FileState {}

    /** All is done; conditions may go on for years. */
    record Closed(Grant grant, long paidCents) implements FileState {}

    /** The company gave up. */
    record Withdrawn() implements FileState {}

    /** Ended by a term that passed, or by the company's giving up after the promise. */
    record Lapsed(long paidCents) implements FileState {}

    /** Money is claimed back. */
    record Recovering(long paidCents, long claimedCents, long recoveredCents, String act) implements FileState {}

    /** All that was claimed came back. */
    record Recovered(long paidCents, long recoveredCents) implements FileState {}

    /** What was paid so far, in cents: of a state that carries none, nothing. */
    default long paidCents() {
        return 0;
    }

    /** Its name in message keys ({@code file.state.…}). */
    default String code() {
        return Codes.of(getClass());
    }

    /** The number of the act that the state rests on; empty before there is one. */
    default Optional<String> decision() {
        return switch (this) {
            case Granted s -> Optional.of(s.grant().decision());
            case Refused s -> Optional.of(s.act());
            case Enforceable s -> Optional.of(s.grant().decision());
            case AgreementSent s -> Optional.of(s.grant().decision());
            case Signed s -> Optional.of(s.grant().decision());
            case Running s -> Optional.of(s.grant().decision());
            case PaymentAsked s -> Optional.of(s.grant().decision());
            case PaymentChecked s -> Optional.of(s.grant().decision());
            case PaymentOrdered s -> Optional.of(s.grant().decision());
            case Closed s -> Optional.of(s.grant().decision());
            case Recovering s -> Optional.of(s.act());
            case Draft _,
                    Submitted _,
                    Incomplete _,
                    Complete _,
                    Examined _,
                    Proposed _,
                    ToDecide _,
                    Withdrawn _,
                    Lapsed _,
                    Recovered _ -> Optional.empty();
        };
    }

    /** Who is to do something now. */
    default Party ball() {
        return switch (this) {
            case Draft _, Incomplete _, AgreementSent _, Running _, Recovering _ -> Party.COMPANY;
            case Submitted _,
                    Complete _,
                    Examined _,
                    Proposed _,
                    Granted _,
                    Enforceable _,
                    Signed _,
                    PaymentAsked _,
                    PaymentChecked _ -> Party.TASK_FORCE;
            case ToDecide _ -> Party.ASSEMBLY;
            case PaymentOrdered _ -> Party.ACCOUNTANT;
            case Refused _, Closed _, Withdrawn _, Lapsed _, Recovered _ -> Party.NOBODY;
        };
    }
}
