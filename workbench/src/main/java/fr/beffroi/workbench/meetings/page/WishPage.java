package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.participant.Kind;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.participant.Participants;
import fr.beffroi.workbench.meetings.wish.Answer;
import fr.beffroi.workbench.meetings.wish.Proposal;
import fr.beffroi.workbench.meetings.wish.Proposals;
import fr.beffroi.workbench.meetings.wish.Reason;
import fr.beffroi.workbench.meetings.wish.Wishes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom one would like to meet: who is proposed first, each with its reason, then everybody else. */
@Controller
@RequestMapping("/rencontres" + EventPage.ONE + "/souhaits")
@AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.BUYER})
class WishPage {
    private final Participants participants;
    private final Wishes wishes;
    private final Proposals proposals;
    private final MeetingView view;

    WishPage(Participants participants, Wishes wishes, Proposals proposals, MeetingView view) {
        this.participants = participants;
        this.wishes = wishes;
        this.proposals = proposals;
        this.view = view;
    }

    /**
     * Somebody of the other side.
     *
     * @param answer null: nothing said
     * @param reasons the strongest first; none where nothing proposes them
     */
    public record Line(Participant other, @Nullable Answer answer, List<Reason> reasons) {}

    @GetMapping
    String show(@PathVariable UUID event, @RequestParam(required = false) UUID participant, Model model) {
        Event found = view.open(event, model);
        Participant one = view.requireParticipant(event, participant);
        List<Participant> others = participants.list(event).stream()
                .filter(other -> other.kind().isGuest() != one.kind().isGuest() && other.confirmed())
                .toList();
        Map<UUID, Answer> said = wishes.listOf(event, one.id());
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        if (one.own()) {
            proposed(one, others)
                    .forEach(proposal ->
                            reasons.put(one.kind().isGuest() ? proposal.host() : proposal.guest(), proposal.reasons()));
        }
        List<Line> lines = others.stream()
                .map(other -> new Line(other, said.get(other.id()), reasons.getOrDefault(other.id(), List.of())))
                .sorted(Comparator.comparingDouble((Line line) -> line.reasons().isEmpty()
                        ? 1
                        : -line.reasons().getFirst().strength()))
                .toList();
        model.addAttribute("one", one);
        model.addAttribute("lines", lines);
        model.addAttribute("mayWrite", one.own() && !found.isPublished());
        model.addAttribute(
                "wished", said.values().stream().filter(Answer.WISH::equals).count());
        model.addAttribute(
                "refusals", said.values().stream().filter(Answer.REFUSE::equals).count());
        return "meetings/wishes";
    }

    private List<Proposal> proposed(Participant one, List<Participant> others) {
        return one.kind() == Kind.COMPANY
                ? proposals.forCompany(one, others)
                : one.kind() == Kind.BUYER ? proposals.forBuyer(one, others) : proposals.forService(one, others);
    }

    /** Says something of one, or takes it back. */
    @PostMapping
    String say(
            @PathVariable UUID event,
            @RequestParam(required = false) UUID participant,
            @RequestParam UUID autre,
            @RequestParam(defaultValue = "") String reponse,
            RedirectAttributes flash) {
        Participant one = view.requireParticipant(event, participant);
        return view.act(
                "/rencontres/" + event + "/souhaits?participant=" + one.id() + "#p-" + autre,
                flash,
                () -> wishes.say(event, one.id(), autre, Answer.find(reponse).orElse(null)));
    }
}
