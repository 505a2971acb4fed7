package fr.beffroi.workbench.funding.charge;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Colleagues;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in charge of a file on each side. It says whom to ask and who is told; what one may do in a file does not depend on it, and two persons are still
 * two persons.
 */
@Service
@Transactional
public class Charges {
    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Charges(JdbcClient jdbc, Colleagues colleagues, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Somebody in charge.
     *
     * @param side by its code
     * @param name empty once the person is erased
     */
    public record InCharge(String side, UUID person, String name, Instant since) {}

    /** On each side the one in charge now; a side nobody was named on is left out. */
    public List<InCharge> list(GrantFile file) {
        return jdbc.sql("select side, person, name, since from funding.people_in_charge(:file)")
                .param("file", file.id())
                .query((row, index) -> new InCharge(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** The files that one of these people, by pseudonym, is in charge of on the task force's side. */
    public Set<UUID> listFilesOf(Collection<UUID> people) {
        return Set.copyOf(jdbc.sql("""
                select file from (select distinct on (file) file, person from funding.charge where side = 'task-force' order by file, id desc) last
                where person in (:people)""")
                .param("people", people)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Those the viewer may hand a file to; nobody where the viewer is on neither side. */
    public List<Colleagues.Colleague> listColleagues() {
        return findSide() == null ? List.of() : colleagues.list();
    }

    /**
     * Puts a colleague in charge on the viewer's side, and tells them.
     *
     * @return false where this is no colleague of the viewer's, or the viewer is on neither side
     */
    public boolean give(GrantFile file, UUID person) {
        Party side = findSide();
        Optional<Colleagues.Colleague> known = listColleagues().stream()
                .filter(one -> one.pseudonym().equals(person))
                .findFirst();
        if (side == null || known.isEmpty()) {
            return false;
        }
        jdbc.sql("insert into funding.charge (file, company, side, person) values (:file, :company, :side, :person)")
                .param("file", file.id())
                .param("company", file.company().number())
                .param("side", side.code())
                .param("person", person)
                .update();
        audit.record("file.charge", "file", file.id().toString(), Map.of("side", side.code(), "person", person));
        events.publishEvent(
                new ChargeGiven(file.id(), file.number(), file.company().number(), side, person));
        return true;
    }

    private static @Nullable Party findSide() {
        Role role = Viewers.current().role();
        return role == Role.OFFICER ? Party.TASK_FORCE : role == Role.COMPANY_MEMBER ? Party.COMPANY : null;
    }
}
