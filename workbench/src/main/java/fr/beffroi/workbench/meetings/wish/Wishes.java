package fr.beffroi.workbench.meetings.wish;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.participant.Participants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each side says of the other; seen by itself and by the officers who make the schedule, never by the other side. */
@Service
@Transactional
public class Wishes {
    private final WishStore store;
    private final Participants participants;
    private final Events events;
    private final AuditLog audit;

    Wishes(WishStore store, Participants participants, Events events, AuditLog audit) {
        this.store = store;
        this.participants = participants;
        this.events = events;
        this.audit = audit;
    }

    /** What a participant of the viewer's says, by whom it says it of. */
    @Transactional(readOnly = true)
    public Map<UUID, Answer> listOf(UUID event, UUID participant) {
        return store.list(event, participant);
    }

    /** What both sides say of a pair. */
    public record Said(@Nullable Answer guest, @Nullable Answer host) {}

    /** What is said of each pair, as far as the viewer may see it, by guest and host. */
    @Transactional(readOnly = true)
    public Map<List<UUID>, Said> listPairs(List<Participant> all, UUID event) {
        Map<UUID, Participant> byId = new HashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        Map<List<UUID>, Said> pairs = new HashMap<>();
        store.list(event).forEach((pair, answer) -> {
            Participant writer = byId.get(pair.participant());
            if (writer == null || !byId.containsKey(pair.towards())) {
                return;
            }
            boolean byGuest = writer.kind().isGuest();
            List<UUID> key =
                    byGuest ? List.of(pair.participant(), pair.towards()) : List.of(pair.towards(), pair.participant());
            Said said = byGuest ? new Said(answer, null) : new Said(null, answer);
            pairs.merge(
                    key,
                    said,
                    (one, other) -> new Said(
                            one.guest() != null ? one.guest() : other.guest(),
                            one.host() != null ? one.host() : other.host()));
        });
        return pairs;
    }

    /**
     * Says something of another side, or takes it back.
     *
     * @param answer null: nothing
     * @throws MeetingRefusedException where the viewer does not act for the participant, the other sits on the same side, or meetings are announced
     */
    public void say(UUID event, UUID participant, UUID towards, @Nullable Answer answer) {
        if (events.get(event).isPublished()) {
            throw new MeetingRefusedException("announced");
        }
        Participant own = participants
                .find(event, participant)
                .filter(Participant::own)
                .orElseThrow(() -> new MeetingRefusedException("nobody"));
        Participant other = participants.find(event, towards).orElseThrow(() -> new MeetingRefusedException("unknown"));
        if (own.kind().isGuest() == other.kind().isGuest()) {
            throw new MeetingRefusedException("sameSide");
        }
        if (answer == null) {
            store.remove(participant, towards);
        } else {
            store.put(event, participant, towards, answer);
        }
        // That something was said, and of whom not: the log is read by more people than the wish.
        audit.record("event.wish", "event", event.toString(), Map.of("participant", participant));
    }
}
