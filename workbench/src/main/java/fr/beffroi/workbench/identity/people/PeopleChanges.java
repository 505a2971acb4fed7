package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.PersonErased;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.session.Sessions;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes people and what they are in their organisations. Whoever loses or changes a role is signed out everywhere. */
@Service
public class PeopleChanges {
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    PeopleChanges(
            JdbcClient jdbc, InOwnName inOwnName, Sessions sessions, ApplicationEventPublisher events, AuditLog audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * Makes a person; called in the workbench's own name once they proved who they are.
     *
     * @param language {@code fr} or {@code en}
     * @throws RefusedException where the address is already somebody's
     */
    public UUID create(String email, String name, String language) {
        UUID id = UUID.randomUUID();
        try {
            inOwnName.run(() -> {
                jdbc.sql("insert into identity.person (id, email, name, locale) values (:id, :email, :name, :locale)")
                        .param("id", id)
                        .param("email", Names.checkedEmail(email))
                        .param("name", Names.checked(name))
                        .param("locale", language)
                        .update();
                audit.record("person.create", AuditLog.PERSON, id.toString());
            });
        } catch (DuplicateKeyException e) {
            throw new RefusedException("refused.emailTaken", email);
        }
        return id;
    }

    /** Joins a person to an organisation, in the workbench's own name: they were invited, or proved that the company is theirs. */
    public void join(UUID person, UUID organisation, Role role) {
        inOwnName.run(() -> keepRole(person, organisation, role));
        sessions.endAll(person);
    }

    /**
     * Changes name and mail address.
     *
     * @throws RefusedException where the address is somebody else's
     */
    @Transactional
    public void change(UUID person, String name, String email) {
        try {
            jdbc.sql("update identity.person set name = :name, email = :email where id = :id")
                    .param("name", Names.checked(name))
                    .param("email", Names.checkedEmail(email))
                    .param("id", person)
                    .update();
            audit.record("person.update", AuditLog.PERSON, person.toString());
        } catch (DuplicateKeyException e) {
            throw new RefusedException("refused.emailTaken", email);
        }
    }

    /**
     * Sets what a person is in an organisation, joining them where they are not.
     *
     * @throws RefusedException where the organisation has no such role, or would leave the workbench without administrator
     */
    @Transactional
    public void setRole(UUID person, Organisation organisation, Role role) {
        if (!organisation.kindOfIt().roles().contains(role)) {
            throw new RefusedException("refused.role", organisation.name());
        }
        keepRole(person, organisation.id(), role);
        keepAnAdministrator();
        sessions.endAll(person);
    }

    private void keepRole(UUID person, UUID organisation, Role role) {
        jdbc.sql("""
                insert into identity.membership (person, organisation, role) values (:person, :organisation, :role)
                on conflict (person, organisation) do update set role = excluded.role
                """)
                .param("person", person)
                .param("organisation", organisation)
                .param("role", role.code())
                .update();
        audit.record(
                "person.role",
                AuditLog.PERSON,
                person.toString(),
                Map.of("organisation", organisation, "role", role.code()));
    }

    /**
     * Takes a person out of an organisation.
     *
     * @throws RefusedException where they are the last administrator
     */
    @Transactional
    public void leave(UUID person, UUID organisation) {
        jdbc.sql("delete from identity.membership where person = :person and organisation = :organisation")
                .param("person", person)
                .param("organisation", organisation)
                .update();
        audit.record("person.leave", AuditLog.PERSON, person.toString(), Map.of("organisation", organisation));
        keepAnAdministrator();
        sessions.endAll(person);
    }

    /**
     * Erases a person: name, address, ways in, sessions. Nothing that names them stays; their id, which then leads to nobody, stays where
     * something was done by it.
     *
     * @throws RefusedException where they are the last administrator
     */
    @Transactional
    public void erase(UUID person) {
        // Before: afterwards there is no pseudonym to name them by.
        audit.record("person.erase", AuditLog.PERSON, person.toString());
        int erased = jdbc.sql("delete from identity.person where id = :id")
                .param("id", person)
                .update();
        if (erased == 0) {
            throw new RefusedException("refused.notThere");
        }
        keepAnAdministrator();
        sessions.endAll(person);
        events.publishEvent(new PersonErased(person));
    }

    private void keepAnAdministrator() {
        // Two administrators who remove each other at the same time must not both succeed.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.administrator'))")
                .query()
                .singleRow();
        long administrators = jdbc.sql("select count(*) from identity.membership where role = 'administrator'")
                .query(Long.class)
                .single();
        if (administrators == 0) {
            throw new RefusedException("refused.lastAdministrator");
        }
    }
}
