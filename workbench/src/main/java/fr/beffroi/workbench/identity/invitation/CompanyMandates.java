package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Mandates;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.onetime.OneTimeLink;
import fr.beffroi.workbench.identity.people.Names;
import fr.beffroi.workbench.identity.people.Organisation;
import fr.beffroi.workbench.identity.people.Organisations;
import fr.beffroi.workbench.identity.people.PeopleChanges;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.throttle.Limit;
import fr.beffroi.workbench.identity.throttle.Throttle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Mandates as kept. */
@Service
class CompanyMandates implements Mandates {
    private static final String SELECT = """
            select m.id, o.name as company, coalesce(p.name, i.name, '') as name, coalesce(p.email, i.email, '') as email, m.file, m.hands_in,
                m.from_on, m.until_on, m.given_at, m.accepted_at, m.ended_at, m.last_used_at
            from identity.mandate m join identity.organisation o on o.id = m.organisation
                left join identity.person p on p.id = m.person
                left join identity.invitation i on i.mandate = m.id and m.accepted_at is null
            """;

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Inviting inviting;
    private final Organisations organisations;
    private final PeopleChanges people;
    private final Throttle throttle;
    private final InOwnName inOwnName;
    private final TransactionOperations transactions;
    private final AuditLog audit;

    CompanyMandates(
            JdbcClient jdbc,
            Invitations invitations,
            Inviting inviting,
            Organisations organisations,
            PeopleChanges people,
            Throttle throttle,
            InOwnName inOwnName,
            TransactionOperations transactions,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.inviting = inviting;
        this.organisations = organisations;
        this.people = people;
        this.throttle = throttle;
        this.inOwnName = inOwnName;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public Given give(Wish wish) {
        throttle.count(Limit.INVITATION, String.valueOf(Viewers.current().person()));
        String email = Names.checkedEmail(wish.email());
        String name = wish.name().isBlank() ? null : Names.checked(wish.name());
        Organisation company = organisations
                .find(Objects.requireNonNull(Viewers.current().organisation()))
                .orElseThrow(() -> new RefusedException("refused.notThere"));
        OneTimeLink link = OneTimeLink.create();
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(status -> keep(id, wish, company, link, email, name));
        Inviting.Outcome outcome = inviting.deliverMandate(link, company, email);
        return new Given(id, outcome.email(), outcome.mailed(), outcome.link());
    }

    private void keep(UUID id, Wish wish, Organisation company, OneTimeLink link, String email, @Nullable String name) {
        if (isMember(company.id(), email)) {
            throw new RefusedException("refused.mandate.isMember", email);
        }
        jdbc.sql("""
                insert into identity.mandate (id, organisation, file, hands_in, from_on, until_on)
                values (:id, :organisation, :file, :handsIn, :from, :until)""")
                .param("id", id)
                .param("organisation", company.id())
                .param("file", wish.file())
                .param("handsIn", wish.handsIn())
                .param("from", wish.from())
                .param("until", wish.until())
                .update();
        invitations.createFor(id, link, company.id(), email, name);
        audit.record(
                "mandate.give",
                "mandate",
                id.toString(),
                Map.of(
                        "file",
                        Objects.requireNonNullElse(wish.file(), "all"),
                        "handsIn",
                        wish.handsIn(),
                        "from",
                        wish.from().toString(),
                        "until",
                        wish.until().toString()));
    }

    private boolean isMember(UUID company, String email) {
        return jdbc.sql("""
                select exists (select from identity.person p join identity.membership m on m.person = p.id
                    where m.organisation = :company and m.role = 'company-member' and lower(p.email) = lower(:email))""")
                .param("company", company)
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mandate> list() {
        return jdbc.sql(SELECT + "order by m.given_at desc, m.id")
                .query(CompanyMandates::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Mandate> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = :id")
                .param("id", id)
                .query(CompanyMandates::read)
                .optional();
    }

    @Override
    public boolean end(UUID id) {
        boolean ended = Boolean.TRUE.equals(transactions.execute(status -> keepEnd(id)));
        if (ended) {
            leaveWithout(id);
        }
        return ended;
    }

    private boolean keepEnd(UUID id) {
        int ended = jdbc.sql("""
                update identity.mandate set ended_at = clock_timestamp() where id = :id and ended_at is null""").param("id", id).update();
        if (ended > 0) {
            invitations.withdrawFor(id);
            audit.record("mandate.end", "mandate", id.toString());
        }
        return ended > 0;
    }

    private record Seat(UUID person, UUID organisation) {}

    /** Whoever has no other mandate of the company is of it no longer, and signed out; what the policies show had ended before. */
    private void leaveWithout(UUID mandate) {
        inOwnName.run(() -> jdbc.sql("""
                select m.person, m.organisation from identity.mandate m join identity.membership s
                    on s.person = m.person and s.organisation = m.organisation and s.role = 'mandatary'
                where m.id = :mandate and not exists (
                    select from identity.mandate o where o.person = m.person and o.organisation = m.organisation and o.ended_at is null)""")
                .param("mandate", mandate)
                .query((row, index) -> new Seat(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional()
                .ifPresent(seat -> people.leave(seat.person(), seat.organisation())));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayHandIn(UUID file) {
        return jdbc.sql("select identity.viewer_mandated(:file, true)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    private static Mandate read(ResultSet row, int index) throws SQLException {
        return new Mandate(
                row.getObject("id", UUID.class),
                row.getString("company"),
                row.getString("name"),
                row.getString("email"),
                row.getObject("file", UUID.class),
                row.getBoolean("hands_in"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getTimestamp("given_at").toInstant(),
                instant(row.getTimestamp("accepted_at")),
                instant(row.getTimestamp("ended_at")),
                instant(row.getTimestamp("last_used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
