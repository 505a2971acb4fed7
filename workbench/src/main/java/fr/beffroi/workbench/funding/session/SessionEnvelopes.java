package fr.beffroi.workbench.funding.session;

import fr.beffroi.workbench.funding.envelope.EnvelopeReading;
import fr.beffroi.workbench.funding.envelope.Envelopes;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a session takes from each envelope. */
@Component
public class SessionEnvelopes {
    private static final int CENTS = 2;

    private final Envelopes envelopes;

    SessionEnvelopes(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    /**
     * An envelope before and after a session. What is proposed is reserved already, so the authorisation always holds it; the year's payment credits
     * may not.
     *
     * @param beforeEuros free, without what this session holds
     * @param heldEuros all proposals and grants of this session together
     * @param afterEuros left for others
     * @param credit free payment credits of the session's year; 0 where none were voted
     */
    public record Line(
            UUID book,
            String programmeName,
            String axis,
            BigDecimal beforeEuros,
            BigDecimal heldEuros,
            BigDecimal afterEuros,
            int year,
            BigDecimal credit) {
        /** By how much the proposals pass the payment credits of the year; 0 where they do not. */
        public BigDecimal missingCredit() {
            return heldEuros.subtract(credit).max(BigDecimal.ZERO);
        }
    }

    /** The envelopes that the files of a list are paid from. */
    @Transactional(readOnly = true)
    public List<Line> list(Session session, List<SessionItem> items) {
        return envelopes.list().stream()
                .filter(one -> items.stream().anyMatch(item -> isOf(item, one)))
                .map(one -> line(session, items, one))
                .toList();
    }

    private static boolean isOf(SessionItem item, EnvelopeReading envelope) {
        return item.programme().equals(envelope.programme()) && item.axis().equals(envelope.axis());
    }

    private static Line line(Session session, List<SessionItem> items, EnvelopeReading envelope) {
        long cents = items.stream()
                .filter(item -> isOf(item, envelope))
                .mapToLong(SessionItem::heldCents)
                .sum();
        BigDecimal held = BigDecimal.valueOf(cents, CENTS);
        int year = session.heldOn().getYear();
        BigDecimal credit = envelope.credits().stream()
                .filter(one -> one.year() == year)
                .map(EnvelopeReading.Credit::free)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return new Line(
                envelope.book(),
                envelope.programmeName(),
                envelope.axis(),
                envelope.free().add(held),
                held,
                envelope.free(),
                year,
                credit);
    }
}
