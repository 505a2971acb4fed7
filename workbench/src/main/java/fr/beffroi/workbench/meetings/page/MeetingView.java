package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.participant.Participants;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of an event share. */
@Component
class MeetingView {
    private final Events events;
    private final Participants participants;
    private final MeetingWords words;

    MeetingView(Events events, Participants participants, MeetingWords words) {
        this.events = events;
        this.participants = participants;
        this.words = words;
    }

    /** The event, or 404 where the viewer may see none. */
    Event require(UUID id) {
        return events.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Fills what every page of an event shows. */
    Event open(UUID id, Model model) {
        Event event = require(id);
        model.addAttribute("event", event);
        model.addAttribute("slots", event.timetable());
        model.addAttribute("isOfficer", isOfficer());
        fillForm(model);
        return event;
    }

    /** What a form shows that was not sent yet: nothing typed, nothing at fault. */
    static void fillForm(Model model) {
        for (String absent : List.of("values", "faults")) {
            if (!model.containsAttribute(absent)) {
                model.addAttribute(absent, Map.of());
            }
        }
    }

    static boolean isOfficer() {
        return Viewers.current().role() == Role.OFFICER;
    }

    /** Those the viewer may see, by id. */
    Map<UUID, Participant> byId(UUID event) {
        return participants.list(event).stream().collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    /**
     * The participant a page is about: the one that is named, where the viewer acts for it or is an officer; else the viewer's own.
     */
    Participant requireParticipant(UUID event, @Nullable UUID named) {
        return (named == null
                        ? participants.findOwn(event)
                        : participants.find(event, named).filter(one -> one.own() || isOfficer()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The two of a meeting of the viewer's, or 404. */
    Participants.Pair requireOwnPair(UUID event, UUID guest, UUID host) {
        return participants
                .findPair(event, guest, host)
                .filter(Participants.Pair::isOwn)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Does something and goes to a page; where it is refused, the page says why. */
    String act(String page, RedirectAttributes flash, Runnable action) {
        try {
            action.run();
        } catch (MeetingRefusedException e) {
            flash.addFlashAttribute("refused", words.refusal(e));
        }
        return "redirect:" + page;
    }
}
