package fr.beffroi.workbench.funding.obligation;

import fr.beffroi.workbench.aid.programme.Condition;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.funding.request.GrantRequest;
import fr.beffroi.workbench.funding.request.RequestReader;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The obligations of files, as far as the viewer may see them; files that are closed stay followed until the last is kept. */
@Service
@Transactional
public class Obligations {
    private final ObligationStore store;
    private final GrantFiles files;
    private final FileParts parts;
    private final Requests requests;
    private final AuditLog audit;

    Obligations(ObligationStore store, GrantFiles files, FileParts parts, Requests requests, AuditLog audit) {
        this.store = store;
        this.files = files;
        this.parts = parts;
        this.requests = requests;
        this.audit = audit;
    }

    /** An obligation with the file it belongs to. */
    public record OfFile(GrantFile file, Obligation obligation) {}

    /** Those of a file, in the order of their days; empty before the assembly has granted. */
    @Transactional(readOnly = true)
    public List<Obligation> list(GrantFile file, LocalDate today) {
        return list(file, store.lastPayments(file.id()).get(file.id()), store.list(file.id()), today);
    }

    /** All that have a day, of files whose aid still stands; the earliest day first. */
    @Transactional(readOnly = true)
    public List<OfFile> listDated(LocalDate today) {
        Map<UUID, LocalDate> last = store.lastPayments(null);
        Map<UUID, List<ObligationStore.Kept>> events =
                store.list(null).stream().collect(Collectors.groupingBy(ObligationStore.Kept::file));
        return files.list().stream()
                .filter(file -> last.containsKey(file.id()) && paid(file).isPresent())
                .flatMap(file ->
                        list(file, last.get(file.id()), events.getOrDefault(file.id(), List.of()), today).stream()
                                .filter(one -> one.dueOn() != null)
                                .map(one -> new OfFile(file, one)))
                .sorted(Comparator.comparing((OfFile one) ->
                                Objects.requireNonNull(one.obligation().dueOn()))
                        .thenComparing(one -> one.file().number()))
                .toList();
    }

    private List<Obligation> list(
            GrantFile file, @Nullable LocalDate from, List<ObligationStore.Kept> events, LocalDate today) {
        if (!isGranted(file.state())) {
            return List.of();
        }
        List<Obligation> all = new ArrayList<>();
        for (Condition condition :
                parts.findBody(file).map(ProgrammeBody::conditions).orElse(List.of())) {
            if (condition.years() == 0 || from == null) {
                all.add(new Obligation(condition, from, null, Obligation.Status.UNDATED, List.of()));
                continue;
            }
            for (int year = 1; year <= condition.years(); year++) {
                LocalDate due = from.plusYears(year);
                List<ObligationEvent> own = events.stream()
                        .filter(one -> one.condition().equals(condition.kind().name())
                                && one.dueOn().equals(due))
                        .map(ObligationStore.Kept::event)
                        .toList();
                all.add(new Obligation(condition, from, due, Obligation.status(due, own, today), own));
            }
        }
        all.sort(Comparator.comparing(Obligation::dueOn, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(all);
    }

    /** Nothing is owed before the vote, or where no euro was kept. */
    private static boolean isGranted(FileState state) {
        return switch (state) {
            case FileState.Granted _,
                    FileState.Enforceable _,
                    FileState.AgreementSent _,
                    FileState.Signed _,
                    FileState.Running _,
                    FileState.PaymentAsked _,
                    FileState.PaymentChecked _,
                    FileState.PaymentOrdered _,
                    FileState.Closed _,
                    FileState.Recovering _,
                    FileState.Recovered _ -> true;
            case FileState.Lapsed(long paid) -> paid > 0;
            default -> false;
        };
    }

    /** What was paid of a file whose aid still stands; empty where it is claimed back, or nothing was paid. */
    static Optional<Long> paid(GrantFile file) {
        long cents = switch (file.state()) {
            case FileState.Recovering _, FileState.Recovered _ -> 0;
            default -> file.state().paidCents();
        };
        return cents == 0 ? Optional.empty() : Optional.of(cents);
    }

    /** Whether the viewer's side can still do something about the obligations of a file. */
    public static boolean isFollowed(GrantFile file) {
        return paid(file).isPresent();
    }

    /**
     * The company says that it keeps to it, with a paper that proves it.
     *
     * @throws ObligationRefusedException where something is at fault, or nothing is owed
     */
    public void answer(
            GrantFile file, String condition, String due, String text, @Nullable UUID paper, LocalDate today) {
        Obligation owed = requireOpen(file, condition, due, today);
        TypedFields<String> fields = new TypedFields<>(Map.of("text", text));
        TypedBreach.text(fields, "text");
        if (paper == null || !store.hasPaper(file, paper)) {
            fields.fault("paper", "missing");
        }
        if (!fields.faults().isEmpty()) {
            throw new ObligationRefusedException("faults", fields.faults());
        }
        store.insert(file, owed, "answer", fields.text("text"), paper, null, null);
        record(file, owed, "answer");
    }

    /**
     * An officer finds that it was kept.
     *
     * @throws ObligationRefusedException where the company has not answered, or somebody has judged it meanwhile
     */
    public void accept(GrantFile file, String condition, String due, LocalDate today) {
        Obligation owed = requireOpen(file, condition, due, today);
        if (owed.status() != Obligation.Status.ANSWERED) {
            throw new ObligationRefusedException("notAnswered", Map.of());
        }
        store.insert(file, owed, "accept", "", null, null, null);
        record(file, owed, "accept");
    }

    /**
     * An officer finds that it was broken; what the programme's rule takes back is computed and kept with it. The claim itself is a step of the file's
     * life, on an act.
     *
     * @param typed {@code reason}, {@code since} and {@code jobsKept}, as far as the rule asks them
     * @throws ObligationRefusedException where something is at fault, or somebody has judged it meanwhile
     */
    public void breach(GrantFile file, String condition, String due, Map<String, String> typed, LocalDate today) {
        Obligation owed = requireOpen(file, condition, due, today);
        LocalDate from = Objects.requireNonNull(owed.from());
        int promised = promisedJobs(file);
        TypedBreach breach = TypedBreach.read(typed, owed.condition(), from, promised, today);
        long paid = paid(file).orElseThrow();
        long claim = breach.jobsKept() != null
                ? Clawbacks.byJobs(owed.condition(), paid, promised, breach.jobsKept())
                : Clawbacks.byTime(owed.condition(), paid, from, Objects.requireNonNullElse(breach.sinceOn(), from));
        store.insert(file, owed, "breach", breach.reason(), null, breach, claim);
        record(file, owed, "breach");
    }

    private int promisedJobs(GrantFile file) {
        GrantRequest request = RequestReader.read(requests.getReadable(file), parts.isDeMinimis(file))
                .request();
        return request == null ? 0 : request.jobs();
    }

    private Obligation requireOpen(GrantFile file, String condition, String due, LocalDate today) {
        store.hold(file);
        Obligation owed = list(file, today).stream()
                .filter(one -> one.dueOn() != null
                        && one.condition().kind().name().equals(condition)
                        && one.dueOn().toString().equals(due))
                .findFirst()
                .orElseThrow(() -> new ObligationRefusedException("unknown", Map.of()));
        if (!isFollowed(file) || !owed.open()) {
            throw new ObligationRefusedException("settled", Map.of());
        }
        return owed;
    }

    private void record(GrantFile file, Obligation owed, String what) {
        audit.record(
                "obligation." + what,
                "file",
                file.id().toString(),
                Map.of("condition", owed.condition().kind().name(), "due", String.valueOf(owed.dueOn())));
    }
}
