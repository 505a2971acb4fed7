package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.aid.received.CeilingPassedException;
import fr.beffroi.workbench.funding.file.StaleFileException;
import fr.beffroi.workbench.funding.file.StepRefusedException;
import fr.beffroi.workbench.funding.ledger.LedgerRefusal;
import fr.beffroi.workbench.funding.ledger.LedgerRefusedException;
import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.funding.life.StepRefusal;
import fr.beffroi.workbench.funding.paper.RefusedPaperException;
import fr.beffroi.workbench.funding.payment.OrderGoneException;
import fr.beffroi.workbench.funding.step.AgreementDueException;
import fr.beffroi.workbench.funding.step.RequestIncompleteException;
import fr.beffroi.workbench.web.form.TypedFields;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why something was not done, and what a step said, in the language of the page; for templates too: {@code ${@fileWords.fault(fault)}}. */
@Component("fileWords")
public class FileWords {
    private static final int CENTS = 2;
    private static final int LONGEST = 60;

    private final MessageSource messages;
    private final Formats formats;

    FileWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** One fault as a sentence: those of a financing plan name the difference in euros. */
    public String fault(TypedFields.Fault fault) {
        String found = fault.found();
        String shown = fault.reason().startsWith("plan.")
                ? formats.euros(new BigDecimal(found))
                : found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
        String own = messages.getMessage(
                "file.fault." + fault.reason(), new Object[] {shown}, "", LocaleContextHolder.getLocale());
        return own == null || own.isEmpty() ? say("aid.fault." + fault.reason(), shown) : own;
    }

    /** Whether {@link #refusal} has words for it. */
    public static boolean isRefusal(RuntimeException failure) {
        return failure instanceof StepRefusedException
                || failure instanceof StaleFileException
                || failure instanceof LedgerRefusedException
                || failure instanceof CeilingPassedException
                || failure instanceof AgreementDueException
                || failure instanceof RequestIncompleteException
                || failure instanceof RefusedPaperException
                || failure instanceof OrderGoneException;
    }

    /** What became of nothing, and why. */
    public String refusal(RuntimeException failure) {
        return switch (failure) {
            case StepRefusedException step -> refusal(step.refusal());
            case StaleFileException _ -> say("file.refusal.stale");
            case LedgerRefusedException ledger -> refusal(ledger.refusal());
            case CeilingPassedException ceiling -> refusal(ceiling);
            case AgreementDueException due -> say("file.refusal.agreementDue", euros(due.yearCents()));
            case RequestIncompleteException incomplete -> say("file.refusal.incomplete", incomplete.missing());
            case RefusedPaperException paper -> say("file.paper.refused." + paper.reason(), paper.found());
            case OrderGoneException gone ->
                say("order.gone", String.valueOf(gone.number()), formats.dateTime(gone.leftAt()));
            default -> throw failure;
        };
    }

    private String refusal(StepRefusal refusal) {
        return switch (refusal) {
            case StepRefusal.NotNow now ->
                say(
                        "file.refusal.notNow",
                        state(now.state().code()),
                        step(now.step().code()));
            case StepRefusal.NotYou you ->
                say("file.refusal.notYou", say("file.party." + you.needed().code()));
            case StepRefusal.NotUnderMandate _ -> say("file.refusal.notUnderMandate");
            case StepRefusal.SecondPersonNeeded _ -> say("file.refusal.secondPerson");
            case StepRefusal.Sum sum ->
                sum.mostCents() < sum.leastCents()
                        ? say("file.refusal.sumNone")
                        : say("file.refusal.sum", euros(sum.cents()), euros(sum.leastCents()), euros(sum.mostCents()));
            case StepRefusal.TooEarly early ->
                say("file.refusal.tooEarly", formats.date(early.day()), formats.date(early.earliest()));
            case StepRefusal.AgreementMissing _ -> say("file.refusal.agreementMissing");
        };
    }

