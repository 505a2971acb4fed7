package fr.beffroi.workbench.identity.signin;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.people.Membership;
import fr.beffroi.workbench.identity.people.People;
import fr.beffroi.workbench.identity.people.Person;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Begins a session for somebody who proved who they are, and changes for whom they act in it. */
@Service
public class SignIns {
    private static final int LONGEST_BROWSER = 300;
    private final AuditLog audit;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final People people;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final LocaleResolver languages;
    private final TransactionOperations transactions;

    SignIns(
            People people,
            JdbcClient jdbc,
            InOwnName inOwnName,
            LocaleResolver languages,
            AuditLog audit,
            TransactionOperations transactions) {
        this.audit = audit;
        this.transactions = transactions;
        this.people = people;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.languages = languages;
    }

    /**
     * The principal of a person, in the organisation they chose last.
     *
     * @throws DisabledException where they belong to none
     */
    public SignedInPerson signedIn(Person person) {
        return person.memberships().stream()
                .findFirst()
                .map(membership -> signedIn(person, membership))
                .orElseThrow(() -> new DisabledException("The person belongs to no organisation"));
    }

    private static SignedInPerson signedIn(Person person, Membership membership) {
        return new SignedInPerson(
                new Viewer(person.id(), membership.organisation(), Role.of(membership.role())), person.name());
    }

    /** Signs a person in: after an invitation, a claim, or at an outside provider. */
    public void begin(UUID person, HttpServletRequest request, HttpServletResponse response) {
        keep(signedIn(people.findInOwnName(person).orElseThrow()), request, response);
        note(request, response);
    }

    /**
     * Lets the person signed in act for another of their organisations, also when they next sign in.
     *
     * @throws RefusedException where they do not belong to it
     */
    public void actFor(UUID person, UUID organisation, HttpServletRequest request, HttpServletResponse response) {
        Person known = people.findInOwnName(person).orElseThrow();
        Membership chosen = known.memberships().stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.notYours"));
        inOwnName.run(() -> jdbc.sql(
                        "update identity.membership set chosen_at = now() where person = :person and organisation = :organisation")
                .param("person", person)
                .param("organisation", organisation)
                .update());
        keep(signedIn(known, chosen), request, response);
    }

    /** Reads the person's name again, after they changed it. */
    public void refresh(UUID person, HttpServletRequest request, HttpServletResponse response) {
        @Nullable Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null && current.getPrincipal() instanceof SignedInPerson signedIn) {
            String name = people.findInOwnName(person).orElseThrow().name();
            keep(new SignedInPerson(signedIn.viewer(), name), request, response);
        }
    }

    private void keep(SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        // A session known before must not become a signed-in one under the same id.
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person.authentication());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Notes at each sign-in which browser it is, and shows the pages in the person's language unless this browser chose one. */
    public void note(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String browser = request.getHeader(HttpHeaders.USER_AGENT);
        if (browser != null) {
            request.getSession()
                    .setAttribute(Sessions.BROWSER, browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)));
        }
        @Nullable Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null
                && current.getPrincipal() instanceof SignedInPerson person
                && person.viewer().person() != null) {
            UUID id = person.viewer().person();
            transactions.executeWithoutResult(status -> audit.record("person.signIn", AuditLog.PERSON, id.toString()));
            if (WebUtils.getCookie(request, "langue") == null) {
                people.findInOwnName(id)
                        .ifPresent(known -> languages.setLocale(request, response, Locale.of(known.language())));
            }
        }
    }
}
