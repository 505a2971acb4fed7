package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.mail.BaseAddress;
import fr.beffroi.workbench.identity.mail.Post;
import fr.beffroi.workbench.identity.onetime.OneTimeLink;
import fr.beffroi.workbench.identity.people.Organisation;
import fr.beffroi.workbench.identity.people.Organisations;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.throttle.Limit;
import fr.beffroi.workbench.identity.throttle.Throttle;
import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Asks somebody in: by mail where that is possible, else by a link for the inviter to hand over. */
@Service
public class Inviting {
    private final Invitations invitations;
    private final Organisations organisations;
    private final Post post;
    private final BaseAddress baseAddress;
    private final Throttle throttle;
    private final InOwnName inOwnName;

    Inviting(
            Invitations invitations,
            Organisations organisations,
            Post post,
            BaseAddress baseAddress,
            Throttle throttle,
            InOwnName inOwnName) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.post = post;
        this.baseAddress = baseAddress;
        this.throttle = throttle;
        this.inOwnName = inOwnName;
    }

    /**
     * What became of it.
     *
     * @param mailed whether the mail server took it
     * @param link where it was not mailed: what to hand over, shown this once
     */
    public record Outcome(
            String email, boolean mailed, @Nullable String link) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;
    }

    /**
     * Invites.
     *
     * @param name as the inviter knows it; may be empty
     * @throws RefusedException as {@link Invitations#create}
     */
    public Outcome invite(UUID organisation, String role, String email, @Nullable String name) {
        throttle.count(Limit.INVITATION, String.valueOf(Viewers.current().person()));
        Organisation known =
                organisations.find(organisation).orElseThrow(() -> new RefusedException("refused.notThere"));
        OneTimeLink link = OneTimeLink.create();
        invitations.create(link, known, known.roleOf(role), email, name);
        return deliver(link, known, email);
    }

    /** Invites, in the workbench's own name, somebody who proved that a company is theirs. */
    public Outcome inviteClaimant(Organisation company, String email) {
        OneTimeLink link = OneTimeLink.create();
        inOwnName.run(() -> invitations.create(link, company, Role.COMPANY_MEMBER, email, null));
        return deliver(link, company, email);
    }

    /** Brings the link of a mandate to whoever is to act under it. */
    Outcome deliverMandate(OneTimeLink link, Organisation company, String email) {
        return deliver(link, company, email, "mandate");
    }

    private Outcome deliver(OneTimeLink link, Organisation organisation, String email) {
        return deliver(link, organisation, email, "invitation");
    }

    private Outcome deliver(OneTimeLink link, Organisation organisation, String email, String key) {
        String address = baseAddress.of("/invitation/" + link.token());
        Locale language = LocaleContextHolder.getLocale();
        boolean mailed =
                post.send(email.strip(), key, language, organisation.name(), address, Invitations.OPEN_FOR.toDays());
        return new Outcome(email.strip(), mailed, mailed ? null : address);
    }
}
