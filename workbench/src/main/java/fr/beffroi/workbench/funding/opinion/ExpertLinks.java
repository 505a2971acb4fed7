package fr.beffroi.workbench.funding.opinion;

import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.OutsideLinks;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What somebody with an expert's link can do: see who asks what, declare their interests, then see what was ticked for them, and answer once. They are
 * nobody to the workbench; the hash of their link opens their opinion and its papers in the database, for the length of a transaction, and nothing else.
 */
@Service
public class ExpertLinks {
    private final OpinionStore store;
    private final Opinions opinions;
    private final Papers papers;
    private final Register register;
    private final OutsideLinks links;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    ExpertLinks(
            OpinionStore store,
            Opinions opinions,
            Papers papers,
            Register register,
            OutsideLinks links,
            AuditLog audit,
            TransactionOperations transactions) {
        this.store = store;
        this.opinions = opinions;
        this.papers = papers;
        this.register = register;
        this.links = links;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** A paper by its name. */
    public record NamedPaper(UUID id, String name) {}

    /**
     * What a link shows.
     *
     * @param shown of the request; nothing before interests are declared
     * @param papers those ticked; none before interests are declared
     */
    public record Room(
            Opinion opinion, long fileNumber, String title, String companyName, Shown shown, List<NamedPaper> papers) {
        /** Whether the interests were declared, so that the rest is shown. */
        public boolean isDeclared() {
            return opinion.declaredAt() != null;
        }
    }

    /** What a link shows; empty where it was never given, or is used up, withdrawn or past its day. Each opening is recorded. */
    public Optional<Room> open(String token) {
        return within(token, place -> {
                    store.open(place.opinion());
                    audit.record("opinion.open", "file", place.file().toString(), Map.of("opinion", place.opinion()));
                    Opinion opinion = store.find(place.file(), place.opinion()).orElseThrow();
                    return new Read(place, opinion, store.listPapers(place.file()));
                })
                .map(this::room);
    }

    private record Read(OpinionStore.Place place, Opinion opinion, List<NamedPaper> papers) {}

    /** The company's name may be one that nobody outside is shown: for this reader it must be said. */
    private Room room(Read read) {
        OpinionStore.Place place = read.place();
        String name = Viewers.callAs(Viewer.SYSTEM, () -> register.listCompanies(Set.of(place.company()))).stream()
                .map(Company::name)
                .findFirst()
                .orElse(place.company().number());
        return new Room(
                read.opinion(),
                place.fileNumber(),
                place.title(),
                name,
                read.opinion().declaredAt() == null
                        ? Shown.NOTHING
                        : read.opinion().shown(),
                read.papers());
    }

    /** Declares that they have no interest: from now on the link shows what was ticked. Whether the link is open. */
    public boolean declare(String token) {
        return within(token, place -> {
                    store.declare(place.opinion());
                    audit.record(
                            "opinion.declare", "file", place.file().toString(), Map.of("opinion", place.opinion()));
                    return true;
                })
                .orElse(false);
    }

    /**
     * Stands back for an interest; the link is used up. Whether it was open.
     *
     * @throws OpinionFaultsException where it is not said, or too long
     */
    public boolean standBack(String token, Map<OpinionField, String> typed) {
        return within(token, place -> {
                    OpinionReader reader = new OpinionReader(typed);
                    String interest = reader.needed(OpinionField.INTEREST, OpinionReader.LONGEST_ANSWER);
                    reader.refuseFaults();
                    return give(place, new OpinionReader.Given(Recommendation.STANDS_BACK, interest));
                })
                .orElse(false);
    }

    /**
     * Gives the opinion; the link is used up. Whether it was open, and the interests declared.
     *
     * @throws OpinionFaultsException where something typed is at fault
     */
    public boolean answer(String token, Map<OpinionField, String> typed) {
        return within(token, place -> {
                    boolean declared = store.find(place.file(), place.opinion())
                            .filter(one -> one.declaredAt() != null)
                            .isPresent();
                    return declared && give(place, new OpinionReader(typed).given());
                })
                .orElse(false);
    }

    /** A paper that was ticked; empty where the link is not open, the interests are not declared or the paper is none of those. */
    public Optional<Papers.Content> openPaper(String token, UUID paper) {
        return within(token, place -> {
            Optional<Papers.Content> found = papers.open(place.file(), paper);
            found.ifPresent(content -> audit.record(
                    "opinion.read",
                    "file",
                    place.file().toString(),
                    Map.of("opinion", place.opinion(), "paper", paper)));
            return found.orElse(null);
        });
    }

    private boolean give(OpinionStore.Place place, OpinionReader.Given given) {
        boolean kept = store.answer(place.opinion(), given);
        if (kept) {
            opinions.recordAnswer(place.file(), place.fileNumber(), place.opinion(), given);
        }
        return kept;
    }

    private <T> Optional<T> within(String token, Function<OpinionStore.Place, @Nullable T> action) {
        byte[] hash = links.hash(token);
        return Viewers.callAs(
                Viewer.ANONYMOUS,
                () -> Objects.requireNonNull(transactions.execute(
                        status -> store.enter(hash).flatMap(place -> Optional.ofNullable(action.apply(place))))));
    }
}
