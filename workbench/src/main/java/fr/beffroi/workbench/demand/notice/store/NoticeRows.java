package fr.beffroi.workbench.demand.notice.store;

import fr.beffroi.workbench.demand.notice.join.Joined;
import fr.beffroi.workbench.demand.notice.join.Received;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements behind {@link NoticeStore}: whole batches as arrays, as a round to the database for each row is what a bulk load would wait for. */
@Component
class NoticeRows {
    /** Parts lists within an array's element: a letter that no code or name holds. */
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer at a time, until its transaction ends. */
    void waitForTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('demand.notice'))::text")
                .query(String.class)
                .list();
    }

    List<Long> takeNumbers(int count) {
        return count == 0
                ? List.of()
                : jdbc.sql("select nextval('demand.notice_number') from generate_series(1, :count)")
                        .param("count", count)
                        .query((row, index) -> row.getLong(1))
                        .list();
    }

    Map<String, Long> findNotices(Collection<String> names) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql("select name, notice from demand.notice_name where name = any (cast(:names as text[]))")
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        return found;
    }

    Map<Long, List<Received>> listPieces(Collection<Long> notices) {
        Map<Long, List<Received>> found = new HashMap<>();
        if (!notices.isEmpty()) {
            jdbc.sql(
                            "select notice, body from demand.notice_version where notice = any (cast(:notices as bigint[])) order by key")
                    .param("notices", notices.toArray(Long[]::new))
                    .query(row -> {
                        found.computeIfAbsent(row.getLong(1), notice -> new ArrayList<>())
                                .add(NoticeJson.kept(row.getString(2)));
                    });
        }
        return found;
    }

    /** What a batch changes. */
    static final class Writing {
        private final Map<Long, Joined> joined = new LinkedHashMap<>();
        private final Map<Received, Long> news = new LinkedHashMap<>();
        private final Map<Long, Long> moves = new LinkedHashMap<>();

        void put(long notice, Joined as, Collection<Received> told) {
            joined.put(notice, as);
            told.forEach(piece -> news.put(piece, notice));
        }

        void move(long from, long to) {
            moves.put(from, to);
        }

        Set<Long> notices() {
            return joined.keySet();
        }

        Set<Long> moved() {
            return moves.keySet();
        }
    }

    void write(Writing writing) {
        if (!writing.moves.isEmpty()) {
            move(writing.moves);
        }
        if (!writing.joined.isEmpty()) {
            writePieces(writing.news);
            writeNotices(writing.joined);
        }
    }

    private void move(Map<Long, Long> moves) {
        Long[] from = moves.keySet().toArray(Long[]::new);
        Long[] to = moves.values().toArray(Long[]::new);
        for (String statement : List.of(
                "delete from demand.notice n using %s where n.id = m.old",
                "update demand.notice_version v set notice = m.new from %s where v.notice = m.old",
                "update demand.notice_name v set notice = m.new from %s where v.notice = m.old",
                "update demand.notice_moved v set notice = m.new from %s where v.notice = m.old",
                "insert into demand.notice_moved (old, notice) select m.old, m.new from %s")) {
            jdbc.sql(statement.formatted("unnest(cast(:from as bigint[]), cast(:to as bigint[])) m (old, new)"))
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
    }

    private void writePieces(Map<Received, Long> news) {
        Columns pieces = new Columns("key", "notice", "body");
        Map<String, Long> names = new LinkedHashMap<>();
        Set<String> here = new HashSet<>();
        news.forEach((piece, notice) -> {
            pieces.add(piece.key(), notice, piece.body());
            piece.names().forEach(name -> names.put(name, notice));
            here.addAll(piece.notice().identifiers());
        });
        pieces.run(jdbc, """
                insert into demand.notice_version (key, notice, body)
                select key, notice::bigint, body from %s
                on conflict (key) do update set notice = excluded.notice, body = excluded.body, arrived_at = now()""");
        Columns tied = new Columns("name", "notice", "here");
        names.forEach((name, notice) -> tied.add(name, notice, here.contains(name)));
        tied.run(jdbc, """
                insert into demand.notice_name (name, notice, here) select name, notice::bigint, here::boolean from %s
                on conflict (name) do update set notice = excluded.notice, here = notice_name.here or excluded.here
                where notice_name.notice <> excluded.notice or excluded.here and not notice_name.here""");
    }

    private void writeNotices(Map<Long, Joined> joined) {
        Columns notices = new Columns(
                "id",
                "kind",
                "title",
                "buyer",
                "cpv",
                "nuts",
                "marks",
                "published",
                "deadline",
                "cancelled",
                "waiting",
                "corrections",
                "winners",
                "sirens",
                "cents",
                "currency",
                "sources",
                "words");
        joined.forEach((id, one) -> {
            ListedNotice listed = new ListedNotice(one);
            notices.add(
                    id,
                    one.notice().kind().name().toLowerCase(java.util.Locale.ROOT),
                    listed.title(),
                    listed.buyer(),
                    together(listed.cpv()),
                    together(listed.nuts()),
                    together(listed.marks()),
                    listed.publishedOn(),
                    listed.deadline(),
                    one.cancelled(),
                    one.waiting(),
                    one.history().size(),
                    together(listed.winners()),
                    together(listed.winnerSirens()),
                    listed.valueCents(),
                    listed.currency(),
                    together(listed.sources()),
                    listed.words());
        });
        jdbc.sql("delete from demand.notice where id = any (cast(:ids as bigint[]))")
                .param("ids", joined.keySet().toArray(Long[]::new))
                .update();
        notices.run(jdbc, """
                insert into demand.notice (id, kind, title, buyer, cpv, nuts, marks, published_on, deadline, cancelled, waiting, corrections, winners,
                    winner_sirens, value_cents, currency, sources, words)
                select id::bigint, kind, title, buyer, string_to_array(cpv, E'\\x1f'), string_to_array(nuts, E'\\x1f'), string_to_array(marks, E'\\x1f'),
                    published::date, deadline::timestamp, cancelled::boolean, waiting::boolean, corrections::int, string_to_array(winners, E'\\x1f'),
                    string_to_array(sirens, E'\\x1f'), cents::bigint, currency, string_to_array(sources, E'\\x1f'), to_tsvector('demand.notice_words', words)
                from %s""");
    }

    private static String together(Collection<String> items) {
        return String.join(BETWEEN, items).replace("\0", " ");
    }

    /** Rows turned into an array for each column, as texts. */
    private static final class Columns {
        private final List<String> names;
        private final List<List<@Nullable String>> cells = new ArrayList<>();

        Columns(String... names) {
            this.names = List.of(names);
            this.names.forEach(name -> cells.add(new ArrayList<>()));
        }

        void add(@Nullable Object... row) {
            for (int i = 0; i < row.length; i++) {
                Object cell = row[i];
                cells.get(i).add(cell == null ? null : cell.toString());
            }
        }

        /** @param statement with {@code %s} where the rows stand */
        void run(JdbcClient jdbc, String statement) {
            StringBuilder table = new StringBuilder("unnest(");
            for (int i = 0; i < names.size(); i++) {
                table.append(i == 0 ? "" : ", ").append("cast(:c").append(i).append(" as text[])");
            }
            table.append(") rows (").append(String.join(", ", names)).append(')');
            JdbcClient.StatementSpec ready = jdbc.sql(statement.formatted(table));
            for (int i = 0; i < names.size(); i++) {
                ready = ready.param("c" + i, cells.get(i).toArray(String[]::new));
            }
            ready.update();
        }
    }
}
