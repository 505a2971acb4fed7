package fr.beffroi.workbench.funding.life;

import java.time.LocalDate;

/** What can be done to a grant file. Whether it can be done now, and by whom, is for {@link Life} to say. */
public sealed interface Step {

    /** The company hands the file in. */
    record Submit(LocalDate on) implements Step {}

    /** The company gives up, before anything is promised for good. */
    record Withdraw() implements Step {}

    /** Papers or answers are missing. */
    record AskForMore(String what) implements Step {}

    /** The company has completed it. */
    record Supply() implements Step {}

    /** The acknowledgement: complete, and from which day the company may order. */
    record Acknowledge(LocalDate orderFrom) implements Step {}

    /** The checks are made. */
    record Examine(String finding) implements Step {}

    /** A sum is proposed to the deciding body; 0 proposes to refuse. */
    record Propose(long cents) implements Step {}

    /** A second officer agrees with the proposal. */
    record AgreeProposal() implements Step {}

    /** A second officer sends the proposal back. */
    record RejectProposal(String reason) implements Step {}

    /** The deciding body grants, at most what was proposed. */
    record DecideGrant(long cents, String decision, LocalDate on, boolean agreementDue) implements Step {}

    /** The deciding body refuses. */
    record DecideRefusal(String decision, String reason) implements Step {}

    /** The act was published and sent to the prefect. */
    record MakeEnforceable(LocalDate on) implements Step {}

    /** The agreement goes to the company. */
    record SendAgreement() implements Step {}

    /** The company signs. */
    record Sign() implements Step {}

    /** The project begins for the file: both sides are bound. */
    record Start() implements Step {}

    /** The company asks for an instalment or the balance. */
    record AskPayment(long cents) implements Step {}

    /** An officer says how much of it may be paid. */
    record CheckPayment(long payableCents) implements Step {}

    /** An officer sends the request for payment back. */
    record RejectPayment(String reason) implements Step {}

    /** A second officer agrees: the order goes out, on the credits of a year. */
    record AgreePayment(int year) implements Step {}

    /** The public accountant has paid. */
    record ConfirmPayment(LocalDate on) implements Step {}

    /** The public accountant sends the order back. */
    record ReturnOrder(String reason) implements Step {}

    /** The deciding body lowers the grant. More money is a new file. */
    record Amend(long newCents, String decision) implements Step {}

    /** The file ends by a term that passed, or because the company gave up after the promise. */
    record Lapse(String reason) implements Step {}

    /** The last euro is paid. */
    record Close() implements Step {}

    /** Conditions were broken: money is claimed back. */
    record ClaimBack(long cents, String decision) implements Step {}

    /** The company paid back. */
    record RecordRecovery(long cents) implements Step {}

    /** Its name in message keys ({@code file.step.…}). */
    default String code() {
        return Codes.of(getClass());
    }

    /** On whose side one must be to take it. */
    default Party party() {
        return switch (this) {
            case Submit _, Withdraw _, Supply _, Sign _, AskPayment _ -> Party.COMPANY;
            case AskForMore _,
                    Acknowledge _,
                    Examine _,
                    Propose _,
                    AgreeProposal _,
                    RejectProposal _,
                    DecideGrant _,
                    DecideRefusal _,
                    MakeEnforceable _,
                    SendAgreement _,
                    Start _,
                    CheckPayment _,
                    RejectPayment _,
                    AgreePayment _,
                    ConfirmPayment _,
                    ReturnOrder _,
                    Amend _,
                    Lapse _,
                    Close _,
                    ClaimBack _,
                    RecordRecovery _ -> Party.TASK_FORCE;
        };
    }
}
