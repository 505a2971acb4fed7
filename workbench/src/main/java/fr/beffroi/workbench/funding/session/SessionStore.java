package fr.beffroi.workbench.funding.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * DecidingSessions and their lists in the database, without the names that other modules know. Callers bring the transaction; row-level security decides
 * what it shows.
 */
@Repository
class SessionStore {
    private static final String SESSION =
            "select s.id, s.body, s.held_on, s.place, s.sent_on, s.published_on from funding.session s";
    private static final String FILE = """
            select f.id, f.number, f.title, f.company, f.programme, f.part, f.axis, f.steps, f.state,
                coalesce((proposed.content ->> 'cents')::bigint, 0) as proposed_cents,
                %s
            from funding.file f
            left join lateral (select content from funding.step x where x.file = f.id and x.kind = 'propose' order by x.number desc limit 1)
                proposed on true
            """;
    private static final String ITEM = FILE.formatted("""
            i.position, i.step, i.votes_for, i.votes_against, i.abstentions, d.act, d.withdrawals,
            coalesce((v.content ->> 'cents')::bigint, 0) as granted_cents, coalesce(v.content ->> 'reason', '') as reason""") + """
            join funding.session_item i on i.file = f.id
            left join funding.step v on v.file = i.file and v.number = i.step
            left join funding.decision d on d.file = i.file and d.step = i.step
            """;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Session session) {
        jdbc.sql("insert into funding.session (id, body, held_on, place) values (:id, :body, :on, :place)")
                .param("id", session.id())
                .param("body", session.body().code())
                .param("on", session.heldOn())
                .param("place", session.place())
                .update();
    }

    void change(Session session) {
        jdbc.sql("update funding.session set held_on = :on, place = :place where id = :id")
                .param("id", session.id())
                .param("on", session.heldOn())
                .param("place", session.place())
                .update();
    }

    void send(UUID session, LocalDate on) {
        jdbc.sql("update funding.session set sent_on = :on where id = :id")
                .param("on", on)
                .param("id", session)
                .update();
    }

    void publish(UUID session, LocalDate on) {
        jdbc.sql("update funding.session set published_on = :on where id = :id")
                .param("on", on)
                .param("id", session)
                .update();
    }

    List<Session> list() {
        return jdbc.sql(SESSION + " order by s.held_on desc, s.opened_at desc")
                .query(SessionStore::session)
                .list();
    }

    Optional<Session> find(UUID id) {
        return jdbc.sql(SESSION + " where s.id = :id")
                .param("id", id)
                .query(SessionStore::session)
                .optional();
    }

    /** As {@link #find}; who changes it holds it. */
    Optional<Session> findForChange(UUID id) {
        return jdbc.sql(SESSION + " where s.id = :id for update")
                .param("id", id)
                .query(SessionStore::session)
                .optional();
    }

    /** The session on whose list a file is, the latest. */
    Optional<Session> findOf(UUID file) {
        return jdbc.sql(
                        SESSION
                                + " join funding.session_item i on i.session = s.id where i.file = :file order by s.held_on desc, i.added_at desc limit 1")
                .param("file", file)
                .query(SessionStore::session)
                .optional();
    }

    List<SessionItem> listItems(UUID session) {
        return jdbc.sql(ITEM + " where i.session = :session order by i.position")
                .param("session", session)
                .query(SessionStore::item)
                .list();
    }

    /** Files that are to be decided and wait on no list, the oldest first. */
    List<SessionItem> listCandidates() {
        return jdbc.sql(FILE.formatted("0 as position, null::int as step") + """
                where f.state = 'to-decide' and not exists (select from funding.session_item i where i.file = f.id and i.step is null)
                order by f.number""")
                .query(SessionStore::item)
                .list();
    }

    /** Whether it was put there: not where the file is not to be decided, or waits on a list already. */
    boolean put(UUID session, UUID file) {
        return jdbc.sql("""
                insert into funding.session_item (session, file, company, position)
                select :session, f.id, f.company,
                    coalesce((select max(i.position) from funding.session_item i where i.session = :session), 0) + 1
                from funding.file f where f.id = :file and f.state = 'to-decide'
                on conflict do nothing""").param("session", session).param("file", file).update() == 1;
    }

    boolean take(UUID session, UUID file) {
        return jdbc.sql("delete from funding.session_item where session = :session and file = :file and step is null")
                        .param("session", session)
                        .param("file", file)
                        .update()
                == 1;
    }

    void vote(UUID session, UUID file, int step, SessionReader.TypedVote vote) {
        jdbc.sql("""
                update funding.session_item set step = :step, votes_for = :for, votes_against = :against, abstentions = :abstained
                where session = :session and file = :file""")
                .param("session", session)
                .param("file", file)
                .param("step", step)
                .param("for", vote.inFavour())
                .param("against", vote.against())
                .param("abstained", vote.abstained())
                .update();
    }

    private static Session session(ResultSet row, int index) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                DecidingBody.find(row.getString("body")).orElseThrow(),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class));
    }

    private static SessionItem item(ResultSet row, int index) throws SQLException {
        boolean voted = row.getObject("step") != null;
        String state = row.getString("state");
        long proposed = row.getLong("proposed_cents");
        long held = state.equals("to-decide") ? proposed : voted ? row.getLong("granted_cents") : 0;
        return new SessionItem(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("title"),
                row.getString("company"),
                "",
                row.getObject("programme", UUID.class),
                "",
                row.getString("part"),
                row.getString("axis"),
                row.getInt("position"),
                row.getInt("steps"),
                state,
                proposed,
                held,
                voted ? vote(row) : null);
    }

    private static SessionItem.Vote vote(ResultSet row) throws SQLException {
        return new SessionItem.Vote(
                row.getInt("step"),
                row.getString("act"),
                row.getLong("granted_cents"),
                row.getString("reason"),
                row.getInt("votes_for"),
                row.getInt("votes_against"),
                row.getInt("abstentions"),
                row.getString("withdrawals"));
    }
}
