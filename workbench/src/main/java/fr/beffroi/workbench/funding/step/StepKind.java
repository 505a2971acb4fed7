package fr.beffroi.workbench.funding.step;

import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.funding.life.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of steps, with what each asks; in the order in which a life takes them. */
public enum StepKind {
    SUBMIT(Step.Submit::new),
    SUPPLY(day -> new Step.Supply()),
    ASK_FOR_MORE(day -> new Step.AskForMore("?"), StepField.WHAT),
    ACKNOWLEDGE(Step.Acknowledge::new, StepField.ORDER_FROM),
    EXAMINE(day -> new Step.Examine("?"), StepField.FINDING),
    PROPOSE(day -> new Step.Propose(1), StepField.AMOUNT),
    AGREE_PROPOSAL(day -> new Step.AgreeProposal()),
    REJECT_PROPOSAL(day -> new Step.RejectProposal("?"), StepField.REASON),
    DECIDE_GRANT(
            day -> new Step.DecideGrant(1, "?", day, false),
            StepField.AMOUNT,
            StepField.DECISION,
            StepField.ON,
            StepField.VOTES,
            StepField.WITHDRAWALS),
    DECIDE_REFUSAL(
            day -> new Step.DecideRefusal("?", "?"),
            StepField.REASON,
            StepField.DECISION,
            StepField.ON,
            StepField.VOTES,
            StepField.WITHDRAWALS),
    MAKE_ENFORCEABLE(Step.MakeEnforceable::new, StepField.ON),
    SEND_AGREEMENT(day -> new Step.SendAgreement()),
    SIGN(day -> new Step.Sign()),
    START(day -> new Step.Start()),
    ASK_PAYMENT(day -> new Step.AskPayment(1), StepField.AMOUNT, StepField.SPENT, StepField.WHAT, StepField.IBAN),
    CHECK_PAYMENT(day -> new Step.CheckPayment(1), StepField.AMOUNT),
    AGREE_PAYMENT(day -> new Step.AgreePayment(day.getYear()), StepField.YEAR),
    REJECT_PAYMENT(day -> new Step.RejectPayment("?"), StepField.REASON),
    CONFIRM_PAYMENT(Step.ConfirmPayment::new, StepField.ON),
    RETURN_ORDER(day -> new Step.ReturnOrder("?"), StepField.REASON),
    CLOSE(day -> new Step.Close()),
    AMEND(day -> new Step.Amend(1, "?"), StepField.AMOUNT, StepField.DECISION),
    WITHDRAW(day -> new Step.Withdraw()),
    LAPSE(day -> new Step.Lapse("?"), StepField.REASON),
    CLAIM_BACK(day -> new Step.ClaimBack(1, "?"), StepField.AMOUNT, StepField.DECISION),
    RECORD_RECOVERY(day -> new Step.RecordRecovery(1), StepField.AMOUNT);

    private final Function<LocalDate, Step> sample;
    private final List<StepField> fields;

    StepKind(Function<LocalDate, Step> sample, StepField... fields) {
        this.sample = sample;
        this.fields = List.of(fields);
    }

    /** Its name in addresses, the database and message keys. */
    public String code() {
        return sample(LocalDate.EPOCH).code();
    }

    /** On whose side one must be to take it. */
    public Party party() {
        return sample(LocalDate.EPOCH).party();
    }

    /** What it asks. */
    public List<StepField> fields() {
        return fields;
    }

    /** One of the kind, to be held against the rules of life; its sums and texts say nothing. */
    Step sample(LocalDate day) {
        return sample.apply(day);
    }

    /** By its code. */
    public static Optional<StepKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
