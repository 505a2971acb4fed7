package fr.beffroi.workbench.meetings.plan;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.participant.Participants;
import fr.beffroi.workbench.meetings.schedule.Day;
import fr.beffroi.workbench.meetings.schedule.ScheduleCheck;
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
    private final DayReader reader;
    private final Events events;
    private final Participants participants;
    private final SchedulerClient scheduler;
    private final Announcing announcing;
    private final AuditLog audit;

    Schedules(
            ScheduleStore store,
            DayReader reader,
            Events events,
            Participants participants,
            SchedulerClient scheduler,
            Announcing announcing,
            AuditLog audit) {
        this.store = store;
        this.reader = reader;
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
        if (store.isUnderWay(id)) {
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
        return store.findNewest(event);
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

    /** As {@link #listPublished(Event)}, those of one participant. */
    @Transactional(readOnly = true)
    public List<HeldMeeting> listPublished(Event event, UUID participant) {
        Integer number = event.published();
        return number == null ? List.of() : store.listMeetings(event.id(), number, participant);
    }

    /** How many meetings {@link #listPublished(Event)} has. */
    @Transactional(readOnly = true)
    public int countPublished(Event event) {
        Integer number = event.published();
        return number == null ? 0 : store.countMeetings(event.id(), number);
    }

    /** What is demanded of the next schedule. */
    @Transactional(readOnly = true)
    public List<Demand> listDemands(UUID event) {
        return store.listDemands(event);
    }

    /**
     * Fixes a meeting in a slot, or rules it out.
     *
     * @throws MeetingRefusedException where the two could not meet, or there is no such slot
     */
    public void demand(UUID id, UUID guest, UUID host, @Nullable Integer slot) {
        participants.requirePair(id, guest, host);
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
        participants.requirePair(id, guest, host);
        store.removeDemand(guest, host);
        audit.record("event.free", SUBJECT, id.toString(), Map.of("guest", guest, "host", host));
    }

    /**
     * Shows a schedule to everybody it concerns, who get a mail. It was worked out from what was known then: what was said and changed since is looked at
     * once more.
     *
     * @throws MeetingRefusedException where it is not done, somebody refuses one of its meetings by now, it breaks a rule of the day as it is now, or
     *     another is put right on the day already
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
        List<HeldMeeting> after = store.listMeetings(id, number);
        requireStillRight(event, number, after);
        participants.giveTables(id);
        announcing.announce(
                event, number, event.isPublished() ? touched(after, listPublished(event)) : everybody(after));
    }

    private void requireStillRight(Event event, int number, List<HeldMeeting> meetings) {
        Set<List<UUID>> refused = reader.listRefused(event.id());
        if (meetings.stream().anyMatch(one -> refused.contains(List.of(one.guest(), one.host())))) {
            throw new MeetingRefusedException("refusedSince");
        }
        Day day = reader.readAgain(event, number).day();
        if (!ScheduleCheck.listFaults(day, Meetings.plain(meetings)).isEmpty()) {
            throw new MeetingRefusedException("changedSince");
        }
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
