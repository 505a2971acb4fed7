package fr.beffroi.workbench.funding.obligation;

import fr.beffroi.workbench.aid.programme.Condition;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;

/** What a programme's rule takes back where a condition was broken, in cents: never more than was paid, and never more than the exact share. */
public final class Clawbacks {
    private static final int MONTHS = 12;

    private Clawbacks() {}

    /**
     * The share of the time that is missing: the whole months kept count as kept.
     *
     * @param from the day the time began
     * @param since the first day on which the condition was kept no more
     */
    public static long byTime(Condition condition, long paidCents, LocalDate from, LocalDate since) {
        int months = condition.years() * MONTHS;
        Period kept = Period.between(from, since);
        int keptMonths = Math.clamp(kept.toTotalMonths(), 0, months);
        return share(condition.clawback(), paidCents, months - keptMonths, months);
    }

    /** The share of the jobs that is missing. */
    public static long byJobs(Condition condition, long paidCents, int promised, int kept) {
        return share(condition.clawback(), paidCents, Math.clamp((long) promised - kept, 0, promised), promised);
    }

    private static long share(Condition.Clawback clawback, long paidCents, long missing, long all) {
        return switch (clawback) {
            case WHOLE -> paidCents;
            case NOT_RELEASED -> 0;
            // Where nothing was promised, nothing is missing; a part of a cent is left to the company.
            case PRO_RATA ->
                all == 0
                        ? 0
                        : BigInteger.valueOf(paidCents)
                                .multiply(BigInteger.valueOf(missing))
                                .divide(BigInteger.valueOf(all))
                                .longValueExact();
        };
    }
}
