package fr.beffroi.workbench.accounts.promise;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.workbench.aid.programme.Condition;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.funding.file.FileMoved;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.file.TakenStep;
import fr.beffroi.workbench.funding.fromplan.Preparations;
import fr.beffroi.workbench.funding.fromplan.PreparedLever;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Grant;
import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.funding.request.GrantRequest;
import fr.beffroi.workbench.funding.request.RequestReader;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a file's promises when it is decided, from its levers' effects and from what it asked for, and ends them when its aid ends. In the workbench's own
 * name, after the step's commit; what could not be done because the application went down is done at the next start, and once only.
 */
@Component
class PromiseMaker {
    private static final Set<String> OVER = Set.of("lapsed", "recovering", "recovered");

    private final Promises promises;
    private final Preparations preparations;
    private final Scenarios scenarios;
    private final GrantFiles files;
    private final Requests requests;
    private final FileParts parts;
    private final TransactionTemplate transactions;

    PromiseMaker(
            Promises promises,
            Preparations preparations,
            Scenarios scenarios,
            GrantFiles files,
            Requests requests,
            FileParts parts,
            PlatformTransactionManager manager) {
        this.promises = promises;
        this.preparations = preparations;
        this.scenarios = scenarios;
        this.files = files;
        this.requests = requests;
        this.parts = parts;
        transactions = new TransactionTemplate(manager);
        // Called after the step's own transaction, which takes nothing more.
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(FileMoved moved) {
        if (OVER.contains(moved.state()) || moved.state().equals("granted")) {
            Viewers.runAs(Viewer.SYSTEM, () -> transactions.executeWithoutResult(status -> follow(moved)));
        }
    }

    private void follow(FileMoved moved) {
        GrantFile file = files.find(moved.file()).orElseThrow();
        TakenStep taken = files.listSteps(moved.file()).stream()
                .filter(one -> one.number() == moved.taken())
                .findFirst()
                .orElseThrow();
        if (OVER.contains(moved.state())) {
            promises.lapse(file.id(), Formats.dayInRegion(taken.at()));
        } else if (taken.step() instanceof Step.DecideGrant
                && taken.state() instanceof FileState.Granted(Grant grant)) {
            make(file, grant);
        }
    }

    private void make(GrantFile file, Grant grant) {
        NewPromise.Of of = new NewPromise.Of(
                file.id(), file.company().number(), file.programme().toString(), file.axis());
        List<PreparedLever> levers = preparations.listLevers(file.id());
        long planned = levers.stream().mapToLong(PreparedLever::plannedCents).sum();
        // A lever that two programmes of the model pay, which are one published part, promises once.
        Map<String, List<PreparedLever>> byLever = levers.stream()
                .collect(Collectors.groupingBy(PreparedLever::lever, LinkedHashMap::new, Collectors.toList()));
        for (List<PreparedLever> same : byLever.values()) {
            long own = same.stream().mapToLong(PreparedLever::plannedCents).sum();
            BigInteger cents = planned == 0
                    ? BigInteger.ZERO
                    : BigInteger.valueOf(grant.cents())
                            .multiply(BigInteger.valueOf(own))
                            .divide(BigInteger.valueOf(planned));
            if (!isPromisedElsewhere(same.getFirst(), file)) {
                makeOf(
                        same.getFirst(),
                        of,
                        grant,
                        cents.longValueExact(),
                        isKept(file, Condition.Kind.KEEP_INVESTMENT));
            }
        }
        GrantRequest request = RequestReader.read(requests.getReadable(file), parts.isDeMinimis(file))
                .request();
        if (request != null && request.jobs() > 0) {
            promises.make(new NewPromise(
                    "jobs/" + file.id(),
                    of,
                    null,
                    null,
                    PromiseKind.JOBS,
                    BigDecimal.valueOf(request.jobs()),
                    PromiseKind.JOBS.unit(),
                    jobsDueOn(levers, grant),
                    grant.decidedOn(),
                    grant.cents(),
                    isKept(file, Condition.Kind.KEEP_JOBS)));
        }
    }

    /** A lever that two files pay promises its effect once, by the file that was decided first. */
    private boolean isPromisedElsewhere(PreparedLever lever, GrantFile file) {
        return promises.listOfScenario(lever.scenario()).stream()
                .anyMatch(one -> lever.lever().equals(one.lever())
                        && one.isFollowed()
                        && !file.id().equals(one.file()));
    }

    /** People are there when the last lever is; without levers, a year after the vote. */
    private static LocalDate jobsDueOn(List<PreparedLever> levers, Grant grant) {
        return levers.stream()
                .map(PreparedLever::deliveredOn)
                .max(Comparator.naturalOrder())
                .orElse(grant.decidedOn().plusYears(1));
    }

    private void makeOf(PreparedLever prepared, NewPromise.Of of, Grant grant, long cents, boolean isProofNeeded) {
        RampUpModel model =
                scenarios.getModel(prepared.scenario(), prepared.version()).model();
        Lever lever = model.levers().stream()
                .filter(one -> one.id().equals(prepared.lever()))
                .findFirst()
                .orElseThrow();
        NewPromise.OfLever named = new NewPromise.OfLever(
                prepared.scenario(),
                lever.id(),
                prepared.name(),
                lever.kind(),
                prepared.orderOn(),
                prepared.costCents());
        for (LeverPromises.Promised one : LeverPromises.of(model, lever)) {
            promises.make(new NewPromise(
                    "lever/" + of.file() + "/" + lever.id() + "/" + one.kind() + "/" + one.what(),
                    of,
                    named,
                    one.product(),
                    one.kind(),
                    one.quantity(),
                    one.unit(),
                    prepared.deliveredOn(),
                    grant.decidedOn(),
                    cents,
                    isProofNeeded && one.kind() == PromiseKind.ACTIVE_BY));
        }
    }

    /** Whether the programme keeps the company to it, and so wants it proven. */
    private boolean isKept(GrantFile file, Condition.Kind kind) {
        return parts.findBody(file).map(ProgrammeBody::conditions).orElse(List.of()).stream()
                .anyMatch(condition -> condition.kind() == kind);
    }
}
