package fr.beffroi.workbench.funding.opinion;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Colleagues;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opinions of colleagues, and all opinions of a file as officers and auditors read them. The company sees none of it. */
@Service
@Transactional
public class Opinions {
    private final OpinionStore store;
    private final Colleagues colleagues;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Opinions(OpinionStore store, Colleagues colleagues, AuditLog audit, ApplicationEventPublisher events) {
        this.store = store;
        this.colleagues = colleagues;
        this.audit = audit;
        this.events = events;
    }

    /** Of a file, the oldest first; none where the viewer may not read them. */
    public List<Opinion> list(UUID file) {
        return store.list(file);
    }

    /** How far the opinions of files are; a file nobody was asked about, or whose opinions the viewer may not read, is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, OpinionCounts> count(Collection<UUID> files) {
        return store.count(files);
    }

    /** Whether opinions may still be asked: not once the file is at its end. */
    public static boolean isOpen(GrantFile file) {
        return file.state().ball() != Party.NOBODY;
    }

    /**
     * Asks a colleague, who gets a mail.
     *
     * @throws OpinionFaultsException where something typed is at fault
     * @throws OpinionRefusedException where the file is at its end
     */
    public void ask(GrantFile file, Map<OpinionField, String> typed, LocalDate today) {
        requireOpen(file);
        OpinionReader reader = new OpinionReader(typed);
        OpinionReader.Asked asked = reader.asked(today);
        String person = reader.needed(OpinionField.PERSON, OpinionReader.LONGEST_NAME);
        List<UUID> known = colleagues.list().stream()
                .map(Colleagues.Colleague::pseudonym)
                .filter(one -> one.toString().equals(person))
                .toList();
        if (known.isEmpty()) {
            reader.fields().fault(OpinionField.PERSON, "person");
        }
        reader.refuseFaults();
        UUID id = UUID.randomUUID();
        store.insertOfColleague(id, file, asked, known.getFirst());
        audit.record("opinion.ask", "file", file.id().toString(), Map.of("opinion", id, "person", known.getFirst()));
        events.publishEvent(new OpinionAsked(file.id(), file.number(), known.getFirst(), asked.dueOn()));
    }

    /**
     * Answers what the viewer was asked.
     *
     * @throws OpinionFaultsException where something typed is at fault
     * @throws OpinionRefusedException where somebody else was asked, or it was given or withdrawn already
     */
    public void answer(GrantFile file, UUID opinion, Map<OpinionField, String> typed) {
        boolean mine = store.find(file.id(), opinion).filter(Opinion::isMine).isPresent();
        if (!mine) {
            throw new OpinionRefusedException("notYours");
        }
        OpinionReader.Given given = new OpinionReader(typed).given();
        if (!store.answer(opinion, given)) {
            throw new OpinionRefusedException("notYours");
        }
        recordAnswer(file.id(), file.number(), opinion, given);
    }

    /** Notes an answer that was kept, and tells who asked. */
    void recordAnswer(UUID file, long number, UUID opinion, OpinionReader.Given given) {
        audit.record(
                "opinion.answer",
                "file",
                file.toString(),
                Map.of(
                        "opinion",
                        opinion,
                        "recommendation",
                        given.recommendation().code()));
        store.findAskedBy(opinion).ifPresent(by -> events.publishEvent(new OpinionGiven(file, number, by)));
    }

    /**
     * Withdraws what was asked; an expert's link stops working. What was asked stays in the file.
     *
     * @throws OpinionRefusedException where it was given or withdrawn already, or is none of this file's
     */
    public void withdraw(GrantFile file, UUID opinion) {
        if (store.find(file.id(), opinion).isEmpty() || !store.withdraw(opinion)) {
            throw new OpinionRefusedException("closed");
        }
        audit.record("opinion.withdraw", "file", file.id().toString(), Map.of("opinion", opinion));
    }

    static void requireOpen(GrantFile file) {
        if (!isOpen(file)) {
            throw new OpinionRefusedException("over");
        }
    }
}
