package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.registry.Siren;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which drafts were prepared from which plan, and for which levers. Callers bring the transaction. */
@Repository
class PreparedFiles {
    private final JdbcClient jdbc;

    PreparedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that was prepared, as far as the task force may know it. */
    record Known(UUID file, long number, String state) {}

    /**
     * A lever in a prepared file.
     *
     * @param programme id in the model
     */
    record Part(
            UUID file,
            String company,
            UUID scenario,
            String lever,
            String name,
            String programme,
            long cents,
            long costCents,
            LocalDate orderOn) {}

    /** Two officers who press at once take turns: the second finds what the first has made. */
    void lock(UUID scenario) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('funding.prepare ' || :scenario))")
                .param("scenario", scenario.toString())
                .query()
                .singleRow();
    }

    Map<UUID, Known> listKnown(UUID scenario) {
        Map<UUID, Known> known = new HashMap<>();
        jdbc.sql("select file, number, state from funding.prepared_files(:scenario)")
                .param("scenario", scenario)
                .query(row -> {
                    UUID file = row.getObject(1, UUID.class);
                    known.put(file, new Known(file, row.getLong(2), row.getString(3)));
                });
        return known;
    }

    List<Part> listParts(UUID scenario) {
        return parts("scenario", scenario);
    }

    List<Part> listPartsOfFile(UUID file) {
        return parts("file", file);
    }

    /** What the plan says of a file's levers, the earliest first. */
    List<PreparedLever> listLevers(UUID file) {
        return jdbc.sql("""
                select l.scenario, p.version, l.lever, l.lever_name, l.planned_cents, l.cost_cents, l.order_on, l.delivered_on
                from funding.prepared_lever l join funding.preparation p on p.file = l.file
                where l.file = :file order by l.order_on, l.lever, l.model_programme""")
                .param("file", file)
                .query((row, index) -> new PreparedLever(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class)))
                .list();
    }

    private List<Part> parts(String column, UUID id) {
        return jdbc.sql("""
                select file, company, scenario, lever, lever_name, model_programme, planned_cents, cost_cents, order_on
                from funding.prepared_lever where %s = :id order by order_on, lever""".formatted(column))
                .param("id", id)
                .query((row, index) -> new Part(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getObject(9, LocalDate.class)))
                .list();
    }

    Optional<Preparation> find(UUID file) {
        return jdbc.sql("""
                select scenario, scenario_name, version, run, planned_at, at from funding.preparation where file = :file""")
                .param("file", file)
                .query((row, index) -> new Preparation(
                        file,
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getObject(4, UUID.class),
                        row.getTimestamp(5).toInstant(),
                        row.getTimestamp(6).toInstant()))
                .optional();
    }

    void insert(
            UUID file, Siren company, UUID scenario, String scenarioName, int version, UUID run, Instant plannedAt) {
        jdbc.sql("""
                insert into funding.preparation (file, company, scenario, scenario_name, version, run, planned_at)
                values (:file, :company, :scenario, :name, :version, :run, :plannedAt)""")
                .param("file", file)
                .param("company", company.number())
                .param("scenario", scenario)
                .param("name", scenarioName)
                .param("version", version)
                .param("run", run)
                .param("plannedAt", Timestamp.from(plannedAt))
                .update();
    }

    void insert(UUID file, Siren company, UUID scenario, UUID programme, String part, FundedLever lever) {
        jdbc.sql("""
                insert into funding.prepared_lever (file, company, scenario, lever, lever_name, model_programme, programme, part, planned_cents,
                    cost_cents, order_on, delivered_on)
                values (:file, :company, :scenario, :lever, :name, :modelProgramme, :programme, :part, :cents, :cost, :orderOn, :deliveredOn)""")
                .param("file", file)
                .param("company", company.number())
                .param("scenario", scenario)
                .param("lever", lever.id())
                .param("name", lever.name())
                .param("modelProgramme", lever.programme())
                .param("programme", programme)
                .param("part", part)
                .param("cents", lever.cents())
                .param("cost", lever.costCents())
                .param("orderOn", lever.orderOn())
                .param("deliveredOn", lever.deliveredOn())
                .update();
    }
}
