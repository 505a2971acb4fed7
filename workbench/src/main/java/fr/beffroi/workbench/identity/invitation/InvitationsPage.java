package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.mail.Post;
import fr.beffroi.workbench.identity.people.Organisation;
import fr.beffroi.workbench.identity.people.Organisations;
import fr.beffroi.workbench.identity.people.RefusedException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inviting, and the invitations under way. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.COMPANY_MEMBER})
class InvitationsPage {
    private final Invitations invitations;
    private final Inviting inviting;
    private final Organisations organisations;
    private final Post post;

    InvitationsPage(Invitations invitations, Inviting inviting, Organisations organisations, Post post) {
        this.invitations = invitations;
        this.inviting = inviting;
        this.organisations = organisations;
        this.post = post;
    }

    /** An organisation with a role in it that the viewer may give; one line of the form's choice. */
    public record Seat(UUID organisation, String organisationName, String role) {
        /** As the form sends it. */
        public String value() {
            return organisation + "/" + role;
        }
    }

    @GetMapping("/invitations")
    String show(@RequestParam(name = "place", required = false) @Nullable String seat, Model model) {
        model.addAttribute("invitations", invitations.list());
        model.addAttribute("seats", seats());
        model.addAttribute("mailed", post.isConfigured());
        if (!model.containsAttribute("seat")) {
            model.addAttribute("seat", seat);
        }
        return "identity/invitations";
    }

    private List<Seat> seats() {
        Viewer viewer = Viewers.current();
        return organisations.list("", "").stream()
                .flatMap(organisation -> rolesIn(viewer, organisation)
                        .map(role -> new Seat(organisation.id(), organisation.name(), role.code())))
                .toList();
    }

    private static Stream<Role> rolesIn(Viewer viewer, Organisation organisation) {
        return organisation.kindOfIt().roles().stream()
                .filter(role -> Invitations.mayInvite(viewer, organisation.id(), role));
    }

    @PostMapping("/invitations")
    String invite(
            @RequestParam("place") String seat,
            @RequestParam("courriel") String email,
            @RequestParam(name = "nom", defaultValue = "") String name,
            Model model,
            RedirectAttributes flash) {
        try {
            int slash = seat.indexOf('/');
            flash.addFlashAttribute(
                    "outcome", inviting.invite(organisation(seat, slash), seat.substring(slash + 1), email, name));
            return "redirect:/invitations";
        } catch (RefusedException e) {
            model.addAttribute("refused", e);
            model.addAttribute("seat", seat);
            model.addAttribute("email", email);
            model.addAttribute("name", name);
            return show(seat, model);
        }
    }

    private static UUID organisation(String seat, int slash) {
        try {
            return UUID.fromString(seat.substring(0, Math.max(slash, 0)));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("refused.notThere");
        }
    }

    @PostMapping("/invitations/{id}/retrait")
    String withdraw(@PathVariable UUID id, RedirectAttributes flash) {
        try {
            invitations.withdraw(id);
        } catch (RefusedException e) {
            flash.addFlashAttribute("refused", e);
        }
        return "redirect:/invitations";
    }
}
