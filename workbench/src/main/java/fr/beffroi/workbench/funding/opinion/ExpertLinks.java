package fr.beffroi.workbench.funding.opinion;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
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
 * What somebody with an expert's link can do: see who asks what, declare their interests, then see what was ticked for them, and answer once. The workbench
 * acts for them in its own name; the database lets it read no other paper and answer no other opinion.
 */
@Service
public class ExpertLinks {
    private final OpinionStore store;
    private final Opinions opinions;
    private final GrantFiles files;
    private final Papers papers;
    private final Register register;
    private final OutsideLinks links;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    ExpertLinks(
            OpinionStore store,
            Opinions opinions,
            GrantFiles files,
            Papers papers,
            Register register,
            OutsideLinks links,
            AuditLog audit,
            TransactionOperations transactions) {
        this.store = store;
        this.opinions = opinions;
        this.files = files;
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
     * @param papers likewise
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
            return room(place);
        });
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
     * Gives the opinion; the link is used up. Whether it was open.
     *
     * @throws OpinionFaultsException where something typed is at fault
     */
    public boolean answer(String token, Map<OpinionField, String> typed) {
        return within(token, place -> room(place).isDeclared() && give(place, new OpinionReader(typed).given()))
                .orElse(false);
    }

    /** A paper that was ticked; empty where the link is not open, the interests are not declared or the paper is none of those. */
    public Optional<Papers.Content> openPaper(String token, UUID paper) {
        return within(
                token,
                place -> room(place).papers().stream().anyMatch(one -> one.id().equals(paper))
                        ? papers.open(place.file(), paper).orElse(null)
                        : null);
    }

    private boolean give(OpinionStore.Place place, OpinionReader.Given given) {
        boolean kept = store.answer(place.opinion(), given);
        if (kept) {
            opinions.recordAnswer(file(place), place.opinion(), given);
        }
        return kept;
    }

    private Room room(OpinionStore.Place place) {
        Opinion opinion = store.find(place.file(), place.opinion()).orElseThrow();
        GrantFile file = file(place);
        String siren = file.company().number();
        String name = register.listCompanies(Set.of(file.company())).stream()
                .map(Company::name)
                .findFirst()
                .orElse(siren);
        boolean declared = opinion.declaredAt() != null;
        // By row-level security the list holds no other paper than those ticked.
        List<NamedPaper> shown = papers.list(file).stream()
                .filter(paper -> opinion.papers().contains(paper.id()))
                .map(paper -> new NamedPaper(paper.id(), paper.name()))
                .toList();
        return new Room(opinion, file.number(), file.title(), name, declared ? opinion.shown() : Shown.NOTHING, shown);
    }

    private GrantFile file(OpinionStore.Place place) {
        return files.find(place.file()).orElseThrow();
    }

    private <T> Optional<T> within(String token, Function<OpinionStore.Place, @Nullable T> action) {
        byte[] hash = links.hash(token);
        return Viewers.callAs(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transactions.execute(
                        status -> store.findByLink(hash).flatMap(place -> Optional.ofNullable(action.apply(place))))));
    }
}
