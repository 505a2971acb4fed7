package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.note.NextStep;
import fr.beffroi.workbench.meetings.note.Notes;
import fr.beffroi.workbench.meetings.note.Outcome;
import fr.beffroi.workbench.meetings.participant.Participants;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting for its two sides: what they wrote down, and what they agreed to do next. */
@Controller
@RequestMapping("/rencontres" + EventPage.ONE + "/rendez-vous/{guest:[0-9a-f-]{36}}/{host:[0-9a-f-]{36}}")
@AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.BUYER})
class NotePage {
    private final Notes notes;
    private final MeetingView view;

    NotePage(Notes notes, MeetingView view) {
        this.notes = notes;
        this.view = view;
    }

    @GetMapping
    String show(@PathVariable UUID event, @PathVariable UUID guest, @PathVariable UUID host, Model model) {
        view.open(event, model);
        Participants.Pair pair = view.requireOwnPair(event, guest, host);
        model.addAttribute("company", pair.guest());
        model.addAttribute("table", pair.host());
        model.addAttribute("meet", notes.meet(event, guest, host));
        model.addAttribute("notes", notes.list(guest, host));
        List<NextStep> steps = notes.listSteps(event, guest, host);
        model.addAttribute("steps", steps);
        model.addAttribute("hasOpen", steps.stream().anyMatch(NextStep::isOpen));
        model.addAttribute("outcomes", Outcome.values());
        return "meetings/note";
    }

    @PostMapping("/notes")
    String write(
            @PathVariable UUID event,
            @PathVariable UUID guest,
            @PathVariable UUID host,
            @RequestParam(defaultValue = "") String texte,
            RedirectAttributes flash) {
        view.require(event);
        return view.act(page(event, guest, host), flash, () -> notes.write(event, guest, host, texte));
    }

    @PostMapping("/suite")
    String agree(
            @PathVariable UUID event,
            @PathVariable UUID guest,
            @PathVariable UUID host,
            @RequestParam(defaultValue = "") String texte,
            RedirectAttributes flash) {
        view.require(event);
        return view.act(page(event, guest, host), flash, () -> notes.agree(event, guest, host, texte, LocalDate.now()));
    }

    @PostMapping("/suite/{task:[0-9a-f-]{36}}")
    String close(
            @PathVariable UUID event,
            @PathVariable UUID guest,
            @PathVariable UUID host,
            @PathVariable UUID task,
            @RequestParam(defaultValue = "") String issue,
            RedirectAttributes flash) {
        view.require(event);
        return view.act(
                page(event, guest, host),
                flash,
                () -> notes.close(
                        event,
                        task,
                        Outcome.find(issue).orElseThrow(() -> new MeetingRefusedException("outcome")),
                        LocalDate.now()));
    }

    private static String page(UUID event, UUID guest, UUID host) {
        return "/rencontres/" + event + "/rendez-vous/" + guest + "/" + host;
    }
}
