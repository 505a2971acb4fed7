package fr.beffroi.engine.worlds;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The chance of one random model: the same seed gives the same draws. */
public final class Dice {
    private final RandomGenerator random;

    public Dice(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both ends included. */
    public int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    /** A real number with two decimals, so that a model stays readable. */
    public double real(double lowest, double highest) {
        return Math.round((lowest + (highest - lowest) * random.nextDouble()) * 100) / 100.0;
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... from) {
        return from[random.nextInt(from.length)];
    }
}
