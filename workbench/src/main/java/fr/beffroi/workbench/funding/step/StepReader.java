package fr.beffroi.workbench.funding.step;

import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.funding.request.Iban;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Reads a step as it was typed, or tells every fault. */
final class StepReader {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_ACT = 200;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;

    private final TypedFields<StepField> fields;
    private final StepKind kind;
    private final LocalDate today;

    private StepReader(StepKind kind, Map<StepField, String> typed, LocalDate today) {
        this.kind = kind;
        this.fields = new TypedFields<>(typed);
        this.today = today;
    }

    /**
     * Reads one.
     *
     * @throws StepFaultsException with everything that is missing or at fault
     */
    static TypedStep read(StepKind kind, Map<StepField, String> typed, LocalDate today) {
        StepReader reader = new StepReader(kind, typed, today);
        TypedStep step = reader.typedStep();
        if (!reader.fields.faults().isEmpty()) {
            throw new StepFaultsException(reader.fields.faults());
        }
        return step;
    }

    private TypedStep typedStep() {
        boolean votes = kind.fields().contains(StepField.VOTES);
        boolean payment = kind == StepKind.ASK_PAYMENT;
        return new TypedStep(
                step(),
                votes ? text(StepField.VOTES, LONGEST_TEXT) : "",
                bounded(StepField.WITHDRAWALS),
                votes ? past(StepField.ON) : LocalDate.EPOCH,
                payment ? fields.cents(StepField.SPENT, true) : 0,
                payment ? text(StepField.WHAT, LONGEST_TEXT) : "",
                payment ? iban() : "");
    }

    private Step step() {
        return switch (kind) {
            case SUBMIT -> new Step.Submit(today);
            case SUPPLY -> new Step.Supply();
            case ASK_FOR_MORE -> new Step.AskForMore(text(StepField.WHAT, LONGEST_TEXT));
            case ACKNOWLEDGE -> new Step.Acknowledge(day(StepField.ORDER_FROM));
            case EXAMINE -> new Step.Examine(text(StepField.FINDING, LONGEST_TEXT));
            case PROPOSE -> new Step.Propose(proposed());
            case AGREE_PROPOSAL -> new Step.AgreeProposal();
            case REJECT_PROPOSAL -> new Step.RejectProposal(text(StepField.REASON, LONGEST_TEXT));
            case DECIDE_GRANT -> new Step.DecideGrant(amount(), act(), past(StepField.ON), false);
            case DECIDE_REFUSAL -> new Step.DecideRefusal(act(), text(StepField.REASON, LONGEST_TEXT));
            case MAKE_ENFORCEABLE -> new Step.MakeEnforceable(past(StepField.ON));
            case SEND_AGREEMENT -> new Step.SendAgreement();
            case SIGN -> new Step.Sign();
            case START -> new Step.Start();
            case ASK_PAYMENT -> new Step.AskPayment(amount());
            case CHECK_PAYMENT -> new Step.CheckPayment(amount());
            case REJECT_PAYMENT -> new Step.RejectPayment(text(StepField.REASON, LONGEST_TEXT));
            case AGREE_PAYMENT -> new Step.AgreePayment(year());
            case CONFIRM_PAYMENT -> new Step.ConfirmPayment(past(StepField.ON));
            case RETURN_ORDER -> new Step.ReturnOrder(text(StepField.REASON, LONGEST_TEXT));
            case AMEND -> new Step.Amend(amount(), act());
            case WITHDRAW -> new Step.Withdraw();
            case LAPSE -> new Step.Lapse(text(StepField.REASON, LONGEST_TEXT));
            case CLOSE -> new Step.Close();
            case CLAIM_BACK -> new Step.ClaimBack(amount(), act());
            case RECORD_RECOVERY -> new Step.RecordRecovery(amount());
        };
    }

    private long amount() {
        return fields.cents(StepField.AMOUNT, true);
    }

    /** 0 proposes to refuse, and is typed for that. */
    private long proposed() {
        if (fields.text(StepField.AMOUNT).isEmpty()) {
            fields.fault(StepField.AMOUNT, "missing");
        }
        return fields.cents(StepField.AMOUNT, false);
    }

    private String act() {
        return text(StepField.DECISION, LONGEST_ACT);
    }

    private String text(StepField field, int longest) {
        String text = fields.text(field);
        if (text.isEmpty()) {
            fields.fault(field, "missing");
        } else if (text.length() > longest) {
            fields.fault(field, "tooLong");
        }
        return text;
    }

    private String bounded(StepField field) {
        String text = fields.text(field);
        if (text.length() > LONGEST_TEXT) {
            fields.fault(field, "tooLong");
        }
        return text;
    }

    private LocalDate day(StepField field) {
        LocalDate day = fields.day(field);
        if (fields.text(field).isEmpty()) {
            fields.fault(field, "missing");
        }
        return Objects.requireNonNullElse(day, today);
    }

    /** What others did is recorded once it has happened. */
    private LocalDate past(StepField field) {
        LocalDate day = day(field);
        if (day.isAfter(today)) {
            fields.fault(field, "notYet");
        }
        return day;
    }

    private int year() {
        int year = fields.whole(StepField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            fields.fault(StepField.YEAR, "year");
        }
        return year;
    }

    private String iban() {
        String text = text(StepField.IBAN, LONGEST_ACT);
        return Iban.parse(text).orElseGet(() -> {
            fields.fault(StepField.IBAN, "iban");
            return "";
        });
    }
}
