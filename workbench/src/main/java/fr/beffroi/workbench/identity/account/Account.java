package fr.beffroi.workbench.identity.account;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.password.PasswordRules;
import fr.beffroi.workbench.identity.password.Passwords;
import fr.beffroi.workbench.identity.people.Names;
import fr.beffroi.workbench.identity.people.People;
import fr.beffroi.workbench.identity.people.Person;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.session.Sessions;
import fr.beffroi.workbench.identity.throttle.Limit;
import fr.beffroi.workbench.identity.throttle.Throttle;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What a person changes about themselves. */
@Service
class Account {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;

    Account(
            JdbcClient jdbc,
            TransactionOperations transactions,
            People people,
            Passwords passwords,
            Sessions sessions,
            Throttle throttle,
            AuditLog audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** Whose account it is: the person signed in. */
    UUID self() {
        return Objects.requireNonNull(Viewers.current().person());
    }

    Person person() {
        return people.find(self()).orElseThrow();
    }

    boolean hasPassword() {
        return passwords.exists(self());
    }

    /**
     * Changes name and language.
     *
     * @param language {@code fr} or {@code en}
     * @throws RefusedException where one is not good
     */
    void change(String name, String language) {
        if (!LANGUAGES.contains(language)) {
            throw new RefusedException("refused.language", language);
        }
        String checked = Names.checked(name);
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update identity.person set name = :name, locale = :locale where id = :id")
                    .param("name", checked)
                    .param("locale", language)
                    .param("id", self())
                    .update();
            audit.record("person.update", AuditLog.PERSON, self().toString());
        });
    }

    /**
     * Sets a password, and ends all sessions but the one that asks.
     *
     * @param current the old one; not looked at where there is none
     * @param session the asking session's id; null where it is none
     * @throws RefusedException where the old one is wrong or the new one not good
     */
    void changePassword(String current, String wanted, @Nullable String session) {
        UUID self = self();
        if (passwords.exists(self)) {
            throttle.count(Limit.PASSWORD_AGAIN, self.toString());
            if (!passwords.matches(self, current)) {
                throw new RefusedException("refused.passwordWrong");
            }
            throttle.forget(Limit.PASSWORD_AGAIN, self.toString());
        }
        Person person = person();
        PasswordRules.check(wanted, person.name(), person.email());
        passwords.set(self, wanted);
        sessions.endOthers(self, session);
    }

    /** Asks administrators to erase the person; {@code wanted} false takes it back. */
    void requestErasure(boolean wanted) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql(
                            "update identity.person set erasure_requested_at = case when :wanted then now() end where id = :id")
                    .param("wanted", wanted)
                    .param("id", self())
                    .update();
            audit.record(wanted ? "person.askErasure" : "person.keep", AuditLog.PERSON, self().toString());
        });
    }
}
