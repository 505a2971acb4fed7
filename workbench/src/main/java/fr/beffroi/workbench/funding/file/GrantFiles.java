package fr.beffroi.workbench.funding.file;

import fr.beffroi.workbench.funding.ledger.Book;
import fr.beffroi.workbench.funding.ledger.FileStep;
import fr.beffroi.workbench.funding.ledger.Ledger;
import fr.beffroi.workbench.funding.ledger.LedgerRefusal;
import fr.beffroi.workbench.funding.ledger.LedgerRefusedException;
import fr.beffroi.workbench.funding.ledger.Movement;
import fr.beffroi.workbench.funding.life.Actor;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Life;
import fr.beffroi.workbench.funding.life.MoneyMove;
import fr.beffroi.workbench.funding.life.Outcome;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.funding.life.StepRefusal;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Mandates;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grant files, as far as the viewer may see them, and the steps the viewer takes. */
@Service
@Transactional
public class GrantFiles {
    /** An agreement is signed, and a file given up, by the company itself. */
    private static final Set<String> MANDATED = Set.of("submit", "supply", "ask-payment");

    private final FileStore store;
    private final Ledger ledger;
    private final Mandates mandates;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    GrantFiles(FileStore store, Ledger ledger, Mandates mandates, AuditLog audit, ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.mandates = mandates;
        this.audit = audit;
        this.events = events;
    }

    /** Begins a draft in the name of the viewer's company. */
    public UUID create(NewFile wish, Siren company) {
        UUID id = UUID.randomUUID();
        store.insert(id, wish, company);
        audit.record("file.create", "file", id.toString(), Map.of("programme", wish.programme(), "axis", wish.axis()));
        return id;
    }

    /** Begins a draft for a company under an id of the caller's, for which a preparation was written; the officer who does so sees it no more. */
    public void prepare(UUID id, NewFile wish, Siren company) {
        store.insert(id, wish, company);
        audit.record("file.prepare", "file", id.toString(), Map.of("programme", wish.programme(), "axis", wish.axis()));
    }

    /** Gives a draft another title. */
    public void rename(UUID file, String title) {
        store.rename(file, title);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<GrantFile> list() {
        return store.list();
    }

    /** Empty where there is none, or none the viewer may see. */
    @Transactional(readOnly = true)
    public Optional<GrantFile> find(UUID file) {
        return store.find(file);
    }

    /** Its life so far; empty where the viewer may not see the file. */
    @Transactional(readOnly = true)
    public List<TakenStep> listSteps(UUID file) {
        return store.listSteps(file);
    }

    /**
     * Takes a step, with the money it moves: all of it, or nothing.
     *
     * @param seen how many steps the viewer saw taken
     * @throws UnknownFileException where there is no such file, or none the viewer may see
     * @throws StaleFileException where others took a step meanwhile
     * @throws StepRefusedException where the step cannot be taken now, or not by the viewer
     * @throws LedgerRefusedException where the envelope, a cap or the year's credits do not hold it
     */
    public GrantFile take(UUID id, int seen, Step step) {
        return take(id, seen, step, (file, next) -> {});
    }

    /**
     * As {@link #take(UUID, int, Step)}, with something to be done once it is certain that the step can be taken, and before its money moves: what
     * must hold its locks before those of the books.
     *
     * @param before gets the file as it was, and its next state
     */
    public GrantFile take(UUID id, int seen, Step step, BiConsumer<GrantFile, FileState> before) {
        GrantFile file = store.findForStep(id).orElseThrow(() -> new UnknownFileException(id));
        if (file.steps() != seen) {
            throw new StaleFileException(seen, file.steps());
        }
        if (!mandateLets(id, step.code())) {
            throw new StepRefusedException(new StepRefusal.NotUnderMandate());
        }
        return switch (Life.after(file.state(), step, actor())) {
            case Outcome.Denied denied -> throw new StepRefusedException(denied.why());
            case Outcome.Moved moved -> {
                before.accept(file, moved.state());
                int number = file.steps() + 1;
                store.insertStep(file, number, step, moved.state());
                String basis = basis(file, moved.state());
                for (MoneyMove move : moved.moves()) {
                    ledger.record(movement(file, number, step, move, basis));
                }
                audit.record(
                        "file.step",
                        "file",
                        id.toString(),
                        Map.of("step", step.code(), "state", moved.state().code(), "number", number));
                events.publishEvent(new FileMoved(
                        id,
                        file.number(),
                        file.company().number(),
                        number,
                        step.code(),
                        step.party() == Party.COMPANY,
                        moved.state().code()));
                yield store.find(id).orElseThrow(() -> new UnknownFileException(id));
            }
        };
    }

    /**
     * Whether the viewer's mandate lets them take a step of a file, by its code; whoever acts for themselves needs none. The database holds the same rule.
     */
    @Transactional(readOnly = true)
    public boolean mandateLets(UUID file, String step) {
        return Viewers.current().role() != Role.MANDATARY || (MANDATED.contains(step) && mandates.mayHandIn(file));
    }

    /** The act that a movement rests on; before there is one, the file itself. */
    private static String basis(GrantFile before, FileState after) {
        return after.decision().or(before.state()::decision).orElse("dossier " + before.number());
    }

    private Movement movement(GrantFile file, int number, Step step, MoneyMove move, String basis) {
        Book book = ledger.findBook(file.programme(), file.axis())
                .orElseThrow(() -> new LedgerRefusedException(
                        new LedgerRefusal.UnknownBook(file.programme() + " " + file.axis()), null));
        return new Movement(
                book.id(),
                "file/" + file.id() + "/" + number + "/" + move.kind().code(),
                move.kind(),
                move.cents(),
                move.year(),
                new FileStep(file.id(), file.company(), number),
                basis,
                step.code());
    }

    /** The person who asks, as files know them. */
    @Transactional
    public Actor actor() {
        Role role = Viewers.current().role();
        Party party = switch (role) {
            case OFFICER -> Party.TASK_FORCE;
            case COMPANY_MEMBER, MANDATARY -> Party.COMPANY;
            default -> Party.NOBODY;
        };
        return new Actor(store.viewerPseudonym(), party);
    }
}
