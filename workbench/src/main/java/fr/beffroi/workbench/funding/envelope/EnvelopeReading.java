package fr.beffroi.workbench.funding.envelope;

import fr.beffroi.workbench.funding.ledger.Account;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** Held for files that are to be decided. */
    public BigDecimal reserved() {
        return in(Account.RESERVED);
    }

    /** Promised and not yet ordered. */
    public BigDecimal committed() {
        return in(Account.COMMITTED);
    }

    /** With the public accountant. */
    public BigDecimal ordered() {
        return in(Account.ORDERED);
    }

    /** Paid. */
    public BigDecimal paid() {
        return in(Account.PAID);
    }

    /** Promised once and given back. */
    public BigDecimal released() {
        return in(Account.RELEASED);
    }

    /** Paid back. */
    public BigDecimal recovered() {
        return in(Account.RECOVERED);
    }
}
