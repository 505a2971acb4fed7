package fr.beffroi.workbench.accounts.told;

import fr.beffroi.workbench.accounts.secrecy.Contribution;
import fr.beffroi.workbench.accounts.secrecy.Place;
import fr.beffroi.workbench.accounts.secrecy.ToldGroup;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Told groups and open results, in the database. Callers bring the transaction. */
@Repository
class ToldStore {
    private static final int HUNDREDTHS = 2;

    private final JdbcClient jdbc;

    ToldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One who publishes at a time. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('accounts.told_group'))")
                .query()
                .listOfRows();
    }

    /** With those who are behind them: for the workbench itself. */
    List<ToldGroup> listGroups(Measure measure) {
        Map<UUID, List<Contribution>> members = new HashMap<>();
        jdbc.sql(
                        "select m.* from accounts.told_member m join accounts.told_group g using (group_id) where g.measure = :measure")
                .param("measure", measure.name())
                .query(row -> {
                    members.computeIfAbsent(row.getObject("group_id", UUID.class), id -> new ArrayList<>())
                            .add(new Contribution(
                                    row.getString("unit"),
                                    row.getString("siren"),
                                    place(row),
                                    row.getLong("hundredths")));
                });
        return jdbc.sql("select * from accounts.told_group where measure = :measure order by told_on, group_id")
                .param("measure", measure.name())
                .query((row, index) -> new ToldGroup(
                        row.getObject("group_id", UUID.class),
                        place(row),
                        members.getOrDefault(row.getObject("group_id", UUID.class), List.of()),
                        row.getObject("told_on", LocalDate.class),
                        row.getInt("times")))
                .list();
    }

    void keep(Measure measure, ToldGroup group) {
        jdbc.sql("delete from accounts.told_member where group_id = :group")
                .param("group", group.id())
                .update();
        jdbc.sql("""
                        insert into accounts.told_group (group_id, measure, year, axis, programme, size, hundredths, companies, told_on, times)
                        values (:group, :measure, :year::int, :axis, :programme, :size, :hundredths, :companies, :day, :times)
                        on conflict (group_id) do update set hundredths = :hundredths, told_on = :day, times = :times""")
                .param("group", group.id())
                .param("measure", measure.name())
                .param("year", group.place().year())
                .param("axis", group.place().axis())
                .param("programme", group.place().programme())
                .param("size", group.place().size())
                .param("hundredths", group.sum())
                .param("companies", group.companies())
                .param("day", group.toldOn())
                .param("times", group.times())
                .update();
        for (Contribution member : group.members()) {
            jdbc.sql("""
                            insert into accounts.told_member (group_id, unit, siren, year, axis, programme, size, hundredths)
                            values (:group, :unit, :siren, :year, :axis, :programme, :size, :hundredths)""")
                    .param("group", group.id())
                    .param("unit", member.unit())
                    .param("siren", member.company())
                    .param("year", member.place().year())
                    .param("axis", member.place().axis())
                    .param("programme", member.place().programme())
                    .param("size", member.place().size())
                    .param("hundredths", member.amount())
                    .update();
        }
    }

    /** Units that were ever told by name. */
    Set<String> listOpenUnits(Measure measure) {
        return new HashSet<>(jdbc.sql("select unit from accounts.open_unit where measure = :measure")
                .param("measure", measure.name())
                .query((row, index) -> row.getString(1))
                .list());
    }

    void open(Measure measure, String unit, LocalDate day) {
        jdbc.sql(
                        "insert into accounts.open_unit (measure, unit, since) values (:measure, :unit, :day) on conflict do nothing")
                .param("measure", measure.name())
                .param("unit", unit)
                .param("day", day)
                .update();
    }

    void keepOnlyResults(Measure measure, List<OpenResult> results, LocalDate day) {
        jdbc.sql("delete from accounts.open_result where measure = :measure")
                .param("measure", measure.name())
                .update();
        for (OpenResult one : results) {
            jdbc.sql("""
                            insert into accounts.open_result (promise_id, file_id, siren, measure, year, axis, programme, size, hundredths, month, in_sum, told_on)
                            values (:promise, :file, :siren, :measure, :year, :axis, :programme, :size, :hundredths, :month, :inSum, :day)""")
                    .param("promise", one.promise())
                    .param("file", one.file())
                    .param("siren", one.siren())
                    .param("measure", measure.name())
                    .param("year", one.place().year())
                    .param("axis", one.place().axis())
                    .param("programme", one.place().programme())
                    .param("size", one.place().size())
                    .param(
                            "hundredths",
                            one.quantity().movePointRight(HUNDREDTHS).longValueExact())
                    .param("month", one.month())
                    .param("inSum", one.inSum())
                    .param("day", day)
                    .update();
        }
    }

    void published(LocalDate day) {
        jdbc.sql("insert into accounts.publication (told_on) values (:day) on conflict do nothing")
                .param("day", day)
                .update();
    }

    Optional<LocalDate> findLastPublication() {
        return Optional.ofNullable(jdbc.sql("select max(told_on) from accounts.publication")
                .query((row, index) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst());
    }

    /** Without those who are behind them: for everybody. */
    List<ToldSum> listSums() {
        return jdbc.sql("""
                        select * from accounts.told_group
                        order by measure, year nulls last, axis nulls last, programme nulls last, size nulls last, told_on, group_id""")
                .query((row, index) -> new ToldSum(
                        Measure.valueOf(row.getString("measure")),
                        place(row),
                        quantity(row),
                        row.getInt("companies"),
                        row.getObject("told_on", LocalDate.class)))
                .list();
    }

    List<OpenResult> listResults() {
        return jdbc.sql("select * from accounts.open_result order by measure, year, axis, siren, promise_id")
                .query((row, index) -> new OpenResult(
                        row.getObject("promise_id", UUID.class),
                        row.getObject("file_id", UUID.class),
                        row.getString("siren"),
                        Measure.valueOf(row.getString("measure")),
                        place(row),
                        quantity(row),
                        row.getObject("month", LocalDate.class),
                        row.getBoolean("in_sum")))
                .list();
    }

    private static BigDecimal quantity(ResultSet row) throws SQLException {
        return BigDecimal.valueOf(row.getLong("hundredths"), HUNDREDTHS);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("year", Integer.class),
                row.getString("axis"),
                row.getString("programme"),
                row.getString("size"));
    }
}
