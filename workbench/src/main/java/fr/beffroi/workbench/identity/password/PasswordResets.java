package fr.beffroi.workbench.identity.password;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.mail.BaseAddress;
import fr.beffroi.workbench.identity.mail.Post;
import fr.beffroi.workbench.identity.onetime.OneTimeLink;
import fr.beffroi.workbench.identity.people.People;
import fr.beffroi.workbench.identity.people.Person;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.session.Sessions;
import fr.beffroi.workbench.identity.throttle.Limit;
import fr.beffroi.workbench.identity.throttle.Throttle;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Replacing a forgotten password by a mailed link that works once and for an hour. */
@Service
public class PasswordResets {
    static final Duration OPEN_FOR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final People people;
    private final Passwords passwords;
    private final Post post;
    private final BaseAddress baseAddress;
    private final Throttle throttle;
    private final Sessions sessions;
    private final AuditLog audit;

    PasswordResets(
            JdbcClient jdbc,
            InOwnName inOwnName,
            People people,
            Passwords passwords,
            Post post,
            BaseAddress baseAddress,
            Throttle throttle,
            Sessions sessions,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.people = people;
        this.passwords = passwords;
        this.post = post;
        this.baseAddress = baseAddress;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Whether links can be mailed; where not, an administrator makes one ({@link #link}). */
    public boolean isMailed() {
        return post.isConfigured();
    }

    /**
     * Mails a link, where the address is somebody's. Answer and time are the same where it is nobody's: the mail goes on its own way.
     */
    public void ask(String email) {
        if (!post.isConfigured()) {
            return;
        }
        Thread.startVirtualThread(() -> {
            Optional<Person> person = people.findByEmailInOwnName(email);
            if (person.isPresent() && throttle.isOpen(Limit.RESET_ACCOUNT, email)) {
                Person known = person.get();
                post.send(
                        known.email(),
                        "reset",
                        Locale.of(known.language()),
                        known.name(),
                        link(known.id()),
                        OPEN_FOR.toHours());
            }
        });
    }

    /**
     * An administrator helps somebody to a new password.
     *
     * @return the link to hand over where no mail server is there; empty where it is mailed
     */
    public Optional<String> help(Person person) {
        inOwnName.run(
                () -> audit.record("password.help", AuditLog.PERSON, person.id().toString()));
        if (post.isConfigured()) {
            ask(person.email());
            return Optional.empty();
        }
        return Optional.of(link(person.id()));
    }

    /** Makes a new link; those made before stop working. */
    public String link(UUID person) {
        OneTimeLink link = OneTimeLink.create();
        inOwnName.run(() -> {
            jdbc.sql("delete from identity.password_reset where person = :person")
                    .param("person", person)
                    .update();
            jdbc.sql("""
                    insert into identity.password_reset (token_hash, person, expires_at)
                    values (:hash, :person, now() + make_interval(secs => :seconds))
                    """)
                    .param("hash", link.hash())
                    .param("person", person)
                    .param("seconds", OPEN_FOR.toSeconds())
                    .update();
        });
        return baseAddress.of("/mot-de-passe/nouveau/" + link.token());
    }

    /** Whose password a link replaces; empty where it is unknown, used or too old. */
    public Optional<UUID> find(String token) {
        return inOwnName.call(() -> jdbc.sql(
                        "select person from identity.password_reset where token_hash = :hash and expires_at > now()")
                .param("hash", new OneTimeLink(token).hash())
                .query(UUID.class)
                .optional());
    }

    /**
     * Replaces the password, ends all the person's sessions and lifts a lock-out.
     *
     * @return the person
     * @throws RefusedException where the link is not open, or the password not good
     */
    public UUID replace(String token, String password) {
        UUID person = find(token).orElseThrow(() -> new RefusedException("refused.linkGone"));
        Person known = people.findInOwnName(person).orElseThrow(() -> new RefusedException("refused.linkGone"));
        PasswordRules.check(password, known.name(), known.email());
        // Whoever deletes it may use it: of two at the same time, one.
        int used = inOwnName.call(() -> jdbc.sql("delete from identity.password_reset where token_hash = :hash")
                .param("hash", new OneTimeLink(token).hash())
                .update());
        if (used == 0) {
            throw new RefusedException("refused.linkGone");
        }
        passwords.set(person, password);
        throttle.forget(Limit.SIGN_IN_ACCOUNT, known.email());
        sessions.endAll(person);
        return person;
    }
}
