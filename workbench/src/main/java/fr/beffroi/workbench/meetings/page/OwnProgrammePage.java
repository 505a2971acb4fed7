package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.note.NextStep;
import fr.beffroi.workbench.meetings.note.Notes;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.participant.Participants;
import fr.beffroi.workbench.meetings.programme.CalendarFile;
import fr.beffroi.workbench.meetings.programme.OwnProgrammes;
import fr.beffroi.workbench.meetings.programme.PrintedPapers;
import fr.beffroi.workbench.web.format.Download;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own programme, as a page and as a calendar file; badges and table plans for the officers. */
@Controller
@RequestMapping("/rencontres" + EventPage.ONE)
@AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.BUYER})
class OwnProgrammePage {
    private final OwnProgrammes programmes;
    private final Participants participants;
    private final Notes notes;
    private final CalendarFile calendar;
    private final PrintedPapers papers;
    private final MeetingView view;

    OwnProgrammePage(
            OwnProgrammes programmes,
            Participants participants,
            Notes notes,
            CalendarFile calendar,
            PrintedPapers papers,
            MeetingView view) {
        this.programmes = programmes;
        this.participants = participants;
        this.notes = notes;
        this.calendar = calendar;
        this.papers = papers;
        this.view = view;
    }

    @GetMapping("/programme")
    String show(@PathVariable UUID event, @RequestParam(required = false) UUID participant, Model model) {
        Event found = view.open(event, model);
        Participant one = view.requireParticipant(event, participant);
        model.addAttribute("one", one);
        model.addAttribute("programme", programmes.of(found, one));
        model.addAttribute("steps", steps(event));
        model.addAttribute("past", found.pastSlots(Instant.now()));
        return "meetings/programme";
    }

    private Map<String, NextStep> steps(UUID event) {
        return notes.listSteps(event).stream()
                .collect(Collectors.toMap(
                        one -> one.guest() + "/" + one.host(),
                        one -> one,
                        (newest, older) -> newest.isOpen() ? newest : older.isOpen() ? older : newest));
    }

    @GetMapping("/programme.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable UUID event, @RequestParam(required = false) UUID participant, Locale language) {
        Event found = view.require(event);
        Participant one = view.requireParticipant(event, participant);
        return Download.of(
                "programme.ics",
                CalendarFile.MEDIA_TYPE,
                calendar.write(programmes.of(found, one), Instant.now(), language));
    }

    @GetMapping("/badges.pdf")
    @AllowedTo(Role.OFFICER)
    ResponseEntity<byte[]> badges(@PathVariable UUID event) {
        Event found = view.require(event);
        return Download.of(
                "badges.pdf",
                "application/pdf",
                papers.badges(programmes.list(found), participants.people(event), found));
    }

    @GetMapping("/tables.pdf")
    @AllowedTo(Role.OFFICER)
    ResponseEntity<byte[]> tables(@PathVariable UUID event) {
        Event found = view.require(event);
        return Download.of("tables.pdf", "application/pdf", papers.tables(programmes.list(found), found));
    }
}
