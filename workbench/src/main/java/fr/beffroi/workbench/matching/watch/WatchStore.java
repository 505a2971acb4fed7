package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.PersonalData;
import fr.beffroi.workbench.matching.lots.Refusal;
import fr.beffroi.workbench.registry.Siren;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The watches in PostgreSQL: each company's its own (row-level security). */
@Repository
@Transactional
class WatchStore implements PersonalData {
    private static final int LONGEST_TITLE = 500;

    private final JdbcClient jdbc;
    private final AuditLog audit;

    WatchStore(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The company that the person who asks acts for as its member. */
    @Transactional(readOnly = true)
    public Optional<Siren> findOwn() {
        return jdbc.sql("select matching.viewer_company()")
                .query((row, index) -> Optional.ofNullable(row.getString(1)).map(Siren::new))
                .single();
    }

    @Transactional(readOnly = true)
    public WatchSettings settings(Siren siren) {
        return jdbc.sql("select * from matching.watch where siren = :siren")
                .param("siren", siren.number())
                .query(WatchStore::settings)
                .optional()
                .orElse(WatchSettings.NONE);
    }

    /** A company that wants mails, with its settings. */
    record Watching(Siren siren, WatchSettings settings) {}

    /** Those that want a mail at one of some rhythms. */
    @Transactional(readOnly = true)
    public List<Watching> listWatching(Set<String> rhythms) {
        return jdbc.sql("select * from matching.watch where rhythm in (:rhythms) order by siren")
                .param("rhythms", rhythms)
                .query((row, index) -> new Watching(new Siren(row.getString("siren")), settings(row, index)))
                .list();
    }

    private static WatchSettings settings(ResultSet row, int index) throws SQLException {
        return new WatchSettings(
                texts(row, "phrases"),
                texts(row, "departments"),
                number(row, "least_euros"),
                number(row, "most_euros"),
                row.getString("rhythm"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    void keep(Siren siren, WatchSettings settings) {
        jdbc.sql("""
                insert into matching.watch (siren, phrases, departments, least_euros, most_euros, rhythm)
                values (:siren, :phrases, :departments, :least, :most, :rhythm)
                on conflict (siren) do update set phrases = excluded.phrases, departments = excluded.departments,
                    least_euros = excluded.least_euros, most_euros = excluded.most_euros, rhythm = excluded.rhythm, changed_at = now()""")
                .param("siren", siren.number())
                .param("phrases", settings.phrases().toArray(String[]::new))
                .param("departments", settings.departments().toArray(String[]::new))
                .param("least", settings.leastEuros())
                .param("most", settings.mostEuros())
                .param("rhythm", settings.rhythm())
                .update();
        audit.record("watch.update", "company", siren.number(), Map.of("rhythm", settings.rhythm()));
    }

    @Transactional(readOnly = true)
    public List<SaidRefusal> listRefusals(Siren siren) {
        return jdbc.sql("select * from matching.refusal where siren = :siren order by said_at desc, id")
                .param("siren", siren.number())
                .query(WatchStore::refusal)
                .list();
    }

    private static SaidRefusal refusal(ResultSet row, int index) throws SQLException {
        double euros = row.getDouble("euros");
        boolean unsaid = row.wasNull();
        Refusal.Why why = Arrays.stream(Refusal.Why.values())
                .filter(one -> one.code().equals(text(row, "why")))
                .findFirst()
                .orElse(Refusal.Why.OTHER);
        return new SaidRefusal(
                row.getObject("id", UUID.class),
                row.getLong("notice"),
                row.getString("lot"),
                row.getString("title"),
                new Refusal(
                        why,
                        row.getString("cpv"),
                        row.getString("nuts"),
                        unsaid ? null : euros,
                        row.getString("buyer")),
                row.getTimestamp("said_at").toInstant());
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Said twice of a lot, the later word counts. */
    void refuse(Siren siren, OpenLots.OpenLot lot, Refusal.Why why) {
        jdbc.sql("delete from matching.refusal where siren = :siren and notice = :notice and lot = :lot")
                .param("siren", siren.number())
                .param("notice", lot.lot().notice())
                .param("lot", lot.lot().lot())
                .update();
        String title = lot.lot().title();
        jdbc.sql("""
                insert into matching.refusal (id, siren, why, notice, lot, title, cpv, nuts, euros, buyer)
                values (:id, :siren, :why, :notice, :lot, :title, :cpv, :nuts, :euros, :buyer)""")
                .param("id", UUID.randomUUID())
                .param("siren", siren.number())
                .param("why", why.code())
                .param("notice", lot.lot().notice())
                .param("lot", lot.lot().lot())
                .param("title", title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title)
                .param("cpv", lot.facts().cpv().stream().findFirst().orElse(""))
                .param("nuts", lot.facts().nuts().stream().findFirst().orElse(""))
                .param("euros", lot.facts().euros())
                .param("buyer", shortened(lot.facts().buyer()))
                .update();
        audit.record(
                "watch.refuse",
                "company",
                siren.number(),
                Map.of("notice", lot.lot().notice(), "lot", lot.lot().lot(), "why", why.code()));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) : text;
    }

    /** Whether there was one to take back. */
    boolean takeBack(Siren siren, UUID refusal) {
        boolean gone = jdbc.sql("delete from matching.refusal where id = :id and siren = :siren")
                        .param("id", refusal)
                        .param("siren", siren.number())
                        .update()
                > 0;
        if (gone) {
            audit.record("watch.take-back", "company", siren.number(), Map.of("refusal", refusal.toString()));
        }
        return gone;
    }

    /** Lots a company was told of by mail. */
    @Transactional(readOnly = true)
    public Set<String> told(Siren siren) {
        return new HashSet<>(jdbc.sql("select notice, lot from matching.told where siren = :siren")
                .param("siren", siren.number())
                .query((row, index) -> OpenLots.id(row.getLong(1), row.getString(2)))
                .list());
    }

    void remember(Siren siren, List<OpenLots.OpenLot> lots, LocalDate today) {
        for (OpenLots.OpenLot lot : lots) {
            jdbc.sql(
                            "insert into matching.told (siren, notice, lot, told_on) values (:siren, :notice, :lot, :today) on conflict do nothing")
                    .param("siren", siren.number())
                    .param("notice", lot.lot().notice())
                    .param("lot", lot.lot().lot())
                    .param("today", today)
                    .update();
        }
        audit.record("watch.tell", "company", siren.number(), Map.of("lots", lots.size()));
    }

    @Override
    public String name() {
        return "watchRefusals";
    }

    /** What a person said of a lot, in the copy of their data. */
    record Said(String title, String why, Instant saidAt) {}

    /** Not read-only: somebody without a pseudonym is given one. */
    @Override
    @Transactional
    public List<Said> about(UUID person) {
        return jdbc.sql("""
                        with self as materialized (select identity.pseudonym_of(:person) as pseudonym)
                        select title, why, said_at from matching.refusal, self where said_by = self.pseudonym order by said_at""")
                .param("person", person)
                .query((row, index) -> new Said(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }
}
