package fr.beffroi.workbench.accounts.money;

import fr.beffroi.workbench.aid.programme.Axis;
import fr.beffroi.workbench.aid.programme.Envelope;
import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.funding.open.PublishedGrant;
import fr.beffroi.workbench.funding.open.PublishedGrants;
import fr.beffroi.workbench.funding.open.PublishedTotals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plan's money: what programmes speak of from {@code aid}, what happened from the books of {@code funding}. Nothing is kept here, so nothing can differ. */
@Service
public class MoneyReader {
    private static final int CENTS = 2;
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(CENTS);

    private final Programmes programmes;
    private final PublishedTotals totals;
    private final PublishedGrants grants;

    MoneyReader(Programmes programmes, PublishedTotals totals, PublishedGrants grants) {
        this.programmes = programmes;
        this.totals = totals;
        this.grants = grants;
    }

    private record Key(String axis, String programme, int year) {}

    /** As it is now, for whoever asks: all of it is of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Money read() {
        Map<String, String> names = new HashMap<>();
        Map<Key, MoneyLine> lines = new TreeMap<>(Comparator.comparingInt((Key key) -> order(key.axis()))
                .thenComparing(Key::axis)
                .thenComparing(Key::programme)
                .thenComparingInt(Key::year));
        for (Programme programme : programmes.list()) {
            if (programme.lastVersion() > 0) {
                names.put(programme.id().toString(), programme.name());
                programmes.listEnvelopes(programme.id()).stream()
                        .filter(envelope -> envelope.kind() == Envelope.Kind.AUTHORISATION)
                        .forEach(envelope -> add(
                                lines,
                                new MoneyLine(
                                        envelope.axis().code(),
                                        programme.id().toString(),
                                        programme.name(),
                                        envelope.year(),
                                        BigDecimal.valueOf(envelope.amountCents(), CENTS),
                                        NOTHING,
                                        NOTHING,
                                        NOTHING)));
            }
        }
        Instant last = null;
        for (PublishedTotals.Total total : totals.list()) {
            last = last == null || total.lastAt().isAfter(last) ? total.lastAt() : last;
            String programme = total.programme().toString();
            add(
                    lines,
                    new MoneyLine(
                            order(total.axis()) < Axis.values().length ? total.axis() : Money.OUTSIDE,
                            programme,
                            names.getOrDefault(programme, programme),
                            total.year(),
                            NOTHING,
                            total.voted(),
                            total.committed(),
                            total.paid()));
        }
        GrantSums each = new GrantSums();
        grants.forEach(each::add);
        return new Money(List.copyOf(lines.values()), last, each.committed, each.paid);
    }

    private static final class GrantSums {
        private BigDecimal committed = NOTHING;
        private BigDecimal paid = NOTHING;

        void add(PublishedGrant grant) {
            committed = committed.add(grant.granted()).subtract(grant.unspent());
            paid = paid.add(grant.paid());
        }
    }

    private static void add(Map<Key, MoneyLine> lines, MoneyLine line) {
        lines.merge(
                new Key(line.axis(), line.programme(), line.year()),
                line,
                (one, other) -> new MoneyLine(
                        one.axis(),
                        one.programme(),
                        one.programmeName(),
                        one.year(),
                        one.programmed().add(other.programmed()),
                        one.voted().add(other.voted()),
                        one.committed().add(other.committed()),
                        one.paid().add(other.paid())));
    }

    private static int order(String axis) {
        return Arrays.stream(Axis.values())
                .filter(one -> one.code().equals(axis))
                .findFirst()
                .map(Axis::ordinal)
                .orElse(Axis.values().length);
    }
}
