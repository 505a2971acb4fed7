package fr.beffroi.workbench.demand.notice.store;

import fr.beffroi.workbench.demand.NoticesArrived;
import fr.beffroi.workbench.demand.notice.join.Groups;
import fr.beffroi.workbench.demand.notice.join.Joined;
import fr.beffroi.workbench.demand.notice.join.Joining;
import fr.beffroi.workbench.demand.notice.join.Received;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts pieces to what is there, one writer at a time: those that share a name become one notice, and each notice is computed anew from all its pieces. */
@Service
public class NoticeStore {
    /** Pieces to put in at once: large enough to spare the database, small enough to hold. */
    public static final int BATCH = 500;

    private final NoticeRows rows;
    private final ApplicationEventPublisher events;

    NoticeStore(NoticeRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /**
     * Puts pieces in.
     *
     * @param pieces best at most {@link #BATCH}
     */
    @Transactional
    public PutOutcome put(List<Received> pieces) {
        if (pieces.isEmpty()) {
            return PutOutcome.NONE;
        }
        rows.waitForTurn();
        Map<String, Received> arrived = new LinkedHashMap<>();
        pieces.forEach(piece -> arrived.merge(piece.key(), piece, Received::orBetter));
        Set<String> names = new HashSet<>();
        arrived.values().forEach(piece -> names.addAll(piece.names()));
        Map<String, Long> known = rows.findNotices(names);
        Map<Long, List<Received>> kept = rows.listPieces(new HashSet<>(known.values()));

        // Names tie pieces; a notice that is known is tied to each of its names.
        Groups<Object> groups = new Groups<>();
        arrived.values().forEach(piece -> groups.tie(piece.names()));
        known.forEach((name, notice) -> groups.tie(List.of(name, notice)));
        Map<Object, Bundle> bundles = new LinkedHashMap<>();
        known.values()
                .forEach(notice -> bundles.computeIfAbsent(groups.find(notice), root -> new Bundle())
                        .notices
                        .add(notice));
        arrived.values()
                .forEach(piece -> bundles.computeIfAbsent(
                                groups.find(piece.notice().identifiers().getFirst()), root -> new Bundle())
                        .arrived
                        .add(piece));
        return write(bundles.values(), kept, pieces.size());
    }

    /** What is tied together: the notices that are known, and what arrived. */
    private static final class Bundle {
        private final TreeSet<Long> notices = new TreeSet<>();
        private final List<Received> arrived = new ArrayList<>();
    }

    private PutOutcome write(Collection<Bundle> bundles, Map<Long, List<Received>> kept, int pieces) {
        NoticeRows.Writing writing = new NoticeRows.Writing();
        int added = 0;
        int changed = 0;
        int told = 0;
        Iterator<Long> numbers = rows.takeNumbers((int)
                        bundles.stream().filter(one -> one.notices.isEmpty()).count())
                .iterator();
        for (Bundle bundle : bundles) {
            Map<String, Received> all = new HashMap<>();
            bundle.notices.forEach(
                    notice -> kept.getOrDefault(notice, List.of()).forEach(piece -> all.put(piece.key(), piece)));
            List<Received> news = new ArrayList<>();
            for (Received piece : bundle.arrived) {
                Received before = all.get(piece.key());
                Received better = before == null ? piece : before.orBetter(piece);
                if (!better.equals(before)) {
                    all.put(piece.key(), better);
                    news.add(better);
                }
            }
            if (news.isEmpty()) {
                continue;
            }
            told += news.size();
            boolean isNew = bundle.notices.isEmpty();
            long notice = isNew ? numbers.next() : bundle.notices.first();
            added += isNew ? 1 : 0;
            changed += isNew ? 0 : 1;
            Joined joined = Joining.of(all.values());
            writing.put(notice, joined, news);
            bundle.notices.stream().filter(other -> other != notice).forEach(other -> writing.move(other, notice));
        }
        rows.write(writing);
        Set<Long> touched = new LinkedHashSet<>(writing.notices());
        touched.addAll(writing.moved());
        if (!touched.isEmpty()) {
            events.publishEvent(new NoticesArrived(List.copyOf(touched)));
        }
        return new PutOutcome(added, changed, Objects.checkIndex(pieces - told, pieces + 1));
    }
}
