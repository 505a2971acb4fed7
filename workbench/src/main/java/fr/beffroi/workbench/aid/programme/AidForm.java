package fr.beffroi.workbench.aid.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/** How aid is given; its weight under every ceiling is its gross grant equivalent. */
public sealed interface AidForm {
    /** More than any programme of a region ever gives: ten thousand million euros. */
    long MOST_CENTS = 1_000_000_000_000L;

    /** What an amount weighs, in cents, rounded up. */
    long grossGrantEquivalentCents(long cents);

    /** The largest amount that weighs no more than that; {@link Long#MAX_VALUE} where any does. */
    default long mostCents(long grossGrantEquivalentCents) {
        long least = 0;
        long most = MOST_CENTS;
        if (grossGrantEquivalentCents(most) <= grossGrantEquivalentCents) {
            return Long.MAX_VALUE;
        }
        // The weight never falls as the amount grows: halve the distance until one cent decides.
        while (most - least > 1) {
            long middle = (least + most) / 2;
            if (grossGrantEquivalentCents(middle) <= grossGrantEquivalentCents) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return least;
    }

    /** Given for good. */
    record Grant() implements AidForm {
        @Override
        public long grossGrantEquivalentCents(long cents) {
            return cents;
        }
    }

    /**
     * Paid back without interest in equal monthly instalments. Its equivalent is what the interest of a market loan would be worth today:
     * the advance less its instalments discounted at the reference rate (Communication on the method for setting the reference and discount
     * rates, 2008/C 14/02: base rate the Commission publishes, plus a margin by rating and collateral).
     *
     * @param monthsFree before the first instalment
     * @param instalments how many, one a month
     * @param baseRate as a share, such as 0.0243
     * @param baseRateOn from which day that base rate was published to hold
     * @param margin as a share, such as 0.0100 for a sound company with normal collateral
     */
    record RepayableAdvance(
            int monthsFree, int instalments, BigDecimal baseRate, LocalDate baseRateOn, BigDecimal margin)
            implements AidForm {
        private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

        public RepayableAdvance {
            if (monthsFree < 0 || instalments < 1 || baseRate.add(margin).signum() < 0) {
                throw new IllegalArgumentException("An advance with " + monthsFree + " free months, " + instalments
                        + " instalments and rate " + baseRate.add(margin)
                        + ".\nMaybe 0 free months or more, 1 instalment or more, and a rate from 0 on.");
            }
        }

        @Override
        public long grossGrantEquivalentCents(long cents) {
            BigDecimal month = BigDecimal.ONE.add(baseRate.add(margin).divide(MONTHS, MathContext.DECIMAL64));
            BigDecimal annuity = BigDecimal.ZERO;
            for (int number = 1; number <= instalments; number++) {
                annuity = annuity.add(BigDecimal.ONE.divide(
                        month.pow(monthsFree + number, MathContext.DECIMAL64), MathContext.DECIMAL64));
            }
            BigDecimal share = annuity.divide(BigDecimal.valueOf(instalments), MathContext.DECIMAL64);
            return BigDecimal.valueOf(cents)
                    .multiply(BigDecimal.ONE.subtract(share))
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
        }
    }
}
