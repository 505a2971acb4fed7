package fr.beffroi.workbench.identity.connect;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.PersonalData;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.people.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is who at the provider. */
@Service
class OutsideIdentities implements PersonalData {
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;

    OutsideIdentities(JdbcClient jdbc, InOwnName inOwnName, AuditLog audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
    }

    /** Our person, where the two were linked. */
    Optional<UUID> find(OutsidePerson outside) {
        return inOwnName.call(() -> jdbc.sql(
                        "select person from identity.outside_identity where issuer = :issuer and subject = :subject")
                .param("issuer", outside.issuer())
                .param("subject", outside.subject())
                .query(UUID.class)
                .optional());
    }

    /**
     * Links the two from now on.
     *
     * @throws RefusedException where the outside person is somebody else here
     */
    void link(OutsidePerson outside, UUID person) {
        inOwnName.run(() -> jdbc.sql("""
                insert into identity.outside_identity (issuer, subject, person) values (:issuer, :subject, :person) on conflict do nothing
                """)
                .param("issuer", outside.issuer())
                .param("subject", outside.subject())
                .param("person", person)
                .update());
        if (!find(outside).equals(Optional.of(person))) {
            throw new RefusedException("refused.linkedElsewhere");
        }
        inOwnName.run(() -> audit.record("person.link", AuditLog.PERSON, person.toString()));
    }

    @Override
    public String name() {
        return "outsideIdentities";
    }

    /** An identity at a provider. */
    record Linked(String issuer, String subject) {}

    @Override
    @Transactional(readOnly = true)
    public List<Linked> about(UUID person) {
        return jdbc.sql("select issuer, subject from identity.outside_identity where person = :person")
                .param("person", person)
                .query((row, index) -> new Linked(row.getString("issuer"), row.getString("subject")))
                .list();
    }
}
