package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.note.NextStep;
import fr.beffroi.workbench.meetings.note.Note;
import fr.beffroi.workbench.meetings.note.Notes;
import fr.beffroi.workbench.meetings.note.Outcome;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.plan.HeldMeeting;
import fr.beffroi.workbench.meetings.plan.ProposedRepair;
import fr.beffroi.workbench.meetings.plan.Repairs;
import fr.beffroi.workbench.meetings.plan.Schedules;
import fr.beffroi.workbench.meetings.plan.StoredSchedule;
import fr.beffroi.workbench.meetings.programme.OwnProgrammes;
import fr.beffroi.workbench.meetings.programme.Programme;
import fr.beffroi.workbench.meetings.wish.Answer;
import fr.beffroi.workbench.meetings.wish.Wishes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Wishes, schedules, the day and what is agreed, for programs. */
@RestController
@RequestMapping("/api/meeting-events/{event}")
@AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.BUYER})
class MeetingsApi {
    private final Events events;
    private final Wishes wishes;
    private final Schedules schedules;
    private final Repairs repairs;
    private final OwnProgrammes programmes;
    private final Notes notes;
    private final MeetingView view;

    MeetingsApi(
            Events events,
            Wishes wishes,
            Schedules schedules,
            Repairs repairs,
            OwnProgrammes programmes,
            Notes notes,
            MeetingView view) {
        this.events = events;
        this.wishes = wishes;
        this.schedules = schedules;
        this.repairs = repairs;
        this.programmes = programmes;
        this.notes = notes;
        this.view = view;
    }

    /** What one says of another: {@code wish}, {@code refuse}, or nothing. */
    record NewWish(@Nullable String answer) {}

    /** What is demanded of a meeting: {@code lock} with a slot, {@code forbid}, or nothing. */
    record NewDemand(@Nullable String kind, @Nullable Integer slot) {}

    /** What happened: {@code no-show}, {@code late} or {@code tables}; all as text. */
    record NewIncident(
            @Nullable String kind,
            @Nullable String participant,
            @Nullable String slot,
            @Nullable String tables) {}

    /** A text. */
    record NewText(@Nullable String text) {}

    /** What came of a next step: {@code quote}, {@code order} or {@code nothing}. */
    record NewOutcome(@Nullable String outcome) {}

    @GetMapping("/participants/{participant}/wishes")
    Map<UUID, Answer> listWishes(@PathVariable UUID event, @PathVariable UUID participant) {
        return wishes.listOf(event, view.requireParticipant(event, participant).id());
    }

    @PutMapping("/participants/{participant}/wishes/{towards}")
    Map<UUID, Answer> say(
            @PathVariable UUID event,
            @PathVariable UUID participant,
            @PathVariable UUID towards,
            @RequestBody NewWish wish) {
        wishes.say(
                event,
                participant,
                towards,
                wish.answer() == null ? null : Answer.find(wish.answer()).orElse(null));
        return wishes.listOf(event, participant);
    }

    @GetMapping("/participants/{participant}/programme")
    Programme readProgramme(@PathVariable UUID event, @PathVariable UUID participant) {
        Event found = events.get(event);
        Participant one = view.requireParticipant(event, participant);
        return programmes.of(found, one);
    }

    @GetMapping("/schedules")
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    List<StoredSchedule> listSchedules(@PathVariable UUID event) {
        events.get(event);
        return schedules.list(event);
    }

    @GetMapping("/schedules/{number}/meetings")
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    List<HeldMeeting> listMeetings(@PathVariable UUID event, @PathVariable int number) {
        events.get(event);
        return schedules.listMeetings(event, number);
    }

    /** Asks for a schedule; 409 where one is under way. */
    @PostMapping("/schedules")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(Role.OFFICER)
    List<StoredSchedule> ask(@PathVariable UUID event) {
        schedules.ask(event, Instant.now());
        return schedules.list(event);
    }

    @PostMapping("/schedules/{number}/publication")
    @AllowedTo(Role.OFFICER)
    Event publish(@PathVariable UUID event, @PathVariable int number) {
        schedules.publish(event, number);
        return events.get(event);
    }

    @PutMapping("/demands/{guest}/{host}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Role.OFFICER)
    void demand(
            @PathVariable UUID event, @PathVariable UUID guest, @PathVariable UUID host, @RequestBody NewDemand wish) {
        String kind = wish.kind() == null ? "" : wish.kind();
        switch (kind) {
            case "lock" ->
                schedules.demand(event, guest, host, wish.slot() == null ? Integer.valueOf(-1) : wish.slot());
            case "forbid" -> schedules.demand(event, guest, host, null);
            default -> schedules.free(event, guest, host);
        }
    }

    /** Notes what happened and finds a repair, which waits to be taken over. */
    @PostMapping("/incidents")
    @AllowedTo(Role.OFFICER)
    ProposedRepair note(@PathVariable UUID event, @RequestBody NewIncident wish) {
        Event found = events.get(event);
        int past = found.pastSlots(Instant.now());
        repairs.note(
                event,
                IncidentReader.read(
                        found,
                        text(wish.kind()),
                        text(wish.participant()),
                        text(wish.slot()),
                        text(wish.tables()),
                        past),
                past);
        return repairs.findProposed(found).orElseThrow();
    }

    @PostMapping("/repairs/{number}/publication")
    @AllowedTo(Role.OFFICER)
    Event takeOver(@PathVariable UUID event, @PathVariable int number) {
        repairs.takeOver(event, number);
        return events.get(event);
    }

    @GetMapping("/meetings/{guest}/{host}/notes")
    List<Note> listNotes(@PathVariable UUID event, @PathVariable UUID guest, @PathVariable UUID host) {
        events.get(event);
        return notes.list(guest, host);
    }

    @PostMapping("/meetings/{guest}/{host}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    List<Note> write(
            @PathVariable UUID event, @PathVariable UUID guest, @PathVariable UUID host, @RequestBody NewText wish) {
        notes.write(event, guest, host, text(wish.text()));
        return notes.list(guest, host);
    }

    @GetMapping("/steps")
    List<NextStep> listSteps(@PathVariable UUID event) {
        events.get(event);
        return notes.listSteps(event);
    }

    @PostMapping("/meetings/{guest}/{host}/steps")
    @ResponseStatus(HttpStatus.CREATED)
    List<NextStep> agree(
            @PathVariable UUID event, @PathVariable UUID guest, @PathVariable UUID host, @RequestBody NewText wish) {
        notes.agree(event, guest, host, text(wish.text()), LocalDate.now());
        return notes.listSteps(event);
    }

    @PutMapping("/steps/{task}/outcome")
    List<NextStep> close(@PathVariable UUID event, @PathVariable UUID task, @RequestBody NewOutcome wish) {
        notes.close(
                event,
                task,
                Outcome.find(text(wish.outcome())).orElseThrow(() -> new MeetingRefusedException("outcome")),
                LocalDate.now());
        return notes.listSteps(event);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
