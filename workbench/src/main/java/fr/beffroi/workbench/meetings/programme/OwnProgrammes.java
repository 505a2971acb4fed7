package fr.beffroi.workbench.meetings.programme;

import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Timetable;
import fr.beffroi.workbench.meetings.participant.Kind;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.participant.Participants;
import fr.beffroi.workbench.meetings.plan.HeldMeeting;
import fr.beffroi.workbench.meetings.plan.Schedules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** OwnProgrammes as the newest published schedule has them, for whom the viewer may see. */
@Service
@Transactional(readOnly = true)
public class OwnProgrammes {
    private final Participants participants;
    private final Schedules schedules;

    OwnProgrammes(Participants participants, Schedules schedules) {
        this.participants = participants;
        this.schedules = schedules;
    }

    /** Of one participant. */
    public Programme of(Event event, Participant participant) {
        List<HeldMeeting> meetings = schedules.listPublished(event, participant.id());
        Set<UUID> met = meetings.stream()
                .flatMap(one -> Stream.of(one.guest(), one.host()))
                .collect(Collectors.toSet());
        return of(event, participant, meetings, byId(participants.list(event.id(), met)));
    }

    /** Of all the viewer may see, in the order of their names. */
    public List<Programme> list(Event event) {
        List<HeldMeeting> meetings = schedules.listPublished(event);
        Map<UUID, Participant> all = byId(participants.list(event.id()));
        return all.values().stream()
                .filter(Participant::confirmed)
                .sorted(Comparator.comparing(Participant::name))
                .map(one -> of(event, one, meetings, all))
                .toList();
    }

    private static Map<UUID, Participant> byId(List<Participant> some) {
        return some.stream().collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    private static Programme of(
            Event event, Participant participant, List<HeldMeeting> meetings, Map<UUID, Participant> all) {
        Timetable slots = event.timetable();
        boolean guest = participant.kind().isGuest();
        return new Programme(
                event,
                participant,
                meetings.stream()
                        .filter(one -> (guest ? one.guest() : one.host()).equals(participant.id()))
                        .map(one -> line(slots, one, all.get(guest ? one.host() : one.guest()), all.get(one.host())))
                        .sorted(Comparator.comparing(ProgrammeLine::slot))
                        .toList());
    }

    private static ProgrammeLine line(
            Timetable slots, HeldMeeting meeting, @Nullable Participant with, @Nullable Participant host) {
        return new ProgrammeLine(
                meeting.slot(),
                slots.start(meeting.slot()),
                slots.end(meeting.slot()),
                meeting.guest(),
                meeting.host(),
                with == null ? "?" : with.name(),
                with == null ? Kind.COMPANY : with.kind(),
                host == null ? null : host.table());
    }
}
