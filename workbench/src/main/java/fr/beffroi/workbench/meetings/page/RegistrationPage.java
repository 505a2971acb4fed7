package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.OutsideLinks;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.event.MeetingFaultsException;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.participant.ParticipantField;
import fr.beffroi.workbench.meetings.participant.Participants;
import fr.beffroi.workbench.web.form.PageField;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who comes: by their own registration, entered by an officer, or asked for by a link. */
@Controller
@RequestMapping("/rencontres")
class RegistrationPage {
    private static final String ONE = EventPage.ONE;
    private static final String PARTICIPANT = ONE + "/participants/{participant:[0-9a-f-]{36}}";

    private final Participants participants;
    private final Events events;
    private final EventPage eventPage;
    private final OutsideLinks links;
    private final MeetingView view;
    private final MeetingWords words;
    private final TransactionOperations transactions;

    RegistrationPage(
            Participants participants,
            Events events,
            EventPage eventPage,
            OutsideLinks links,
            MeetingView view,
            MeetingWords words,
            TransactionOperations transactions) {
        this.participants = participants;
        this.events = events;
        this.eventPage = eventPage;
        this.links = links;
        this.view = view;
        this.words = words;
        this.transactions = transactions;
    }

    @GetMapping(ONE + "/inscription")
    @AllowedTo({Role.COMPANY_MEMBER, Role.BUYER})
    String form(@PathVariable UUID event, Model model) {
        Event found = view.open(event, model);
        Participant own = participants.findOwn(event).orElse(null);
        model.addAttribute("own", own);
        model.addAttribute("isBuyer", Viewers.current().role() == Role.BUYER);
        if (((Map<?, ?>) Objects.requireNonNull(model.getAttribute("faults"))).isEmpty()) {
            model.addAttribute("values", PageField.byPageName(known(found, own)));
        }
        return "meetings/registration";
    }

    private Map<ParticipantField, String> known(Event event, @Nullable Participant own) {
        Map<ParticipantField, String> known = new EnumMap<>(ParticipantField.class);
        known.put(ParticipantField.ARRIVES, (own == null ? event.firstSlot() : own.arrives()).toString());
        known.put(ParticipantField.LEAVES, (own == null ? event.lastEnd() : own.leaves()).toString());
        if (own != null) {
            known.put(ParticipantField.KEEPS_APART, own.keepsApart() ? "oui" : "");
            List<String> people = participants.people(event.id()).getOrDefault(own.id(), List.of());
            ParticipantField[] fields = {ParticipantField.PERSON_1, ParticipantField.PERSON_2, ParticipantField.PERSON_3
            };
            for (int position = 0; position < people.size(); position++) {
                known.put(fields[position], people.get(position));
            }
        }
        return known;
    }

    @PostMapping(ONE + "/inscription")
    @AllowedTo({Role.COMPANY_MEMBER, Role.BUYER})
    String register(
            @PathVariable UUID event, @RequestParam Map<String, String> sent, Model model, RedirectAttributes flash) {
        view.require(event);
        Map<ParticipantField, String> typed = PageField.typed(ParticipantField.class, sent);
        try {
            return view.act("/rencontres/" + event + "/souhaits", flash, () -> participants.register(event, typed));
        } catch (MeetingFaultsException e) {
            model.addAttribute("faults", PageField.byPageName(e.faults()));
            model.addAttribute("values", PageField.byPageName(typed));
            return form(event, model);
        }
    }

    @PostMapping(ONE + "/inscription/retrait")
    @AllowedTo({Role.COMPANY_MEMBER, Role.BUYER})
    String withdraw(@PathVariable UUID event, RedirectAttributes flash) {
        view.require(event);
        return view.act("/rencontres/" + event, flash, () -> participants.withdraw(event));
    }

    /** An officer enters somebody. */
    @PostMapping(ONE + "/participants")
    @AllowedTo(Role.OFFICER)
    String enter(
            @PathVariable UUID event,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) List<String> familles,
            Model model,
            RedirectAttributes flash) {
        view.require(event);
        Map<ParticipantField, String> typed = PageField.typed(ParticipantField.class, sent);
        typed.put(ParticipantField.FAMILIES, familles == null ? "" : String.join(",", familles));
        try {
            return view.act("/rencontres/" + event + "#participants", flash, () -> participants.enter(event, typed));
        } catch (MeetingFaultsException e) {
            model.addAttribute("form", "participant");
            model.addAttribute("faults", PageField.byPageName(e.faults()));
            model.addAttribute("values", PageField.byPageName(typed));
            return eventPage.show(event, model);
        }
    }

    @PostMapping(PARTICIPANT + "/confirmation")
    @AllowedTo(Role.OFFICER)
    String confirm(@PathVariable UUID event, @PathVariable UUID participant, RedirectAttributes flash) {
        view.require(event);
        return view.act(
                "/rencontres/" + event + "#participants", flash, () -> participants.confirm(event, participant));
    }

    @PostMapping(PARTICIPANT + "/retrait")
    @AllowedTo(Role.OFFICER)
    String strike(@PathVariable UUID event, @PathVariable UUID participant, RedirectAttributes flash) {
        view.require(event);
        return view.act("/rencontres/" + event + "#participants", flash, () -> participants.strike(event, participant));
    }

    /** Where the link for people without an account leads. */
    @GetMapping("/inscription/{token}")
    @AllowedTo(Role.ANONYMOUS)
    String outside(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Event> event = findByLink(token);
        if (event.isEmpty()) {
            return gone(request, response);
        }
        model.addAttribute("event", event.get());
        model.addAttribute("token", token);
        MeetingView.fillForm(model);
        return "meetings/outside";
    }

    /** Asks to be let in. Whatever the workbench knows of who asks, the answer is the same. */
    @PostMapping("/inscription/{token}")
    @AllowedTo(Role.ANONYMOUS)
    String ask(
            @PathVariable String token,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Event> event = findByLink(token);
        if (event.isEmpty()) {
            return gone(request, response);
        }
        Map<ParticipantField, String> typed = PageField.typed(ParticipantField.class, sent);
        try {
            Viewers.runAs(
                    Viewer.SYSTEM,
                    () -> transactions.executeWithoutResult(
                            status -> participants.ask(event.get().id(), typed)));
            model.addAttribute("asked", true);
        } catch (MeetingFaultsException e) {
            model.addAttribute("faults", PageField.byPageName(e.faults()));
            model.addAttribute("values", PageField.byPageName(typed));
        } catch (MeetingRefusedException e) {
            model.addAttribute("refused", words.refusal(e));
        }
        return outside(token, request, response, model);
    }

    private Optional<Event> findByLink(String token) {
        return Viewers.callAs(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transactions.execute(status -> events.findByLink(links.hash(token)))));
    }

    private String gone(HttpServletRequest request, HttpServletResponse response) {
        links.countWrong(request.getRemoteAddr());
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "meetings/outside-gone";
    }
}
