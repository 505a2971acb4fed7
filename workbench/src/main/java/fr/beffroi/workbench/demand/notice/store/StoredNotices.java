package fr.beffroi.workbench.demand.notice.store;

import fr.beffroi.workbench.demand.AwardedLot;
import fr.beffroi.workbench.demand.NoticeLine;
import fr.beffroi.workbench.demand.Notices;
import fr.beffroi.workbench.demand.TenderLot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices out of the database. */
@Service
@Transactional(readOnly = true)
class StoredNotices implements Notices {
    private final JdbcClient jdbc;
    private final JoinedNotices joined;

    StoredNotices(JdbcClient jdbc, JoinedNotices joined) {
        this.jdbc = jdbc;
        this.joined = joined;
    }

    @Override
    public Optional<NoticeLine> find(long notice) {
        return jdbc.sql("select " + NoticeLines.COLUMNS + " from demand.notice n where n.id = :id and not n.waiting")
                .param("id", joined.current(notice))
                .query(NoticeLines::line)
                .optional();
    }

    @Override
    public List<TenderLot> listOpenLots(LocalDateTime now) {
        List<Long> open = jdbc.sql("""
                select id from demand.notice where kind = 'competition' and not cancelled and not waiting and deadline > :now
                order by deadline, id""")
                .param("now", now)
                .query((row, index) -> row.getLong(1))
                .list();
        return listLots(open).stream()
                .filter(lot -> lot.deadline() != null && lot.deadline().isAfter(now))
                .toList();
    }

    @Override
    public List<TenderLot> listLots(Collection<Long> notices) {
        List<TenderLot> lots = new ArrayList<>();
        joined.forEach(notices, (id, one) -> lots.addAll(NoticeLots.tenders(id, one)));
        return lots;
    }

    @Override
    public void forEachLot(Consumer<TenderLot> taker) {
        joined.forEachOf(
                List.of("competition"), (id, one) -> NoticeLots.tenders(id, one).forEach(taker));
    }

    @Override
    public void forEachAward(Consumer<AwardedLot> taker) {
        joined.forEachOf(
                List.of("award"), (id, one) -> NoticeLots.awards(id, one).forEach(taker));
    }
}
