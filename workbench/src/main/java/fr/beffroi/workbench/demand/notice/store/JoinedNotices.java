package fr.beffroi.workbench.demand.notice.store;

import fr.beffroi.workbench.demand.notice.join.Joined;
import fr.beffroi.workbench.demand.notice.join.Joining;
import fr.beffroi.workbench.demand.notice.join.Received;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices as a whole, joined from their pieces as they are asked for. */
@Component
@Transactional(readOnly = true)
public class JoinedNotices {
    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;

    JoinedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number under which a notice is found now: another one where it turned out to be the same. */
    public long current(long notice) {
        return jdbc.sql("select notice from demand.notice_moved where old = :id")
                .param("id", notice)
                .query(Long.class)
                .optional()
                .orElse(notice);
    }

    /** A notice with all that became of it; empty where there is none. */
    public Optional<Joined> find(long notice) {
        List<Joined> found = new ArrayList<>();
        forEach(List.of(current(notice)), (id, joined) -> found.add(joined));
        return found.stream().findFirst();
    }

    void forEach(Collection<Long> notices, BiConsumer<Long, Joined> taker) {
        read(jdbc.sql("""
                        select notice, body from demand.notice_version where notice = any (cast(:ids as bigint[])) order by notice, key""").param("ids", notices.toArray(Long[]::new)), taker);
    }

    /** All of some kinds. */
    void forEachOf(List<String> kinds, BiConsumer<Long, Joined> taker) {
        read(jdbc.sql("""
                        select v.notice, v.body from demand.notice_version v join demand.notice n on n.id = v.notice
                        where n.kind in (:kinds) and not n.waiting order by v.notice, v.key""").param("kinds", kinds), taker);
    }

    private static void read(JdbcClient.StatementSpec question, BiConsumer<Long, Joined> taker) {
        List<Received> pieces = new ArrayList<>();
        long[] current = new long[1];
        question.withFetchSize(FETCHED_AT_ONCE).query(row -> {
            long notice = row.getLong(1);
            if (notice != current[0] && !pieces.isEmpty()) {
                taker.accept(current[0], Joining.of(pieces));
                pieces.clear();
            }
            current[0] = notice;
            pieces.add(NoticeJson.kept(row.getString(2)));
        });
        if (!pieces.isEmpty()) {
            taker.accept(current[0], Joining.of(pieces));
        }
    }
}
