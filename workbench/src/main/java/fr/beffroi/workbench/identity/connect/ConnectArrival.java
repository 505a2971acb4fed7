package fr.beffroi.workbench.identity.connect;

import fr.beffroi.workbench.identity.people.People;
import fr.beffroi.workbench.identity.people.Person;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.signin.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Somebody comes from the provider: who are they here? */
@Component
class ConnectArrival implements AuthenticationSuccessHandler {
    /** The session attribute with the id of the person who, signed in, asked to link their identity at the provider. */
    static final String LINKING = "beffroi.linking";

    /** The session attribute with the outside person who may take charge of their company's page. */
    static final String CLAIMING = "beffroi.claiming";

    private final OutsideIdentities identities;
    private final People people;
    private final SignIns signIns;

    ConnectArrival(OutsideIdentities identities, People people, SignIns signIns) {
        this.identities = identities;
        this.people = people;
        this.signIns = signIns;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUser user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        HttpSession session = request.getSession();
        // The provider's principal is none of our people: it must not stay in the session.
        forget(request, response);
        session.setAttribute(ConnectSignOut.ID_TOKEN, user.getIdToken().getTokenValue());
        response.sendRedirect(request.getContextPath() + next(OutsidePerson.of(user), session, request, response));
    }

    private String next(
            OutsidePerson outside, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (session.getAttribute(LINKING) instanceof UUID linking) {
                session.removeAttribute(LINKING);
                signIns.begin(linking, request, response);
                identities.link(outside, linking);
                return "/compte";
            }
            Optional<UUID> known = identities.find(outside);
            Optional<Person> sameAddress =
                    outside.email() == null ? Optional.empty() : people.findByEmailInOwnName(outside.email());
            if (known.isPresent()) {
                signIns.begin(known.get(), request, response);
                return "/";
            }
            if (sameAddress.isPresent()) {
                if (!outside.emailVerified()) {
                    // Whoever can write any address into their profile must not thereby become somebody here.
                    return "/connexion?relier";
                }
                identities.link(outside, sameAddress.get().id());
                signIns.begin(sameAddress.get().id(), request, response);
                return "/";
            }
        } catch (RefusedException e) {
            return "/compte?relie-ailleurs";
        } catch (DisabledException e) {
            return "/connexion?sans-organisation";
        }
        if (outside.siret() == null || outside.email() == null) {
            return "/rejoindre?sans-siret";
        }
        session.setAttribute(CLAIMING, outside);
        return "/rejoindre/fournisseur";
    }

    private static void forget(HttpServletRequest request, HttpServletResponse response) {
        SecurityContext empty = SecurityContextHolder.createEmptyContext();
        SecurityContextHolder.setContext(empty);
        new HttpSessionSecurityContextRepository().saveContext(empty, request, response);
    }
}
