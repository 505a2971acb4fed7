package fr.beffroi.workbench.meetings.plan;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.participant.Participants;
import fr.beffroi.workbench.meetings.schedule.Day;
import fr.beffroi.workbench.meetings.schedule.Repair;
import fr.beffroi.workbench.meetings.schedule.ScheduleCheck;
import fr.beffroi.workbench.meetings.schedule.ScheduleRepair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts the published schedule right on the day: what happened is noted, a schedule that touches as few as possible is found within seconds and shown, and
 * an officer takes it over or lets it go.
 */
@Service
public class Repairs {
    /** Of the five seconds an officer waits: the rest is for reading and keeping. */
    private static final Duration LIMIT = Duration.ofMillis(4500);

    private static final String SUBJECT = "event";

    private final ScheduleStore store;
    private final DayReader reader;
    private final Events events;
    private final Participants participants;
    private final TransactionOperations transactions;
    private final Announcing announcing;
    private final AuditLog audit;

    Repairs(
            ScheduleStore store,
            DayReader reader,
            Events events,
            Participants participants,
            TransactionOperations transactions,
            Announcing announcing,
            AuditLog audit) {
        this.store = store;
        this.reader = reader;
        this.events = events;
        this.participants = participants;
        this.transactions = transactions;
        this.announcing = announcing;
        this.audit = audit;
    }

    /** What happened so far. */
    public List<Incident> listIncidents(UUID event) {
        return Objects.requireNonNull(transactions.execute(status -> store.listIncidents(event)));
    }

    /** The repair that waits for an officer's word: newer than the schedule that is shown. */
    public Optional<StoredSchedule> findWaiting(Event event) {
        Integer shown = event.published();
        return shown == null
                ? Optional.empty()
                : Objects.requireNonNull(transactions.execute(status -> store.findNewestRepair(event.id(), shown)));
    }

    /** What the repair that waits would change. */
    public Optional<ProposedRepair> findProposed(Event event) {
        Integer shown = event.published();
        return shown == null
                ? Optional.empty()
                : findWaiting(event)
                        .map(one -> Objects.requireNonNull(transactions.execute(status -> ProposedRepair.between(
                                one.number(),
                                store.listMeetings(event.id(), shown),
                                store.listMeetings(event.id(), one.number())))));
    }

    /**
     * Notes what happened and finds a schedule that puts the day right. Call it outside any transaction.
     *
     * @param pastSlots how many slots have begun: what was held there stays
     * @return the number of the schedule found
     * @throws MeetingRefusedException where nothing is published, or whom it concerns does not come
     */
    public int note(UUID id, Incident incident, int pastSlots) {
        Event event = events.get(id);
        if (event.published() == null) {
            throw new MeetingRefusedException("notPublished");
        }
        if (incident.participant() != null
                && participants.find(id, incident.participant()).isEmpty()) {
            throw new MeetingRefusedException("unknown");
        }
        transactions.executeWithoutResult(status -> {
            store.insertIncident(id, incident);
            audit.record(
                    "event.incident",
                    SUBJECT,
                    id.toString(),
                    Map.of("kind", incident.kind().code()));
        });
        return repair(event, pastSlots);
    }

    private int repair(Event event, int pastSlots) {
        int shown = Objects.requireNonNull(event.published());
        UUID id = event.id();
        List<HeldMeeting> before =
                Objects.requireNonNull(transactions.execute(status -> store.listMeetings(id, shown)));
        Day day = reader.readAgain(event, shown).day();
        Set<Integer> past = IntStream.range(0, pastSlots).boxed().collect(Collectors.toSet());
        Repair repair = ScheduleRepair.repair(day, Meetings.plain(before), past, LIMIT);
        List<String> faults = ScheduleCheck.listFaults(day, repair.meetings(), past);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The repair breaks rules: " + faults);
        }
        List<HeldMeeting> after = Meetings.held(day, repair.meetings());
        long worth = day.value(repair.meetings());
        return Objects.requireNonNull(transactions.execute(status -> {
            // The newest waits and knows all that happened. Those before it stay, so that no number means two repairs.
            int number = store.insert(id, shown, Viewers.current());
            store.insertMeetings(id, number, after);
            store.finish(id, number, worth, 0, 0, 0, 0, 0);
            return number;
        }));
    }

    /**
     * Shows the repair to everybody; those whose programme changes get a mail.
     *
     * @throws MeetingRefusedException where it is not the one that waits: a newer one took its place, or it is shown already
     */
    public void takeOver(UUID id, int number) {
        transactions.executeWithoutResult(status -> {
            Event event = events.get(id);
            if (findWaiting(event).filter(one -> one.number() == number).isEmpty()) {
                throw new MeetingRefusedException("stale");
            }
            List<UUID> touched = Schedules.touched(
                    store.listMeetings(id, number), store.listMeetings(id, Objects.requireNonNull(event.published())));
            announcing.announce(event, number, touched);
        });
    }
}
