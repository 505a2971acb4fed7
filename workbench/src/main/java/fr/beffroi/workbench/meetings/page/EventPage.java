package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.OutsideLinks;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.EventField;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.event.MeetingFaultsException;
import fr.beffroi.workbench.meetings.note.Notes;
import fr.beffroi.workbench.meetings.participant.Kind;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.participant.Participants;
import fr.beffroi.workbench.meetings.plan.Schedules;
import fr.beffroi.workbench.readiness.barrier.KnownBarriers;
import fr.beffroi.workbench.web.form.PageField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Events: which there are, what one is about, who comes. */
@Controller
@RequestMapping("/rencontres")
class EventPage {
    static final String ONE = "/{event:[0-9a-f-]{36}}";

    private final Events events;
    private final Participants participants;
    private final Schedules schedules;
    private final Notes notes;
    private final KnownBarriers barriers;
    private final OutsideLinks links;
    private final MeetingView view;

    EventPage(
            Events events,
            Participants participants,
            Schedules schedules,
            Notes notes,
            KnownBarriers barriers,
            OutsideLinks links,
            MeetingView view) {
        this.events = events;
        this.participants = participants;
        this.schedules = schedules;
        this.notes = notes;
        this.barriers = barriers;
        this.links = links;
        this.view = view;
    }

    /** What is announced, for everybody; for officers also what is prepared. */
    @GetMapping
    @AllowedTo(Role.ANONYMOUS)
    String list(Model model) {
        model.addAttribute("events", events.list());
        model.addAttribute("isOfficer", MeetingView.isOfficer());
        if (!model.containsAttribute("values")) {
            model.addAttribute(
                    "values",
                    Map.of(
                            "debut",
                            "09:00",
                            "fin",
                            "17:00",
                            "duree",
                            "20",
                            "pauses",
                            "12:20-14:00",
                            "tables",
                            "40",
                            "suite",
                            "6",
                            "part",
                            "3",
                            "recherche",
                            "60"));
            model.addAttribute("faults", Map.of());
        }
        return "meetings/events";
    }

    @PostMapping
    @AllowedTo(Role.OFFICER)
    String make(@RequestParam Map<String, String> sent, Model model) {
        Map<EventField, String> typed = PageField.typed(EventField.class, sent);
        try {
            return "redirect:/rencontres/" + events.make(typed);
        } catch (MeetingFaultsException e) {
            model.addAttribute("faults", PageField.byPageName(e.faults()));
            model.addAttribute("values", PageField.byPageName(typed));
            return list(model);
        }
    }

    @GetMapping(ONE)
    @AllowedTo(Role.ANONYMOUS)
    String show(@PathVariable UUID event, Model model) {
        Event found = view.open(event, model);
        boolean signedIn = Viewers.current().isSignedIn();
        List<Participant> all = signedIn ? participants.list(event) : List.of();
        Participant own = all.stream()
                .filter(one -> one.own() && !MeetingView.isOfficer())
                .findFirst()
                .orElse(null);
        model.addAttribute("all", all);
        model.addAttribute("own", own);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("people", signedIn ? participants.people(event) : Map.of());
        model.addAttribute(
                "waiting", all.stream().filter(one -> !one.confirmed()).count());
        model.addAttribute("meetings", signedIn ? schedules.countPublished(found) : 0);
        if (MeetingView.isOfficer()) {
            model.addAttribute("bodies", barriers.listBodies());
            model.addAttribute("families", barriers.listFamilies());
            model.addAttribute("counts", notes.count(event));
        }
        model.addAttribute(
                "mayRegister",
                found.isOpen()
                        && (Viewers.current().role() == Role.COMPANY_MEMBER
                                || Viewers.current().role() == Role.BUYER));
        if (!model.containsAttribute("settings")) {
            model.addAttribute("settings", PageField.byPageName(settings(found)));
        }
        return "meetings/event";
    }

    @PostMapping(ONE)
    @AllowedTo(Role.OFFICER)
    String change(
            @PathVariable UUID event, @RequestParam Map<String, String> sent, Model model, RedirectAttributes flash) {
        view.require(event);
        Map<EventField, String> typed = PageField.typed(EventField.class, sent);
        try {
            return view.act("/rencontres/" + event, flash, () -> events.change(event, typed));
        } catch (MeetingFaultsException e) {
            model.addAttribute("form", "reglages");
            model.addAttribute("faults", PageField.byPageName(e.faults()));
            model.addAttribute("settings", PageField.byPageName(typed));
            return show(event, model);
        }
    }

    /** Opens or closes registration. */
    @PostMapping(ONE + "/ouverture")
    @AllowedTo(Role.OFFICER)
    String open(@PathVariable UUID event, @RequestParam(defaultValue = "") String ouvrir, RedirectAttributes flash) {
        view.require(event);
        return view.act("/rencontres/" + event, flash, () -> events.setRegistration(event, ouvrir.equals("oui")));
    }

    /** Makes the link by which people without an account register; shown this once. */
    @PostMapping(ONE + "/lien")
    @AllowedTo(Role.OFFICER)
    String link(@PathVariable UUID event, RedirectAttributes flash) {
        view.require(event);
        OutsideLinks.Secret secret = links.create();
        events.setLink(event, secret.hash());
        flash.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/rencontres/inscription/" + secret.token())
                        .toUriString());
        return "redirect:/rencontres/" + event + "#lien";
    }

    private static Map<EventField, String> settings(Event event) {
        Map<EventField, String> typed = new EnumMap<>(EventField.class);
        typed.put(EventField.NAME, event.name());
        typed.put(EventField.PLACE, event.place());
        typed.put(EventField.HELD_ON, event.heldOn().toString());
        typed.put(EventField.FIRST_SLOT, event.firstSlot().toString());
        typed.put(EventField.LAST_END, event.lastEnd().toString());
        typed.put(EventField.SLOT_MINUTES, String.valueOf(event.slotMinutes()));
        typed.put(EventField.BREAKS, event.typedBreaks());
        typed.put(EventField.TABLES, String.valueOf(event.tables()));
        typed.put(EventField.MAXIMUM_IN_A_ROW, String.valueOf(event.maximumInARow()));
        typed.put(EventField.FAIR_SHARE, String.valueOf(event.fairShare()));
        typed.put(EventField.SEARCH_SECONDS, String.valueOf(event.searchSeconds()));
        typed.put(EventField.DESCRIPTION, event.description());
        return typed;
    }
}
