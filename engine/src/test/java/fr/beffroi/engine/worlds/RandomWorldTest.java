package fr.beffroi.engine.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import org.junit.jupiter.api.Test;

class RandomWorldTest {
    @Test
    void givesTheSameWorldForTheSameSeed() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(RandomWorld.ofSeed(seed)).isEqualTo(RandomWorld.ofSeed(seed));
        }
        assertThat(RandomWorld.ofSeed(1)).isNotEqualTo(RandomWorld.ofSeed(2));
    }

    @Test
    void staysSmallEnoughForEnumeration() {
        for (long seed = 0; seed < 5000; seed++) {
            RampUpModel world = RandomWorld.ofSeed(seed);
            long plans = 1;
            for (Lever lever : world.levers()) {
                assertThat(lever.earliestWeek()).isBetween(0, lever.latestWeek());
                assertThat(lever.latestWeek()).isLessThan(world.weeks());
                plans *= 2 + lever.latestWeek() - lever.earliestWeek();
            }
            assertThat(plans).as("seed " + seed).isLessThanOrEqualTo(RandomWorld.MOST_LEVER_PLANS);
            assertThat(world.items()).hasSizeBetween(2, 6);
            assertThat(world.resources()).hasSizeBetween(1, 4);
            assertThat(world.weeks()).isBetween(4, 12);
        }
    }
}