    private String refusal(LedgerRefusal refusal) {
        return switch (refusal) {
            case LedgerRefusal.NotEnough(var account, Integer year, long asked, long left)
            when year != null ->
                say(
                        "ledger.refusal.notEnoughCredit",
                        euros(asked),
                        euros(left),
                        String.valueOf(year),
                        account(account.code()));
            case LedgerRefusal.NotEnough(var account, var _, long asked, long left) ->
                say("ledger.refusal.notEnough", euros(asked), euros(left), account(account.code()));
            case LedgerRefusal.AboveCap cap ->
                say("ledger.refusal.aboveCap", euros(cap.capCents()), euros(cap.heldCents()), euros(cap.askedCents()));
            case LedgerRefusal.OutsideYears years ->
                say(
                        "ledger.refusal.outsideYears",
                        String.valueOf(years.year()),
                        String.valueOf(years.firstYear()),
                        String.valueOf(years.lastYear()));
            case LedgerRefusal.YearNotBegun(int year, int now) ->
                say("ledger.refusal.yearNotBegun", String.valueOf(year), String.valueOf(now));
            case LedgerRefusal.KeyUsed _ -> say("ledger.refusal.keyUsed");
            case LedgerRefusal.UnknownBook _ -> say("ledger.refusal.unknownBook");
            case LedgerRefusal.NotAllowed _ -> say("ledger.refusal.notAllowed");
        };
    }

    private String refusal(CeilingPassedException ceiling) {
        String room = euros(ceiling.standing().roomCents());
        LocalDate earliest = ceiling.earliest();
        return earliest == null
                ? say("file.refusal.ceiling", room)
                : say("file.refusal.ceilingUntil", room, formats.date(earliest));
    }

    /** What a step said beside its name; empty where its name says all. */
    public String detail(Step step) {
        return switch (step) {
            case Step.AskForMore more -> more.what();
            case Step.Acknowledge acknowledge -> say("file.detail.orderFrom", formats.date(acknowledge.orderFrom()));
            case Step.Examine examine -> examine.finding();
            case Step.Propose propose ->
                propose.cents() == 0 ? say("file.detail.proposeRefusal") : euros(propose.cents());
            case Step.RejectProposal reject -> reject.reason();
            case Step.DecideGrant grant ->
                say("file.detail.act", euros(grant.cents()), grant.decision(), formats.date(grant.on()));
            case Step.DecideRefusal refusal -> say("file.detail.refusal", refusal.decision(), refusal.reason());
            case Step.MakeEnforceable enforceable -> say("file.detail.on", formats.date(enforceable.on()));
            case Step.AskPayment payment -> euros(payment.cents());
            case Step.CheckPayment check -> euros(check.payableCents());
            case Step.RejectPayment reject -> reject.reason();
            case Step.AgreePayment agree -> say("file.detail.year", String.valueOf(agree.year()));
            case Step.ConfirmPayment confirm -> say("file.detail.on", formats.date(confirm.on()));
            case Step.ReturnOrder order -> order.reason();
            case Step.Amend amend -> say("file.detail.amend", euros(amend.newCents()), amend.decision());
            case Step.Lapse lapse -> lapse.reason();
            case Step.ClaimBack claim -> say("file.detail.amend", euros(claim.cents()), claim.decision());
            case Step.RecordRecovery recovery -> euros(recovery.cents());
            case Step.Submit _,
                    Step.Withdraw _,
                    Step.Supply _,
                    Step.AgreeProposal _,
                    Step.SendAgreement _,
                    Step.Sign _,
                    Step.Start _,
                    Step.Close _ -> "";
        };
    }

    private String state(String code) {
        return say("file.state." + code);
    }

    private String step(String code) {
        return say("file.step." + code);
    }

    private String account(String code) {
        return say("ledger.account." + code);
    }

    private String euros(long cents) {
        return formats.euros(BigDecimal.valueOf(cents, CENTS));
    }

    /** A message in the language of the page. */
    public String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }
}
