package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.funding.file.FileMoved;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.file.TakenStep;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.news.Cause;
import fr.beffroi.workbench.rampup.news.News;
import fr.beffroi.workbench.rampup.news.ScenarioNews;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is decided of a file that was prepared from a plan puts that plan out of date. In the workbench's own name: a company that gives up sees no
 * scenario. What could not be told because the application went down is told at the next start, and once only.
 */
@Component
class OutdatedPlans {
    private final PreparedFiles prepared;
    private final GrantFiles files;
    private final ScenarioNews news;
    private final TransactionTemplate transactions;

    OutdatedPlans(PreparedFiles prepared, GrantFiles files, ScenarioNews news, PlatformTransactionManager manager) {
        this.prepared = prepared;
        this.files = files;
        this.news = news;
        transactions = new TransactionTemplate(manager);
        // Called after the step's own transaction, which takes nothing more.
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(FileMoved moved) {
        Viewers.runAs(Viewer.SYSTEM, () -> transactions.executeWithoutResult(status -> tell(moved)));
    }

    private void tell(FileMoved moved) {
        List<PreparedFiles.Part> parts = prepared.listPartsOfFile(moved.file());
        if (parts.isEmpty()) {
            return;
        }
        GrantFile file = files.find(moved.file()).orElseThrow();
        files.listSteps(moved.file()).stream()
                .filter(taken -> taken.number() == moved.taken())
                .findFirst()
                .ifPresent(taken -> tell(file, taken, parts));
    }

    /**
     * What a step decided.
     *
     * @param cents for the whole file; null where money does not change
     * @param notBefore null where days do not change
     */
    private record Decided(
            Cause cause, @Nullable Long cents, @Nullable LocalDate notBefore) {}

    private static @Nullable Decided decided(TakenStep taken) {
        return switch (taken.step()) {
            case Step.DecideGrant grant -> new Decided(Cause.GRANTED, grant.cents(), null);
            case Step.Amend amend -> new Decided(Cause.AMENDED, amend.newCents(), null);
            case Step.DecideRefusal _ -> new Decided(Cause.REFUSED, 0L, null);
            case Step.Withdraw _ -> new Decided(Cause.LAPSED, 0L, null);
            case Step.Lapse _ ->
                new Decided(Cause.LAPSED, taken.state() instanceof FileState.Lapsed(long paid) ? paid : 0L, null);
            case Step.Submit submit -> new Decided(Cause.DELAYED, null, submit.on());
            case Step.Acknowledge acknowledge -> new Decided(Cause.DELAYED, null, acknowledge.orderFrom());
            case Step.ConfirmPayment _ ->
                taken.state() instanceof FileState.Running(var grant, long _)
                        ? new Decided(Cause.PAID, grant.cents(), null)
                        : null;
            default -> null;
        };
    }

    private void tell(GrantFile file, TakenStep taken, List<PreparedFiles.Part> parts) {
        Decided decided = decided(taken);
        if (decided == null) {
            return;
        }
        Long whole = decided.cents();
        List<Long> shares = Shares.of(
                whole == null ? 0 : whole,
                parts.stream().map(PreparedFiles.Part::cents).toList());
        List<PreparedFiles.Part> all = prepared.listParts(parts.getFirst().scenario());
        for (int index = 0; index < parts.size(); index++) {
            PreparedFiles.Part part = parts.get(index);
            LocalDate day = decided.notBefore();
            if (day == null || day.isAfter(part.orderOn())) {
                news.tell(new News(
                        file.id() + "/" + taken.number() + "/" + part.lever() + "/" + part.programme(),
                        part.scenario(),
                        part.lever(),
                        part.name(),
                        part.programme(),
                        decided.cause(),
                        whole == null ? null : shares.get(index),
                        others(all, part),
                        part.cents(),
                        day,
                        part.orderOn(),
                        file.number(),
                        "/dossiers/" + file.id(),
                        taken.at(),
                        null));
            }
        }
    }

    /** What the plan lets other programmes pay of the same lever. */
    private static long others(List<PreparedFiles.Part> all, PreparedFiles.Part own) {
        return all.stream()
                .filter(part ->
                        part.lever().equals(own.lever()) && !part.programme().equals(own.programme()))
                .mapToLong(PreparedFiles.Part::cents)
                .sum();
    }
}
