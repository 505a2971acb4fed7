package fr.beffroi.engine.simulate.draw;

/**
 * Random bits as a function of where they are needed: seed, replication, element, number of the draw. Nothing is passed on from one draw to
 * the next, so that every thread and machine draws the same, and two plans meet the same chance.
 *
 * <p>A stream is SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014) read at any place: the n-th number is
 * {@code mix(key + n · GOLDEN)}; keys are made with the same mixing function.
 */
public final class RandomStreams {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TO_UNIT = 0x1p-53;

    private RandomStreams() {}

    /** The key of a thing in the model, the same in every model where a thing of that kind has that id. */
    public static long elementKey(String kind, String id) {
        long key = mix(GOLDEN + kind.hashCode());
        for (int i = 0; i < id.length(); i++) {
            key = mix(key + GOLDEN + id.charAt(i));
        }
        return key;
    }

    /** The key of one replication. */
    public static long replicationKey(long seed, long replication) {
        return mix(mix(seed + GOLDEN) + replication * GOLDEN);
    }

    /** The key of the stream of one element in one replication. */
    public static long streamKey(long replicationKey, long elementKey) {
        return mix(replicationKey + elementKey);
    }

    /** The 64 random bits number {@code draw} (≥ 0) of a stream. */
    public static long bits(long streamKey, int draw) {
        return mix(streamKey + (draw + 1L) * GOLDEN);
    }

    /** A number from the open interval (0, 1), from random bits. */
    public static double unit(long bits) {
        return ((bits >>> 11) + 0.5) * TO_UNIT;
    }

    /** The upper 30 of random bits, as a number from 0 to 2³⁰ − 1. */
    public static int upper(long bits) {
        return (int) (bits >>> 34);
    }

    /** The lower 32 of random bits, as a number from 0 to 2³² − 1; independent of the upper ones. */
    public static long lower(long bits) {
        return bits & 0xFFFFFFFFL;
    }

    /** Stafford's variant 13 of the 64-bit finaliser: a bijection in which every bit of the input sways every bit of the output. */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
