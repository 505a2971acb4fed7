package fr.beffroi.workbench.accounts.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.workbench.accounts.effect.Fact;
import fr.beffroi.workbench.accounts.effect.Facts;
import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.accounts.statement.Side;
import fr.beffroi.workbench.rampup.LeverExperience.Learned;
import fr.beffroi.workbench.rampup.LeverExperience.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Levers whose delays and costs come from a known law: what is learned is that law. */
class LearningTest {
    private static final LocalDate MONTH = LocalDate.parse("2026-10-01");

    private static Fact machine(long daysLate, double costRatio) {
        Promise promise = Facts.promise(PromiseKind.ACTIVE_BY, null, MONTH.minusMonths(9), LeverKind.MACHINE, 0);
        LocalDate there = promise.dueOn().plusDays(daysLate);
        return Fact.of(
                promise,
                "",
                List.of(Facts.statement(
                        promise.id(), MONTH, Side.COMPANY, null, there, Math.round(100_000_00 * costRatio))),
                MONTH);
    }

    @Test
    void aKnownLawIsFoundAgain() {
        Random random = new Random(3);
        int delayHolds = 0;
        int costHolds = 0;
        int worlds = 100;
        for (int world = 0; world < worlds; world++) {
            List<Fact> facts = new ArrayList<>();
            for (int lever = 0; lever < 40; lever++) {
                // Exponential with a mean of 6 weeks, and prices 10 % above the estimate.
                long days = Math.round(-42 * Math.log(1 - random.nextDouble()));
                facts.add(machine(days, 1.1 + 0.1 * random.nextGaussian()));
            }
            Learned learned = Learning.of(facts).getFirst();
            assertThat(learned.levers()).isEqualTo(40);
            delayHolds += holds(learned.delay(), 6) ? 1 : 0;
            costHolds += holds(Objects.requireNonNull(learned.cost()), 1.1) ? 1 : 0;
        }
        assertThat(delayHolds).isGreaterThanOrEqualTo(84);
        assertThat(costHolds).isGreaterThanOrEqualTo(87);
    }

    private static boolean holds(Range range, double truth) {
        return range.low() <= truth && truth <= range.high();
    }

    @Test
    void byHand() {
        List<Fact> facts = new ArrayList<>(List.of(machine(21, 1), machine(42, 1.2), machine(63, 1.1)));
        Promise missing =
                Facts.promise(PromiseKind.ACTIVE_BY, null, LocalDate.parse("2026-10-04"), LeverKind.MACHINE, 0);
        facts.add(Fact.of(missing, "", List.of(), MONTH));
        Promise notDue =
                Facts.promise(PromiseKind.ACTIVE_BY, null, LocalDate.parse("2027-10-04"), LeverKind.MACHINE, 0);
        facts.add(Fact.of(notDue, "", List.of(), MONTH));
        List<Learned> all = Learning.of(facts);
        assertThat(all).hasSize(1);
        Learned learned = all.getFirst();
        assertThat(learned.kind()).isEqualTo(LeverKind.MACHINE);
        assertThat(learned.extraWeeks()).containsExactlyInAnyOrder(3, 6, 9, 4);
        assertThat(learned.underWay()).isEqualTo(1);
        assertThat(learned.delay().value()).isEqualTo(5.5, within(1e-9));
        assertThat(Objects.requireNonNull(learned.cost()).value()).isEqualTo(1.1, within(1e-9));
        assertThat(learned.reached()).isNull();
        assertThat(learned.isUsable()).as("four levers are too few").isFalse();
    }
}
