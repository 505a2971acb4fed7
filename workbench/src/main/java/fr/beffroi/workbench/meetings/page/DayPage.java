package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.plan.Incident;
import fr.beffroi.workbench.meetings.plan.Repairs;
import java.time.Instant;
import java.util.Comparator;
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

/** The day itself, for an officer with a telephone: who did not come, who is late, which tables are lost; and what that changes. */
@Controller
@RequestMapping("/rencontres" + EventPage.ONE + "/jour")
@AllowedTo(Role.OFFICER)
class DayPage {
    private final Repairs repairs;
    private final MeetingView view;

    DayPage(Repairs repairs, MeetingView view) {
        this.repairs = repairs;
        this.view = view;
    }

    @GetMapping
    String show(@PathVariable UUID event, Model model) {
        Event found = view.open(event, model);
        Map<UUID, Participant> byId = view.byId(event);
        model.addAttribute("byId", byId);
        model.addAttribute("incidents", repairs.listIncidents(event));
        model.addAttribute("repair", repairs.findProposed(found).orElse(null));
        model.addAttribute("past", found.pastSlots(Instant.now()));
        model.addAttribute("kinds", Incident.Kind.values());
        model.addAttribute(
                "expected",
                byId.values().stream()
                        .filter(Participant::confirmed)
                        .sorted(Comparator.comparing(Participant::name))
                        .toList());
        return "meetings/day";
    }

    /** Notes what happened, and finds what puts the day right. */
    @PostMapping
    String note(
            @PathVariable UUID event,
            @RequestParam(defaultValue = "") String quoi,
            @RequestParam(defaultValue = "") String qui,
            @RequestParam(defaultValue = "") String creneau,
            @RequestParam(defaultValue = "") String tables,
            RedirectAttributes flash) {
        Event found = view.require(event);
        return view.act("/rencontres/" + event + "/jour#reparation", flash, () -> {
            int past = found.pastSlots(Instant.now());
            repairs.note(event, IncidentReader.read(found, quoi, qui, creneau, tables, past), past);
        });
    }

    /** Shows the repair to everybody. */
    @PostMapping("/reprise")
    String takeOver(
            @PathVariable UUID event, @RequestParam(defaultValue = "") String numero, RedirectAttributes flash) {
        view.require(event);
        return view.act("/rencontres/" + event + "/jour", flash, () -> {
            repairs.takeOver(event, numero.matches("\\d{1,6}") ? Integer.parseInt(numero) : 0);
            flash.addFlashAttribute("taken", true);
        });
    }
}
