package fr.beffroi.workbench.aid.deminimis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@link DeMinimis} and an oracle that walks through every day agree on random histories. */
class DeMinimisRandomTest {
    private static final int ORDINARY = 5_000;
    private static final int SLOW = 100_000;
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    @Test
    void roomAndEarliestDayAgreeWithTheDayByDayOracle() {
        compare(1, ORDINARY);
    }

    @Test
    @Tag("slow")
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void roomAndEarliestDayAgreeOnManyMore() {
        compare(1_000_000, SLOW);
    }

    private static void compare(long firstSeed, int histories) {
        int laterGrantDecides = 0;
        int shared = 0;
        int tied = 0;
        int waits = 0;
        for (long seed = firstSeed; seed < firstSeed + histories; seed++) {
            RandomHistories random = new RandomHistories(seed);
            History history = random.next();
            String siren = random.company();
            LocalDate day = random.day();
            DayByDay oracle = new DayByDay(history, RandomHistories.FIRST, LAST);
            DeMinimis deMinimis = new DeMinimis(history);

            Standing standing = deMinimis.standing(siren, day);
            assertThat(standing.members())
                    .as("undertaking, seed %d", seed)
                    .isEqualTo(new TreeSet<>(oracle.undertaking(siren, day)));
            assertThat(standing.roomCents()).as("room, seed %d", seed).isEqualTo(oracle.room(siren, day));
            long cents = random.cents();
            Optional<LocalDate> earliest = deMinimis.findEarliestDay(siren, cents, day);
            assertThat(earliest)
                    .as("earliest day, seed %d", seed)
                    .isEqualTo(Optional.ofNullable(oracle.earliestDay(siren, cents, day, LAST)));

            laterGrantDecides += standing.limitedBy() == null ? 0 : 1;
            tied += standing.members().size() > 1 ? 1 : 0;
            shared += standing.counted().stream().anyMatch(one -> one.share().scale() > 0) ? 1 : 0;
            waits += earliest.filter(found -> found.isAfter(day)).isPresent() ? 1 : 0;
        }
        int often = histories / 50;
        assertThat(laterGrantDecides).as("a later grant decides").isGreaterThan(often);
        assertThat(tied).as("undertakings of several").isGreaterThan(often);
        assertThat(shared).as("aid shared by a split").isGreaterThan(often);
        assertThat(waits).as("the grant has to wait").isGreaterThan(often);
    }
}
