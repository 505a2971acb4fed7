package fr.beffroi.workbench.funding.step;

import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.aid.programme.Tranche;
import fr.beffroi.workbench.aid.received.CeilingPassedException;
import fr.beffroi.workbench.aid.received.DeMinimisGrants;
import fr.beffroi.workbench.aid.rule.LegalBasis;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.file.UnknownFileException;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.funding.past.Readiness;
import fr.beffroi.workbench.funding.payment.PaymentOrders;
import fr.beffroi.workbench.funding.request.Requests;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes steps as people type them, each with all that goes with it in one transaction: what was handed in, the weight under the ceiling of de
 * minimis, the session's record, the payment order.
 */
@Service
@Transactional
public class FileSteps {
    private final GrantFiles files;
    private final Requests requests;
    private final Readiness readiness;
    private final FileParts parts;
    private final Programmes programmes;
    private final DeMinimisGrants deMinimis;
    private final StepRecords records;
    private final PaymentOrders orders;
    private final Agreements agreements;

    FileSteps(
            GrantFiles files,
            Requests requests,
            Readiness readiness,
            FileParts parts,
            Programmes programmes,
            DeMinimisGrants deMinimis,
            StepRecords records,
            PaymentOrders orders,
            Agreements agreements) {
        this.files = files;
        this.requests = requests;
        this.readiness = readiness;
        this.parts = parts;
        this.programmes = programmes;
        this.deMinimis = deMinimis;
        this.records = records;
        this.orders = orders;
        this.agreements = agreements;
    }

    /**
     * Takes a step: all of it, or nothing.
     *
     * @param seen how many steps the viewer saw taken
     * @throws StepFaultsException where what was typed is at fault
     * @throws RequestIncompleteException where a request is handed in that is not whole
     * @throws CeilingPassedException where a grant does not fit under the ceiling of de minimis
     * @throws AgreementDueException where a file starts without the agreement that is due
     * @throws UnknownFileException and whatever else {@link GrantFiles#take(UUID, int, Step)} says
     */
    public GrantFile take(UUID id, int seen, StepKind kind, Map<StepField, String> typed, LocalDate today) {
        GrantFile before = files.find(id).orElseThrow(() -> new UnknownFileException(id));
        TypedStep read = StepReader.read(kind, typed, today);
        Step step = withAgreement(before, read.step());
        GrantFile after = files.take(id, seen, step, (file, next) -> prepare(file, step, next));
        switch (step) {
            case Step.Submit _, Step.Supply _ -> requests.keepSubmission(after, after.steps());
            case Step.DecideGrant grant -> records.insertDecision(after, read, grant.decision());
            case Step.DecideRefusal refusal -> records.insertDecision(after, read, refusal.decision());
            case Step.AskPayment _ -> records.insertPaymentRequest(after, read, Papers.EXPENSE);
            case Step.AgreePayment _ -> orders.make(after, today);
            default -> {}
        }
        return after;
    }

    /** Whether an agreement is due is the law's to say, not the viewer's. */
    private Step withAgreement(GrantFile file, Step step) {
        if (!(step instanceof Step.DecideGrant(long cents, String decision, LocalDate on, boolean _))) {
            return step;
        }
        long year = cents + agreements.otherGrantsCents(file.company(), on.getYear(), file.id());
        return new Step.DecideGrant(cents, decision, on, year > Agreements.THRESHOLD_CENTS);
    }

    /** What must be certain, and locked, before the books are. */
    private void prepare(GrantFile file, Step step, FileState next) {
        switch (step) {
            case Step.Submit _, Step.Supply _ -> {
                int missing = readiness.count(file);
                if (missing > 0) {
                    throw new RequestIncompleteException(missing);
                }
            }
            case Step.DecideGrant grant -> weigh(file, grant.cents(), grant.on());
            case Step.Amend amend
            when next instanceof FileState.Running running -> {
                deMinimis.withdraw(file.id());
                weigh(file, amend.newCents(), running.grant().decidedOn());
            }
            case Step.Start _ -> requireAgreement(file);
            default -> {}
        }
    }

    private void weigh(GrantFile file, long cents, LocalDate on) {
        Tranche part = parts.find(file).orElse(null);
        if (part != null && part.basis() == LegalBasis.DE_MINIMIS) {
            deMinimis.grant(
                    file.id(),
                    file.company(),
                    on,
                    part.form().grossGrantEquivalentCents(cents),
                    programmes.get(file.programme()).name());
        }
    }

    /** Files that were decided since may have brought the year above the threshold. */
    private void requireAgreement(GrantFile file) {
        if (file.state() instanceof FileState.Enforceable(var grant)) {
            long year = grant.cents()
                    + agreements.otherGrantsCents(
                            file.company(), grant.decidedOn().getYear(), file.id());
            if (year > Agreements.THRESHOLD_CENTS) {
                throw new AgreementDueException(year);
            }
        }
    }
}
