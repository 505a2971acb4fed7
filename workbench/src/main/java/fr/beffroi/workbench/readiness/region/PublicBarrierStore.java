package fr.beffroi.workbench.readiness.region;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Told sums in the database, and who was behind them. Callers bring the transaction. */
@Repository
class PublicBarrierStore {
    private final JdbcClient jdbc;

    PublicBarrierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is told of a requirement. */
    record Row(String requirement, ToldSums sums, LocalDate countedOn) {}

    /** What most say stops them first, then what is known of fewest. */
    List<Row> list() {
        return jdbc.sql(
                        "select requirement, companies, unmet, said, counted_on from readiness.public_barrier order by said desc, unmet desc, requirement")
                .query((row, index) -> new Row(
                        row.getString("requirement"),
                        new ToldSums(row.getInt("companies"), row.getInt("unmet"), row.getInt("said")),
                        row.getObject("counted_on", LocalDate.class)))
                .list();
    }

    /** One who counts at a time. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('readiness.public_barrier'))")
                .query()
                .listOfRows();
    }

    /** Forgets what is told of other requirements. */
    void keepOnly(Collection<String> requirements) {
        jdbc.sql("delete from readiness.public_barrier where not requirement = any(:requirements)")
                .param("requirements", requirements.toArray(String[]::new))
                .update();
    }

    /** Who was behind what is told, by SIREN; empty where nothing was told yet. */
    Map<String, Standing> companies(String requirement) {
        Map<String, Standing> companies = new HashMap<>();
        jdbc.sql("select siren, state from readiness.public_barrier_company where requirement = :requirement")
                .param("requirement", requirement)
                .query(row -> {
                    companies.put(row.getString("siren"), Standing.valueOf(row.getString("state")));
                });
        return companies;
    }

    void tell(String requirement, ToldSums sums, Map<String, Standing> companies, LocalDate day) {
        jdbc.sql("delete from readiness.public_barrier where requirement = :requirement")
                .param("requirement", requirement)
                .update();
        jdbc.sql("""
                        insert into readiness.public_barrier (requirement, companies, unmet, said, counted_on)
                        values (:requirement, :companies, :unmet, :said, :day)""")
                .param("requirement", requirement)
                .param("companies", sums.companies())
                .param("unmet", sums.unmet())
                .param("said", sums.said())
                .param("day", day)
                .update();
        List<Map.Entry<String, Standing>> all = List.copyOf(companies.entrySet());
        jdbc.sql("""
                        insert into readiness.public_barrier_company (requirement, siren, state)
                        select :requirement, siren, state from unnest(:sirens::text[], :states::text[]) as behind (siren, state)""")
                .param("requirement", requirement)
                .param("sirens", all.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("states", all.stream().map(one -> one.getValue().name()).toArray(String[]::new))
                .update();
    }
}
