package fr.beffroi.workbench.meetings.plan;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.participant.Participants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schedules of an event: asked for, steered, read, published. Row-level security decides who sees them. */
@Service
@Transactional
public class Schedules {
    private static final String SUBJECT = "event";

    private final ScheduleStore store;
    private final Events events;
    private final Participants participants;
    private final SchedulerClient scheduler;
    private final Announcing announcing;
    private final AuditLog audit;

    Schedules(
            ScheduleStore store,
            Events events,
            Participants participants,
            SchedulerClient scheduler,
            Announcing announcing,
            AuditLog audit) {
        this.store = store;
        this.events = events;
        this.participants = participants;
        this.scheduler = scheduler;
        this.announcing = announcing;
        this.audit = audit;
    }

    /**
     * Asks for a schedule; it begins as soon as a node has a place.
     *
     * @throws MeetingRefusedException where one is under way, or the day has begun
     */
    public int ask(UUID id, Instant now) {
        Event event = events.get(id);
        if (store.list(id).stream().anyMatch(one -> !one.state().isOver())) {
            throw new MeetingRefusedException("underWay");
        }
        if (event.isPublished() && event.pastSlots(now) > 0) {
            throw new MeetingRefusedException("begun");
        }
        int number = store.insert(id, null, Viewers.current());
        // In the same transaction: the job is there if and only if the schedule is.
        scheduler.scheduleIfNotExists(ScheduleTask.instance(id, number), Instant.now());
        audit.record("event.schedule", SUBJECT, id.toString(), Map.of("schedule", number));
        return number;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<StoredSchedule> list(UUID event) {
        return store.list(event);
    }

    /** The newest that was asked for from the beginning. */
    @Transactional(readOnly = true)
    public Optional<StoredSchedule> findNewest(UUID event) {
        return store.list(event).stream().filter(one -> !one.isRepair()).findFirst();
    }

    /** By slot; those the viewer may see. */
    @Transactional(readOnly = true)
    public List<HeldMeeting> listMeetings(UUID event, int number) {
        return store.listMeetings(event, number);
    }

    /** The meetings everybody sees their own of; none before there are. */
    @Transactional(readOnly = true)
    public List<HeldMeeting> listPublished(Event event) {
        Integer number = event.published();
        return number == null ? List.of() : store.listMeetings(event.id(), number);
    }

    /** What is demanded of the next schedule. */
    @Transactional(readOnly = true)
    public List<Demand> listDemands(UUID event) {
        return store.listDemands(event);
    }

    /** Fixes a meeting in a slot, or rules it out. */
    public void demand(UUID id, UUID guest, UUID host, @Nullable Integer slot) {
        int slots = events.get(id).timetable().count();
        if (slot != null && (slot < 0 || slot >= slots)) {
            throw new MeetingRefusedException("noSlot");
        }
        store.putDemand(id, new Demand(guest, host, slot));
        audit.record(
                "event.demand", SUBJECT, id.toString(), Map.of("guest", guest, "host", host, "held", slot != null));
    }

    /** Takes back what was demanded of a meeting. */
    public void free(UUID id, UUID guest, UUID host) {
        events.get(id);
        store.removeDemand(guest, host);
        audit.record("event.free", SUBJECT, id.toString(), Map.of("guest", guest, "host", host));
    }

    /**
     * Shows a schedule to everybody it concerns, who get a mail.
     *
     * @throws MeetingRefusedException where it is not done, or another is put right on the day already
     */
    public void publish(UUID id, int number) {
        Event event = events.get(id);
        StoredSchedule schedule = store.find(id, number).orElseThrow(() -> new MeetingRefusedException("unknown"));
        if (schedule.state() != ScheduleState.DONE || schedule.isRepair()) {
            throw new MeetingRefusedException("notDone");
        }
        if (!store.listIncidents(id).isEmpty()) {
            throw new MeetingRefusedException("begun");
        }
        participants.giveTables(id);
        List<HeldMeeting> after = store.listMeetings(id, number);
        announcing.announce(
                event, number, event.isPublished() ? touched(after, listPublished(event)) : everybody(after));
    }

    static List<UUID> everybody(List<HeldMeeting> meetings) {
        return meetings.stream()
                .flatMap(one -> Stream.of(one.guest(), one.host()))
                .distinct()
                .toList();
    }

    /** Whose programme differs between two schedules. */
    public static List<UUID> touched(List<HeldMeeting> after, List<HeldMeeting> before) {
        Set<String> kept = before.stream().map(Schedules::key).collect(Collectors.toSet());
        Set<String> now = after.stream().map(Schedules::key).collect(Collectors.toSet());
        return Stream.concat(
                        after.stream().filter(one -> !kept.contains(key(one))),
                        before.stream().filter(one -> !now.contains(key(one))))
                .flatMap(one -> Stream.of(one.guest(), one.host()))
                .distinct()
                .toList();
    }

    private static String key(HeldMeeting one) {
        return one.guest() + " " + one.host() + " " + one.slot();
    }
}
