package fr.beffroi.workbench.meetings.note;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.participant.Participants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What two sides write down of their meeting and agree to do next. Nobody else reads it: officers learn sums of outcomes only. */
@Service
@Transactional
public class Notes {
    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_STEP = 500;

    private final NoteStore store;
    private final Participants participants;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    Notes(NoteStore store, Participants participants, AuditLog audit, TransactionOperations transactions) {
        this.store = store;
        this.participants = participants;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Whether two have a meeting that the viewer sees in the published schedule; without one nothing is written down. */
    @Transactional(readOnly = true)
    public boolean meet(UUID event, UUID guest, UUID host) {
        return store.meet(event, guest, host);
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Note> list(UUID guest, UUID host) {
        return store.listNotes(guest, host);
    }

    /** Those of an event that the viewer's side has a part in, the newest first. */
    @Transactional(readOnly = true)
    public List<NextStep> listSteps(UUID event) {
        return store.listSteps(event);
    }

    /** As {@link #listSteps(UUID)}, of one meeting. */
    @Transactional(readOnly = true)
    public List<NextStep> listSteps(UUID event, UUID guest, UUID host) {
        return store.listSteps(event, guest, host);
    }

    /**
     * Writes something down.
     *
     * @throws MeetingRefusedException where the viewer is of neither side, the two do not meet, or the text is empty or too long
     */
    public void write(UUID event, UUID guest, UUID host, String text) {
        Side side = requireSide(event, guest, host);
        store.insertNote(event, guest, host, side, checked(text, LONGEST_NOTE));
        audit.record("event.note", "event", event.toString(), Map.of("guest", guest, "host", host));
    }

    /**
     * Agrees a next step.
     *
     * @throws MeetingRefusedException where the viewer is of neither side, the two do not meet, the text is empty or too long, or another is open
     */
    public UUID agree(UUID event, UUID guest, UUID host, String text, LocalDate today) {
        Side side = requireSide(event, guest, host);
        UUID id = UUID.randomUUID();
        if (!store.insertStep(event, id, guest, host, side, checked(text, LONGEST_STEP), today)) {
            throw new MeetingRefusedException("stepOpen");
        }
        audit.record("event.step", "event", event.toString(), Map.of("step", id));
        return id;
    }

    /**
     * Closes a next step with what came of it.
     *
     * @throws MeetingRefusedException where there is none of the viewer's that is open
     */
    public void close(UUID event, UUID step, Outcome outcome, LocalDate today) {
        if (!store.close(event, step, outcome, today)) {
            throw new MeetingRefusedException("stepClosed");
        }
        audit.record("event.step.close", "event", event.toString(), Map.of("step", step, "outcome", outcome.code()));
    }

    /** How many next steps there are, by what came of them. */
    public record Counts(int open, int quotes, int orders, int nothing) {
        /** All of them. */
        public int all() {
            return open + quotes + orders + nothing;
        }
    }

    /** Sums for officers, made in the workbench's own name: no note, no name. Call it outside any transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public Counts count(UUID event) {
        return Viewers.callAs(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    Map<Outcome, Integer> counts = store.countOutcomes(event);
                    return new Counts(
                            store.countOpen(event),
                            counts.getOrDefault(Outcome.QUOTE, 0),
                            counts.getOrDefault(Outcome.ORDER, 0),
                            counts.getOrDefault(Outcome.NOTHING, 0));
                })));
    }

    /** Which side the viewer is of: the guest's where they act for both. */
    private Side requireSide(UUID event, UUID guest, UUID host) {
        Participants.Pair pair = participants.requirePair(event, guest, host);
        if (!pair.isOwn()) {
            throw new MeetingRefusedException("nobody");
        }
        if (!store.meet(event, guest, host)) {
            throw new MeetingRefusedException("notMet");
        }
        return pair.guest().own() ? Side.GUEST : Side.HOST;
    }

    private static String checked(String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new MeetingRefusedException("empty");
        }
        if (stripped.length() > longest) {
            throw new MeetingRefusedException("long");
        }
        return stripped;
    }
}
