package fr.beffroi.workbench.funding.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.aid.programme.Condition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is taken back, by hand and against a plain count of months. */
class ClawbacksTest {
    private static final LocalDate FROM = LocalDate.parse("2026-01-31");

    private static Condition keep(Condition.Kind kind, int years, Condition.Clawback clawback) {
        return new Condition(kind, years, clawback);
    }

    @Test
    void threeYearsByHand() {
        Condition three = keep(Condition.Kind.KEEP_INVESTMENT, 3, Condition.Clawback.PRO_RATA);
        assertThat(Clawbacks.byTime(three, 30_000_00, FROM, FROM)).isEqualTo(30_000_00);
        assertThat(Clawbacks.byTime(three, 30_000_00, FROM, LocalDate.parse("2026-02-27")))
                .as("no whole month yet")
                .isEqualTo(30_000_00);
        assertThat(Clawbacks.byTime(three, 30_000_00, FROM, LocalDate.parse("2027-01-31")))
                .as("12 of 36 months kept")
                .isEqualTo(20_000_00);
        assertThat(Clawbacks.byTime(three, 10_000_01, FROM, LocalDate.parse("2028-12-31")))
                .as("35 of 36 months kept; a part of a cent is left to the company")
                .isEqualTo(277_77);
        assertThat(Clawbacks.byTime(three, 30_000_00, FROM, LocalDate.parse("2030-01-01")))
                .as("never less than nothing")
                .isZero();
    }

    @Test
    void allOrNothing() {
        Condition whole = keep(Condition.Kind.KEEP_JOBS, 5, Condition.Clawback.WHOLE);
        assertThat(Clawbacks.byTime(whole, 123, FROM, LocalDate.parse("2030-12-01")))
                .isEqualTo(123);
        assertThat(Clawbacks.byJobs(whole, 123, 4, 3)).isEqualTo(123);
        Condition none = keep(Condition.Kind.SITE_AT_PAYMENT, 0, Condition.Clawback.NOT_RELEASED);
        assertThat(Clawbacks.byTime(none, 123, FROM, FROM)).isZero();
    }

    @Test
    void jobsByHand() {
        Condition jobs = keep(Condition.Kind.KEEP_JOBS, 5, Condition.Clawback.PRO_RATA);
        assertThat(Clawbacks.byJobs(jobs, 10_000_00, 3, 1)).isEqualTo(6_666_66);
        assertThat(Clawbacks.byJobs(jobs, 10_000_00, 3, 0)).isEqualTo(10_000_00);
        assertThat(Clawbacks.byJobs(jobs, 10_000_00, 3, 5)).isZero();
        assertThat(Clawbacks.byJobs(jobs, 10_000_00, 0, 0)).isZero();
    }

    @Test
    void aPlainCountOfMonthsAgrees() {
        Random random = new Random(7);
        for (int number = 0; number < 20_000; number++) {
            int years = 1 + random.nextInt(5);
            LocalDate from = LocalDate.parse("2024-01-01").plusDays(random.nextInt(1500));
            LocalDate since = from.plusDays(random.nextInt(2200));
            long paid = 1 + random.nextInt(1_000_000_000);
            int kept = 0;
            while (kept < years * 12 && isMonthOver(from, kept + 1, since)) {
                kept++;
            }
            long expected = BigDecimal.valueOf(paid)
                    .multiply(BigDecimal.valueOf(years * 12L - kept))
                    .divide(BigDecimal.valueOf(years * 12L), 0, RoundingMode.FLOOR)
                    .longValueExact();
            Condition condition = keep(Condition.Kind.KEEP_INVESTMENT, years, Condition.Clawback.PRO_RATA);
            assertThat(Clawbacks.byTime(condition, paid, from, since))
                    .as("%s from %s to %s over %s years", paid, from, since, years)
                    .isEqualTo(expected)
                    .isBetween(0L, paid);
        }
    }

    /** A month that begins on the 31st is over on the 1st after a shorter one: its day has then surely passed. */
    private static boolean isMonthOver(LocalDate from, int months, LocalDate since) {
        LocalDate end = from.withDayOfMonth(1).plusMonths(months);
        int day = from.getDayOfMonth();
        LocalDate over = day > end.lengthOfMonth() ? end.plusMonths(1) : end.withDayOfMonth(day);
        return !since.isBefore(over);
    }
}
