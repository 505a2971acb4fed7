package fr.beffroi.engine.simulate.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
    @Test
    void aStreamIsSplitMix64() {
        SplittableRandom reference = new SplittableRandom(42);
        for (int draw = 0; draw < 100; draw++) {
            assertThat(RandomStreams.bits(42, draw)).isEqualTo(reference.nextLong());
        }
        assertThat(RandomStreams.bits(0, 0)).isEqualTo(0xE220A8397B1DCDAFL);
    }

    @Test
    void everySeedReplicationAndElementHasItsOwnStream() {
        Set<Long> keys = new HashSet<>();
        for (long seed = 0; seed < 10; seed++) {
            for (long replication = 0; replication < 100; replication++) {
                for (String id : new String[] {"a", "b", "ab", "ba"}) {
                    for (String kind : new String[] {"ROUTE", "SOURCE"}) {
                        keys.add(RandomStreams.streamKey(
                                RandomStreams.replicationKey(seed, replication), RandomStreams.elementKey(kind, id)));
                    }
                }
            }
        }
        assertThat(keys).hasSize(10 * 100 * 4 * 2);
    }

    @Test
    void neighbouringReplicationsAreUncorrelated() {
        int draws = 100_000;
        long element = RandomStreams.elementKey("ROUTE", "a");
        double sum = 0;
        double product = 0;
        for (int replication = 0; replication < draws; replication++) {
            double here = unit(1, replication, element);
            sum += here;
            product += (here - 0.5) * (unit(1, replication + 1, element) - 0.5);
        }
        // Five deviations: 1/√12 and 1/12 of a uniform number, over √n.
        assertThat(sum / draws).isCloseTo(0.5, within(5 * Math.sqrt(1 / 12.0 / draws)));
        assertThat(product / draws).isCloseTo(0, within(5 / 12.0 / Math.sqrt(draws)));
    }

    @Test
    void theTwoHalvesOfADrawAreIndependent() {
        int draws = 100_000;
        double product = 0;
        for (int draw = 0; draw < draws; draw++) {
            long bits = RandomStreams.bits(7, draw);
            product += (RandomStreams.upper(bits) * 0x1p-30 - 0.5) * (RandomStreams.lower(bits) * 0x1p-32 - 0.5);
        }
        assertThat(product / draws).isCloseTo(0, within(5 / 12.0 / Math.sqrt(draws)));
    }

    private static double unit(long seed, long replication, long element) {
        long key = RandomStreams.streamKey(RandomStreams.replicationKey(seed, replication), element);
        return RandomStreams.unit(RandomStreams.bits(key, 0));
    }
}
