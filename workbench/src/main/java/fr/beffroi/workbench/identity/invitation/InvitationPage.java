package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.signin.SignIns;
import fr.beffroi.workbench.identity.throttle.Limit;
import fr.beffroi.workbench.identity.throttle.Source;
import fr.beffroi.workbench.identity.throttle.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an invitation's link leads. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class InvitationPage {
    private final Invitations invitations;
    private final Accepting accepting;
    private final SignIns signIns;
    private final Throttle throttle;

    InvitationPage(Invitations invitations, Accepting accepting, SignIns signIns, Throttle throttle) {
        this.invitations = invitations;
        this.accepting = accepting;
        this.signIns = signIns;
        this.throttle = throttle;
    }

    @GetMapping("/invitation/{token}")
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Invitation> invitation = invitations.findOpen(token);
        if (invitation.isEmpty()) {
            throttle.count(Limit.WRONG_LINK, Source.of(request.getRemoteAddr()));
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "identity/invitation-gone";
        }
        return page(invitation.get(), model);
    }

    private String page(Invitation invitation, Model model) {
        model.addAttribute("invitation", invitation);
        boolean known = accepting.known(invitation).isPresent();
        Viewer viewer = Viewers.current();
        boolean theirs = known
                && accepting
                        .known(invitation)
                        .map(person -> person.id().equals(viewer.person()))
                        .orElse(false);
        model.addAttribute("consent", accepting.needsConsent(invitation));
        model.addAttribute("mode", theirs ? "join" : viewer.isSignedIn() ? "other" : known ? "sign-in" : "new");
        return "identity/invitation";
    }

    @PostMapping("/invitation/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            @RequestParam(name = "courriel", required = false) @Nullable String email,
            @RequestParam(name = "organisation", required = false) @Nullable String organisation,
            @RequestParam(name = "accord", defaultValue = "false") boolean agreed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Optional<Invitation> invitation = invitations.findOpen(token);
        if (invitation.isEmpty()) {
            throttle.count(Limit.WRONG_LINK, Source.of(request.getRemoteAddr()));
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "identity/invitation-gone";
        }
        try {
            Viewer viewer = Viewers.current();
            if (viewer.isSignedIn()) {
                var person = Objects.requireNonNull(viewer.person());
                var joined = accepting.asKnownPerson(invitation.get(), person, agreed, language);
                signIns.actFor(person, joined, request, response);
            } else {
                var answer = new Accepting.Answer(name, password, email, organisation, agreed);
                signIns.begin(accepting.asNewPerson(invitation.get(), answer, language), request, response);
            }
            return "redirect:/";
        } catch (RefusedException e) {
            model.addAttribute("refused", e);
            model.addAttribute("name", name);
            model.addAttribute("email", email);
            model.addAttribute("organisationName", organisation);
            return page(invitation.get(), model);
        }
    }
}
