package fr.beffroi.workbench.identity.password;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Keeps passwords as Argon2id hashes that only the workbench itself reads. */
@Service
public class Passwords {
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    Passwords(JdbcClient jdbc, InOwnName inOwnName, PasswordEncoder encoder, AuditLog audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode(UUID.randomUUID().toString());
    }

    /**
     * Whether this is the person's password. Takes as long where there is no such person, so that the time tells nothing.
     *
     * @param person null: nobody
     */
    public boolean matches(@Nullable UUID person, String password) {
        String hash = person == null ? null : find(person);
        boolean fits = password.length() <= 2 * PasswordRules.LONGEST
                && encoder.matches(PasswordRules.normalised(password), hash == null ? nobodysHash : hash);
        return fits && hash != null;
    }

    /** Whether the person has a password at all. */
    public boolean exists(UUID person) {
        return find(person) != null;
    }

    /** Sets it. {@link PasswordRules#check} comes first. */
    public void set(UUID person, String password) {
        String hash = encoder.encode(PasswordRules.normalised(password));
        inOwnName.run(() -> {
            jdbc.sql("""
                    insert into identity.password (person, hash) values (:person, :hash)
                    on conflict (person) do update set hash = excluded.hash, changed_at = now()
                    """).param("person", person).param("hash", hash).update();
            // Links sent before are worth nothing any more.
            jdbc.sql("delete from identity.password_reset where person = :person")
                    .param("person", person)
                    .update();
            audit.record("password.set", AuditLog.PERSON, person.toString());
        });
    }

    private @Nullable String find(UUID person) {
        return inOwnName.call(() -> jdbc.sql("select hash from identity.password where person = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse(null));
    }
}
