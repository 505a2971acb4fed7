package fr.beffroi.workbench.identity.token;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.PersonalData;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The keys of the person who asks, and whom a key acts for. */
@Service
class Tokens implements PersonalData {
    /** The longest a key lives: nobody remembers one for longer. */
    static final int MOST_DAYS = 365;

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Tokens(JdbcClient jdbc, AuditLog log, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.log = log;
        this.transactions = transactions;
    }

    /** What a key may do: look, or also change. */
    enum Scope {
        READ,
        WRITE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A key as its owner sees it; the key itself is not kept. */
    record Token(
            UUID id,
            String name,
            String scope,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /** A key just made: the only time its text is known. */
    record Made(UUID id, String name, String token) {}

    /** Whom a key acts for, and how far. */
    record Bearer(Viewer viewer, String name, Scope scope) {}

    /** The person's keys, newest first; those that expired too, so that one sees why a program no longer gets in. */
    @Transactional
    public List<Token> list() {
        return about(person());
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    @Transactional
    public List<Token> about(UUID person) {
        return jdbc.sql("""
                        select id, name, scope, created_at, expires_at, last_used_at
                        from identity.api_token where person = :person order by created_at desc""")
                .param("person", person)
                .query((row, index) -> new Token(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        Objects.requireNonNull(row.getObject(4, OffsetDateTime.class))
                                .toInstant(),
                        Objects.requireNonNull(row.getObject(5, OffsetDateTime.class))
                                .toInstant(),
                        instant(row.getObject(6, OffsetDateTime.class))))
                .list();
    }

    /**
     * Makes a key that acts for the person in their present organisation.
     *
     * @param days how long it lives, from 1 to {@value #MOST_DAYS}
     * @throws IllegalArgumentException where the name is empty or longer than 100 characters, or the days are not in the range
     */
    @Transactional
    public Made create(String name, Scope scope, int days) {
        if (name.isBlank() || name.strip().length() > 100 || days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("A key named \"" + name + "\" for " + days + " days");
        }
        UUID id = UUID.randomUUID();
        String text = TokenText.random();
        jdbc.sql("""
                        insert into identity.api_token (id, person, organisation, name, hash, scope, expires_at)
                        values (:id, :person, :organisation, :name, :hash, :scope, now() + make_interval(days => :days))""")
                .param("id", id)
                .param("person", person())
                .param("organisation", Viewers.current().organisation())
                .param("name", name.strip())
                .param("hash", TokenText.hash(text))
                .param("scope", scope.code())
                .param("days", days)
                .update();
        log.record("token.create", "token", id.toString(), Map.of("scope", scope.code(), "days", days));
        return new Made(id, name.strip(), text);
    }

    /** Revokes a key of the person's at once. */
    @Transactional
    public void revoke(UUID id) {
        int removed = jdbc.sql("delete from identity.api_token where id = :id and person = :person")
                .param("id", id)
                .param("person", person())
                .update();
        if (removed > 0) {
            log.record("token.revoke", "token", id.toString());
        }
    }

    /** Whom a key acts for now; empty where it is unknown, revoked or expired, or its person has left the organisation. */
    Optional<Bearer> findBearer(String text) {
        return Viewers.callAs(Viewer.SYSTEM, () -> Objects.requireNonNull(transactions.execute(status -> find(text))));
    }

    private Optional<Bearer> find(String text) {
        byte[] hash = TokenText.hash(text);
        Optional<Bearer> bearer = jdbc.sql("""
                        select t.person, t.organisation, m.role, p.name, t.scope
                        from identity.api_token t
                        join identity.membership m on m.person = t.person and m.organisation = t.organisation
                        join identity.person p on p.id = t.person
                        where t.hash = :hash and t.expires_at > now()""")
                .param("hash", hash)
                .query((row, index) -> new Bearer(
                        new Viewer(
                                row.getObject(1, UUID.class), row.getObject(2, UUID.class), Role.of(row.getString(3))),
                        row.getString(4),
                        row.getString(5).equals("write") ? Scope.WRITE : Scope.READ))
                .optional();
        if (bearer.isPresent()) {
            // To the minute: a busy program does not write at every call.
            jdbc.sql("""
                            update identity.api_token set last_used_at = now()
                            where hash = :hash and (last_used_at is null or last_used_at < now() - interval '1 minute')""").param("hash", hash).update();
        }
        return bearer;
    }

    private static UUID person() {
        return Objects.requireNonNull(Viewers.current().person());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
