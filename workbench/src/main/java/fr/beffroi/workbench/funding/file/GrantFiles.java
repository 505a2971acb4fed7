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
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grant files, as far as the viewer may see them, and the steps the viewer takes. */
@Service
@Transactional
public class GrantFiles {
    private final FileStore store;
    private final Ledger ledger;
    private final AuditLog audit;

    GrantFiles(FileStore store, Ledger ledger, AuditLog audit) {
        this.store = store;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Begins a draft in the name of the viewer's company. */
    public UUID create(UUID programme, String axis, Siren company, String title) {
        UUID id = UUID.randomUUID();
        store.insert(id, programme, axis, company, title.strip());
        audit.record("file.create", "file", id.toString(), Map.of("programme", programme.toString(), "axis", axis));
        return id;
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
        GrantFile file = store.findForStep(id).orElseThrow(() -> new UnknownFileException(id));
        if (file.steps() != seen) {
            throw new StaleFileException(seen, file.steps());
        }
        return switch (Life.after(file.state(), step, actor())) {
            case Outcome.Denied denied -> throw new StepRefusedException(denied.why());
            case Outcome.Moved moved -> {
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
                yield store.find(id).orElseThrow(() -> new UnknownFileException(id));
            }
        };
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

    private Actor actor() {
        Role role = Viewers.current().role();
        Party party = switch (role) {
            case OFFICER -> Party.TASK_FORCE;
            case COMPANY_MEMBER -> Party.COMPANY;
            default -> Party.NOBODY;
        };
        return new Actor(store.viewerPseudonym(), party);
    }
}
