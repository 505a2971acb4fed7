package fr.beffroi.workbench.funding.envelope;

import fr.beffroi.workbench.funding.ledger.Account;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An envelope with what is in its book, in euros.
 *
 * @param axis by its code
 * @param companyCapEuros the most one company may hold of it; null where there is no such cap
 * @param euros of each account of the authorisation
 * @param credits of each year
 */
public record EnvelopeReading(
        UUID book,
        UUID programme,
        String programmeName,
        String axis,
        int firstYear,
        int lastYear,
        @Nullable BigDecimal companyCapEuros,
        Map<Account, BigDecimal> euros,
        List<Credit> credits) {
    private static final Set<String> LATE = Set.of("released", "recovered");

    /** Payment credits of a year: voted, used by orders, and free. */
    public record Credit(int year, BigDecimal voted, BigDecimal spent, BigDecimal free) {}

    /** What is in an account. */
    public BigDecimal in(Account account) {
        return euros.getOrDefault(account, BigDecimal.ZERO);
    }

    /** All that was authorised. */
    public BigDecimal authorised() {
        return in(Account.VOTED).negate();
    }

    /** Free to be promised. */
    public BigDecimal free() {
        return in(Account.OPENED);
    }

    /** An account as the page names it. */
    public record Figure(String name, BigDecimal euros) {}

    /** The accounts in the order in which money goes through them; the last two only where something is in them. */
    public List<Figure> figures() {
        return Stream.of(
                        new Figure("authorised", authorised()),
                        new Figure("free", free()),
                        new Figure("reserved", in(Account.RESERVED)),
                        new Figure("committed", in(Account.COMMITTED)),
                        new Figure("ordered", in(Account.ORDERED)),
                        new Figure("paid", in(Account.PAID)),
                        new Figure("released", in(Account.RELEASED)),
                        new Figure("recovered", in(Account.RECOVERED)))
                .filter(figure -> figure.euros().signum() != 0 || !LATE.contains(figure.name()))
                .toList();
    }
}
