package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.people.RefusedException;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Taking a mandate up, in the workbench's own name: whoever is invited is nobody here yet. */
@Component
class MandateTaking {
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final AuditLog audit;

    MandateTaking(JdbcClient jdbc, InOwnName inOwnName, AuditLog audit) {
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.audit = audit;
    }

    /**
     * Who examines files, audits or administers acts for no company; who is of the company needs no mandate of it.
     *
     * @throws RefusedException where the person is one of these
     */
    void requireFit(UUID person, UUID company) {
        String hindrance = inOwnName.call(() -> jdbc.sql("""
                select coalesce(min(case when m.organisation = :company then 'refused.mandate.member' else 'refused.mandate.public' end), '')
                from identity.membership m where m.person = :person
                    and (m.role in ('officer', 'auditor', 'administrator') or m.organisation = :company and m.role = 'company-member')""")
                .param("person", person)
                .param("company", company)
                .query(String.class)
                .single());
        if (!hindrance.isEmpty()) {
            throw new RefusedException(hindrance);
        }
    }

    /**
     * Puts a person into a mandate.
     *
     * @throws RefusedException where it was ended meanwhile
     */
    void take(UUID mandate, UUID person) {
        inOwnName.run(() -> {
            int taken = jdbc.sql("""
                    update identity.mandate set person = :person, accepted_at = clock_timestamp()
                    where id = :mandate and accepted_at is null and ended_at is null""")
                    .param("person", person)
                    .param("mandate", mandate)
                    .update();
            if (taken == 0) {
                throw new RefusedException("refused.linkGone");
            }
            audit.record("mandate.accept", "mandate", mandate.toString(), Map.of());
        });
    }
}
