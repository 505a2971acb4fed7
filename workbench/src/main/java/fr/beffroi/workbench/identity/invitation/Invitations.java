package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.onetime.OneTimeLink;
import fr.beffroi.workbench.identity.people.Names;
import fr.beffroi.workbench.identity.people.Organisation;
import fr.beffroi.workbench.identity.people.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations as kept. Who may invite whom is said by {@link #mayInvite} and once more by row-level security. */
@Service
public class Invitations {
    static final Duration OPEN_FOR = Duration.ofDays(14);
    private static final RowMapper<Invitation> ROWS = new DataClassRowMapper<>(Invitation.class);
    private static final int MOST = 200;
    private static final String SELECT = """
            select i.id, i.organisation, o.name as organisation_name, o.kind as organisation_kind, i.role, i.email, i.name, i.mandate,
                p.name as invited_by, i.created_at, i.expires_at, i.accepted_at, i.withdrawn_at
            from identity.invitation i
                left join identity.organisation o on o.id = i.organisation
                left join identity.person p on p.id = i.invited_by
            """;

    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;

    Invitations(JdbcClient jdbc, InOwnName inOwnName, AuditLog audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
    }

    /** Whether a viewer may ask somebody into an organisation with a role: administrators anybody, officers companies and buyers, a company's people their colleagues. */
    public static boolean mayInvite(Viewer viewer, UUID organisation, Role role) {
        return switch (viewer.role()) {
            case SYSTEM, ADMINISTRATOR -> true;
            case OFFICER -> role == Role.COMPANY_MEMBER || role == Role.BUYER;
            case COMPANY_MEMBER -> role == Role.COMPANY_MEMBER && organisation.equals(viewer.organisation());
            case MANDATARY, BUYER, AUDITOR, ANONYMOUS -> false;
        };
    }

    /** Those the viewer may see, the newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Invitation> list() {
        return jdbc.sql(SELECT + "order by i.created_at desc, i.id limit :most")
                .param("most", MOST)
                .query(ROWS)
                .list();
    }

    /**
     * Keeps an invitation. Those to the same address for the same organisation stop working.
     *
     * @throws RefusedException where the viewer may not invite there, or the organisation has no such role
     */
    @Transactional
    public void create(OneTimeLink link, Organisation organisation, Role role, String email, @Nullable String name) {
        Viewer viewer = Viewers.current();
        if (!organisation.kindOfIt().roles().contains(role)) {
            throw new RefusedException("refused.role", organisation.name());
        }
        if (!mayInvite(viewer, organisation.id(), role)) {
            throw new RefusedException("refused.invitation", organisation.name());
        }
        String address = Names.checkedEmail(email);
        jdbc.sql("""
                update identity.invitation set withdrawn_at = now()
                where organisation = :organisation and lower(email) = lower(:email) and accepted_at is null and withdrawn_at is null
                """)
                .param("organisation", organisation.id())
                .param("email", address)
                .update();
        insert(
                link,
                organisation.id(),
                role,
                address,
                name == null || name.isBlank() ? null : Names.checked(name),
                null,
                OPEN_FOR);
    }

    /** Keeps the invitation to act under a mandate that the viewer gave; those to the same address keep working, each for its own. */
    void createFor(UUID mandate, OneTimeLink link, UUID organisation, String email, @Nullable String name) {
        insert(link, organisation, Role.MANDATARY, email, name, mandate, OPEN_FOR);
    }

    /** Makes the link to a mandate useless, where it is still open. */
    void withdrawFor(UUID mandate) {
        jdbc.sql("""
                update identity.invitation set withdrawn_at = now() where mandate = :mandate and accepted_at is null and withdrawn_at is null
                """).param("mandate", mandate).update();
    }

    /** Keeps the first administrator's invitation; called in the workbench's own name. Those made before stop working. */
    void createFirst(OneTimeLink link, Duration openFor) {
        jdbc.sql("""
                update identity.invitation set withdrawn_at = now()
                where organisation is null and accepted_at is null and withdrawn_at is null
                """).update();
        insert(link, null, Role.ADMINISTRATOR, null, null, null, openFor);
    }

    private void insert(
            OneTimeLink link,
            @Nullable UUID organisation,
            Role role,
            @Nullable String email,
            @Nullable String name,
            @Nullable UUID mandate,
            Duration openFor) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into identity.invitation (id, organisation, role, email, name, mandate, token_hash, invited_by, expires_at)
                values (:id, :organisation, :role, :email, :name, :mandate, :hash, :by, now() + make_interval(secs => :seconds))
                """)
                .param("id", id)
                .param("organisation", organisation)
                .param("role", role.code())
                .param("email", email)
                .param("name", name)
                .param("mandate", mandate)
                .param("hash", link.hash())
                .param("by", Viewers.current().person())
                .param("seconds", openFor.toSeconds())
                .update();
        audit.record("invitation.create", "invitation", id.toString(), Map.of("role", role.code()));
    }

    /**
     * Makes an invitation's link useless.
     *
     * @throws RefusedException where there is no open one the viewer may withdraw
     */
    @Transactional
    public void withdraw(UUID id) {
        int withdrawn = jdbc.sql("""
                update identity.invitation set withdrawn_at = now() where id = :id and accepted_at is null and withdrawn_at is null
                """).param("id", id).update();
        if (withdrawn == 0) {
            throw new RefusedException("refused.notThere");
        }
        audit.record("invitation.withdraw", "invitation", id.toString());
    }

    /** The open invitation of a link, whoever asks. */
    Optional<Invitation> findOpen(String token) {
        return inOwnName.call(() -> jdbc.sql(SELECT + """
                where i.token_hash = :hash and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now()
                """)
                .param("hash", new OneTimeLink(token).hash())
                .query(ROWS)
                .optional());
    }

    /**
     * Takes an invitation, so that nobody else can: of two at the same time, one succeeds.
     *
     * @throws RefusedException where it is not open any more
     */
    void take(UUID id) {
        int taken = inOwnName.call(() -> jdbc.sql("""
                update identity.invitation set accepted_at = now()
                where id = :id and accepted_at is null and withdrawn_at is null and expires_at > now()
                """).param("id", id).update());
        if (taken == 0) {
            throw new RefusedException("refused.linkGone");
        }
        inOwnName.run(() -> audit.record("invitation.accept", "invitation", id.toString()));
    }
}
