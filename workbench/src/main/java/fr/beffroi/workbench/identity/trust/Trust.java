package fr.beffroi.workbench.identity.trust;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trust of the company the viewer acts for. */
@Service
class Trust {
    private final JdbcClient jdbc;
    private final AuditLog log;

    Trust(JdbcClient jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * A task force, and whether the company trusts it.
     *
     * @param id of the organisation
     */
    record TaskForce(UUID id, String name, boolean trusted) {}

    /** Every task force, by name. */
    @Transactional
    public List<TaskForce> listTaskForces() {
        return jdbc.sql("""
                        select o.id, o.name, exists (
                            select from identity.trust t where t.task_force = o.id and t.company = :company) as trusted
                        from identity.organisation o where o.kind = 'task-force' order by o.name""")
                .param("company", company())
                .query(DataClassRowMapper.newInstance(TaskForce.class))
                .list();
    }

    /** Trusts exactly these task forces from now on; ids that are none are passed over. Each change is recorded. */
    @Transactional
    public void set(Set<UUID> wanted) {
        UUID company = company();
        for (TaskForce taskForce : listTaskForces()) {
            boolean wants = wanted.contains(taskForce.id());
            if (wants != taskForce.trusted()) {
                jdbc.sql(
                                wants
                                        ? "insert into identity.trust (company, task_force) values (:company, :taskForce)"
                                        : "delete from identity.trust where company = :company and task_force = :taskForce")
                        .param("company", company)
                        .param("taskForce", taskForce.id())
                        .update();
                log.record(
                        wants ? "trust.give" : "trust.withdraw",
                        "organisation",
                        company.toString(),
                        Map.of("taskForce", taskForce.id()));
            }
        }
    }

    private static UUID company() {
        return Objects.requireNonNull(Viewers.current().organisation());
    }
}
