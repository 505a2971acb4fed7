package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.OutsideLinks;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.EventField;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.participant.ParticipantField;
import fr.beffroi.workbench.meetings.participant.Participants;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events and who comes, for programs. */
@RestController
@RequestMapping("/api/meeting-events")
@AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.BUYER, Role.AUDITOR})
class EventApi {
    private final Events events;
    private final Participants participants;
    private final OutsideLinks links;

    EventApi(Events events, Participants participants, OutsideLinks links) {
        this.events = events;
        this.participants = participants;
        this.links = links;
    }

    /** An event to make or to change; all as text, as the page's form takes it. */
    record NewEvent(
            @Nullable String name,
            @Nullable String place,
            @Nullable String heldOn,
            @Nullable String firstSlot,
            @Nullable String lastEnd,
            @Nullable String slotMinutes,
            @Nullable String breaks,
            @Nullable String tables,
            @Nullable String maximumInARow,
            @Nullable String fairShare,
            @Nullable String searchSeconds,
            @Nullable String description) {

        Map<EventField, String> typed() {
            Map<EventField, String> typed = new EnumMap<>(EventField.class);
            put(typed, EventField.NAME, name);
            put(typed, EventField.PLACE, place);
            put(typed, EventField.HELD_ON, heldOn);
            put(typed, EventField.FIRST_SLOT, firstSlot);
            put(typed, EventField.LAST_END, lastEnd);
            put(typed, EventField.SLOT_MINUTES, slotMinutes);
            put(typed, EventField.BREAKS, breaks);
            put(typed, EventField.TABLES, tables);
            put(typed, EventField.MAXIMUM_IN_A_ROW, maximumInARow);
            put(typed, EventField.FAIR_SHARE, fairShare);
            put(typed, EventField.SEARCH_SECONDS, searchSeconds);
            put(typed, EventField.DESCRIPTION, description);
            return typed;
        }
    }

    /** Who comes; all as text. {@code kind}, {@code siren}, {@code name}, {@code body} and {@code families} are an officer's to say. */
    record NewParticipant(
            @Nullable String kind,
            @Nullable String siren,
            @Nullable String name,
            @Nullable String body,
            @Nullable String families,
            @Nullable String arrives,
            @Nullable String leaves,
            @Nullable String keepsApart,
            @Nullable String person1,
            @Nullable String person2,
            @Nullable String person3) {

        Map<ParticipantField, String> typed() {
            Map<ParticipantField, String> typed = new EnumMap<>(ParticipantField.class);
            put(typed, ParticipantField.KIND, kind);
            put(typed, ParticipantField.SIREN, siren);
            put(typed, ParticipantField.NAME, name);
            put(typed, ParticipantField.BODY, body);
            put(typed, ParticipantField.FAMILIES, families);
            put(typed, ParticipantField.ARRIVES, arrives);
            put(typed, ParticipantField.LEAVES, leaves);
            put(typed, ParticipantField.KEEPS_APART, keepsApart);
            put(typed, ParticipantField.PERSON_1, person1);
            put(typed, ParticipantField.PERSON_2, person2);
            put(typed, ParticipantField.PERSON_3, person3);
            return typed;
        }
    }

    /** Whether one can register. */
    record OpenState(boolean open) {}

    /** The token of a link, told this once. */
    record Link(String token) {}

    private static <F> void put(Map<F, String> typed, F field, @Nullable String text) {
        if (text != null) {
            typed.put(field, text);
        }
    }

    @GetMapping
    List<Event> list() {
        return events.list();
    }

    /** Makes one; 422 with every fault. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.OFFICER)
    Event make(@RequestBody NewEvent wish) {
        return events.get(events.make(wish.typed()));
    }

    @GetMapping("/{event}")
    Event read(@PathVariable UUID event) {
        return events.get(event);
    }

    @PutMapping("/{event}")
    @AllowedTo(Role.OFFICER)
    Event change(@PathVariable UUID event, @RequestBody NewEvent wish) {
        events.change(event, wish.typed());
        return events.get(event);
    }

    @PutMapping("/{event}/open")
    @AllowedTo(Role.OFFICER)
    Event open(@PathVariable UUID event, @RequestBody OpenState state) {
        events.setRegistration(event, state.open());
        return events.get(event);
    }

    /** Makes the link by which people without an account register. */
    @PostMapping("/{event}/link")
    @AllowedTo(Role.OFFICER)
    Link link(@PathVariable UUID event) {
        OutsideLinks.Secret secret = links.create();
        events.setLink(event, secret.hash());
        return new Link(secret.token());
    }

    /** Those the caller may see. */
    @GetMapping("/{event}/participants")
    List<Participant> listParticipants(@PathVariable UUID event) {
        events.get(event);
        return participants.list(event);
    }

    @PostMapping("/{event}/participants")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.OFFICER)
    Participant enter(@PathVariable UUID event, @RequestBody NewParticipant wish) {
        return participants.find(event, participants.enter(event, wish.typed())).orElseThrow();
    }

    @PostMapping("/{event}/participants/{participant}/confirmation")
    @AllowedTo(Role.OFFICER)
    List<Participant> confirm(@PathVariable UUID event, @PathVariable UUID participant) {
        participants.confirm(event, participant);
        return participants.list(event);
    }

    @DeleteMapping("/{event}/participants/{participant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Role.OFFICER)
    void strike(@PathVariable UUID event, @PathVariable UUID participant) {
        participants.strike(event, participant);
    }

    /** Registers the caller's own company or organisation, or changes that. */
    @PutMapping("/{event}/registration")
    @AllowedTo({Role.COMPANY_MEMBER, Role.BUYER})
    Participant register(@PathVariable UUID event, @RequestBody NewParticipant wish) {
        return participants
                .find(event, participants.register(event, wish.typed()))
                .orElseThrow();
    }

    @DeleteMapping("/{event}/registration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo({Role.COMPANY_MEMBER, Role.BUYER})
    void withdraw(@PathVariable UUID event) {
        participants.withdraw(event);
    }
}
