package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.demand.Notices;
import fr.beffroi.workbench.demand.NoticesArrived;
import fr.beffroi.workbench.demand.TenderLot;
import fr.beffroi.workbench.matching.lots.LotFacts;
import fr.beffroi.workbench.matching.lots.WordWeights;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lots that can still be tendered for, with their words read: in memory, made anew when notices came and every five minutes. Notices are public. */
@Component
class OpenLots {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final double CENTS = 100;

    private final Notices notices;
    private volatile @Nullable Lots lots;

    OpenLots(Notices notices) {
        this.notices = notices;
    }

    /** A lot with what matters of it. */
    record OpenLot(TenderLot lot, LotFacts facts) {}

    /**
     * All of them.
     *
     * @param weights how much each word says among their texts
     */
    record Lots(Instant readAt, Map<String, OpenLot> byId, WordWeights weights) {
        List<OpenLot> all() {
            return List.copyOf(byId.values());
        }
    }

    /** What a lot is told apart by. */
    static String id(long notice, String lot) {
        return notice + "/" + lot;
    }

    Lots current() {
        Lots known = lots;
        if (known == null || known.readAt().plus(KEPT).isBefore(Instant.now())) {
            known = read();
            lots = known;
        }
        return known;
    }

    /** The lot of a notice, open or not; empty where there is none. */
    Optional<OpenLot> find(long notice, String lot) {
        OpenLot open = current().byId().get(id(notice, lot));
        return open != null
                ? Optional.of(open)
                : notices.listLots(List.of(notice)).stream()
                        .filter(one -> one.lot().equals(lot))
                        .findFirst()
                        .map(OpenLots::of);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(NoticesArrived arrived) {
        lots = null;
    }

    private Lots read() {
        Instant now = Instant.now();
        Map<String, OpenLot> byId = new LinkedHashMap<>();
        notices.listOpenLots(LocalDateTime.ofInstant(now, Formats.REGION))
                .forEach(lot -> byId.put(id(lot.notice(), lot.lot()), of(lot)));
        List<java.util.Set<String>> texts = new ArrayList<>();
        byId.values().forEach(lot -> texts.add(lot.facts().tokens()));
        return new Lots(now, byId, new WordWeights(texts));
    }

    private static OpenLot of(TenderLot lot) {
        Long cents = lot.valueCents();
        return new OpenLot(
                lot,
                LotFacts.of(
                        id(lot.notice(), lot.lot()),
                        lot.title() + " " + lot.description(),
                        lot.cpv(),
                        lot.nuts(),
                        cents == null || !"EUR".equals(lot.currency()) ? null : cents / CENTS,
                        lot.buyer(),
                        lot.publishedOn()));
    }
}
