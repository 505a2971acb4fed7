package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.plan.Demand;
import fr.beffroi.workbench.meetings.plan.HeldMeeting;
import fr.beffroi.workbench.meetings.plan.ScheduleState;
import fr.beffroi.workbench.meetings.plan.Schedules;
import fr.beffroi.workbench.meetings.plan.StoredSchedule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The schedule: asked for, watched, steered, published. */
@Controller
@RequestMapping("/rencontres" + EventPage.ONE + "/planning")
@AllowedTo(Role.OFFICER)
class SchedulePage {
    /** Of a large event the page shows so many meetings; a guest's or a host's all are on its programme. */
    private static final int MOST_SHOWN = 200;

    private final Schedules schedules;
    private final MeetingView view;

    SchedulePage(Schedules schedules, MeetingView view) {
        this.schedules = schedules;
        this.view = view;
    }

    /** A company that has fewer meetings than its fair share. */
    public record Lack(Participant participant, int held) {}

    @GetMapping
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    String show(@PathVariable UUID event, @RequestParam(required = false) UUID hote, Model model) {
        Event found = view.open(event, model);
        Map<UUID, Participant> byId = view.byId(event);
        StoredSchedule newest = schedules.findNewest(event).orElse(null);
        model.addAttribute("newest", newest);
        model.addAttribute("byId", byId);
        List<Demand> demands = MeetingView.isOfficer() ? schedules.listDemands(event) : List.of();
        model.addAttribute("demands", demands);
        model.addAttribute(
                "locked",
                demands.stream()
                        .filter(Demand::isLock)
                        .map(one -> one.guest() + "/" + one.host())
                        .toList());
        List<HeldMeeting> held = newest == null || newest.state() != ScheduleState.DONE
                ? List.of()
                : schedules.listMeetings(event, newest.number());
        model.addAttribute("count", held.size());
        model.addAttribute("lacking", lacking(found, byId, held));
        model.addAttribute(
                "hosts",
                byId.values().stream()
                        .filter(one -> !one.kind().isGuest() && one.confirmed())
                        .sorted(Comparator.comparing(Participant::name))
                        .toList());
        model.addAttribute("host", hote);
        model.addAttribute(
                "held",
                held.stream()
                        .filter(one -> hote == null || one.host().equals(hote))
                        .limit(MOST_SHOWN)
                        .toList());
        model.addAttribute(
                "isShown", newest != null && Integer.valueOf(newest.number()).equals(found.published()));
        return "meetings/schedule";
    }

    private static List<Lack> lacking(Event event, Map<UUID, Participant> byId, List<HeldMeeting> held) {
        if (held.isEmpty()) {
            return List.of();
        }
        Map<UUID, Long> counts =
                held.stream().collect(Collectors.groupingBy(HeldMeeting::guest, Collectors.counting()));
        return byId.values().stream()
                .filter(one -> one.kind().isGuest() && one.confirmed())
                .map(one -> new Lack(one, counts.getOrDefault(one.id(), 0L).intValue()))
                .filter(one -> one.held() < event.fairShare())
                .sorted(Comparator.comparing(Lack::held)
                        .thenComparing(one -> one.participant().name()))
                .toList();
    }

    /** The live part of the page, while a schedule is worked out. */
    @GetMapping("/etat")
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    String state(@PathVariable UUID event, Model model) {
        view.open(event, model);
        model.addAttribute("newest", schedules.findNewest(event).orElse(null));
        return "meetings/schedule :: state";
    }

    @PostMapping
    String ask(@PathVariable UUID event, RedirectAttributes flash) {
        view.require(event);
        return view.act(page(event), flash, () -> schedules.ask(event, Instant.now()));
    }

    /** Fixes a meeting, rules it out, or takes that back. */
    @PostMapping("/consignes")
    String demand(
            @PathVariable UUID event,
            @RequestParam UUID entreprise,
            @RequestParam UUID hote,
            @RequestParam(defaultValue = "") String consigne,
            @RequestParam(defaultValue = "0") String creneau,
            RedirectAttributes flash) {
        view.require(event);
        return view.act(page(event), flash, () -> {
            switch (consigne) {
                case "garder" ->
                    schedules.demand(
                            event, entreprise, hote, creneau.matches("\\d{1,3}") ? Integer.valueOf(creneau) : -1);
                case "ecarter" -> schedules.demand(event, entreprise, hote, null);
                default -> schedules.free(event, entreprise, hote);
            }
        });
    }

    @PostMapping("/publication")
    String publish(@PathVariable UUID event, @RequestParam(defaultValue = "") String numero, RedirectAttributes flash) {
        view.require(event);
        return view.act(
                page(event),
                flash,
                () -> schedules.publish(event, numero.matches("\\d{1,6}") ? Integer.parseInt(numero) : 0));
    }

    private static String page(UUID event) {
        return "/rencontres/" + event + "/planning";
    }
}
