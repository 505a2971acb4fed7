package fr.beffroi.workbench.accounts.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.accounts.statement.Side;
import fr.beffroi.workbench.accounts.statement.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Measures beside a recount that goes through all statements one by one, on random worlds. */
class MeasureTest {
    private static final LocalDate MONTH = LocalDate.parse("2026-10-01");

    @Test
    void aNaiveRecountAgrees() {
        Random random = new Random(11);
        for (int world = 0; world < 300; world++) {
            PromiseKind kind = random.nextBoolean() ? PromiseKind.HOURS_PER_WEEK : PromiseKind.UNITS_PER_WEEK;
            List<Promise> promises = new ArrayList<>();
            List<Statement> said = new ArrayList<>();
            for (int number = 0; number < 1 + random.nextInt(8); number++) {
                LocalDate due = MONTH.plusDays(random.nextInt(300) - 240L);
                Promise promise = Facts.promise(
                        kind, BigDecimal.valueOf(1 + random.nextInt(40)), due, null, random.nextInt(3) * 10_000_00L);
                promises.add(promise);
                for (int statement = 0; statement < random.nextInt(9); statement++) {
                    said.add(Facts.statement(
                            promise.id(),
                            MONTH.plusMonths(random.nextInt(8) - 5L),
                            Facts.any(random, Side.values()),
                            random.nextInt(6) == 0 ? null : BigDecimal.valueOf(random.nextInt(50)),
                            null,
                            null));
                }
            }
            List<Fact> facts = promises.stream()
                    .map(one -> Fact.of(
                            one,
                            "sme",
                            said.stream()
                                    .filter(statement -> statement.promise().equals(one.id()))
                                    .toList(),
                            MONTH))
                    .toList();
            List<Measure> measures = Effects.total(facts);
            double promised = 0;
            double real = 0;
            double euros = 0;
            double gained = 0;
            int due = 0;
            for (Promise promise : promises) {
                if (!promise.dueOn().isAfter(LocalDate.parse("2026-10-31"))) {
                    due++;
                    double counted = naive(promise.id(), said);
                    promised += Objects.requireNonNull(promise.quantity()).doubleValue();
                    real += counted;
                    long cents = Objects.requireNonNull(promise.publicCents());
                    if (cents > 0) {
                        euros += cents / 100.0;
                        gained += counted;
                    }
                }
            }
            if (due == 0) {
                assertThat(measures).isEmpty();
                continue;
            }
            Measure measure = measures.getFirst();
            assertThat(measure.facts()).hasSize(due);
            assertThat(measure.promised()).isEqualTo(promised, within(1e-9));
            assertThat(measure.real()).isEqualTo(real, within(1e-9));
            assertThat(measure.share().value()).isEqualTo(real / promised, within(1e-9));
            if (euros > 0) {
                assertThat(measure.perThousandEuros().value()).isEqualTo(1_000 * gained / euros, within(1e-9));
            } else {
                assertThat(measure.perThousandEuros().value()).isNaN();
            }
            if (measure.share().isKnown()) {
                assertThat(measure.share().low())
                        .isLessThanOrEqualTo(measure.share().value() + 1e-9);
                assertThat(measure.share().high())
                        .isGreaterThanOrEqualTo(measure.share().value() - 1e-9);
            }
        }
    }

    /** The last month up to the one asked for in which the side that goes before named a figure. */
    private static double naive(UUID promise, List<Statement> said) {
        Map<LocalDate, Statement> counts = new HashMap<>();
        for (Statement one : said) {
            if (one.promise().equals(promise) && !one.month().isAfter(MONTH)) {
                Statement known = counts.get(one.month());
                if (known == null
                        || one.side().ordinal() < known.side().ordinal()
                        || (one.side() == known.side() && one.number() > known.number())) {
                    counts.put(one.month(), one);
                }
            }
        }
        double last = 0;
        LocalDate latest = LocalDate.MIN;
        for (Statement one : counts.values()) {
            BigDecimal quantity = one.quantity();
            if (quantity != null && one.month().isAfter(latest)) {
                latest = one.month();
                last = quantity.doubleValue();
            }
        }
        return last;
    }

    @Test
    void moneyOfALeverCountsOnceInAFile() {
        Promise first = Facts.promise(PromiseKind.HOURS_PER_WEEK, BigDecimal.TEN, MONTH.minusMonths(2), null, 1_000_00);
        Promise second = new Promise(
                UUID.randomUUID(),
                first.file(),
                null,
                first.lever(),
                "Levier",
                null,
                first.siren(),
                "programme",
                "drones",
                "Autre",
                PromiseKind.HOURS_PER_WEEK,
                BigDecimal.TEN,
                "h",
                first.dueOn(),
                first.madeOn(),
                null,
                null,
                1_000_00L,
                false,
                null,
                null);
        List<Fact> facts = List.of(first, second).stream()
                .map(one -> Fact.of(
                        one,
                        "",
                        List.of(Facts.statement(one.id(), MONTH, Side.COMPANY, BigDecimal.TEN, null, null)),
                        MONTH))
                .toList();
        assertThat(Effects.total(facts).getFirst().perThousandEuros().value()).isEqualTo(20);
    }

    @Test
    void whatIsLateIsCountedUpToNow() {
        Promise late = Facts.promise(PromiseKind.ACTIVE_BY, null, LocalDate.parse("2026-10-04"), null, 0);
        assertThat(Fact.of(late, "", List.of(), MONTH).weeksLate()).isEqualTo(4);
        Promise soon = Facts.promise(PromiseKind.ACTIVE_BY, null, LocalDate.parse("2026-12-04"), null, 0);
        assertThat(Fact.of(soon, "", List.of(), MONTH).weeksLate()).isNull();
        Statement there = Facts.statement(late.id(), MONTH, Side.COMPANY, null, LocalDate.parse("2026-10-18"), null);
        assertThat(Fact.of(late, "", List.of(there), MONTH).weeksLate()).isEqualTo(2);
    }
}
