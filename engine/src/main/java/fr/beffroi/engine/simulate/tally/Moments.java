package fr.beffroi.engine.simulate.tally;

import fr.beffroi.engine.simulate.Estimate;
import java.io.Serializable;
import java.math.BigInteger;

/**
 * Sums and sums of squares of numbers, by cell, exact: a number is kept in steps of a power of two, squares in 128 bits. Not for several threads.
 */
final class Moments implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int BITS_OF_A_NUMBER = 40;
    private static final double NORMAL_97_5 = 1.959963984540054;

    /** Steps in a unit of each cell: a power of two, so that nothing but the last step is lost. */
    private final double[] stepsPerUnit;

    private final long[] sums;
    private final long[] squaresHigh;
    private final long[] squaresLow;

    /** One cell for each of {@code largest}: the largest absolute value that its numbers can have. */
    Moments(double... largest) {
        stepsPerUnit = new double[largest.length];
        for (int cell = 0; cell < largest.length; cell++) {
            int exponent = largest[cell] > 0 ? Math.getExponent(largest[cell]) + 1 : 0;
            stepsPerUnit[cell] = Math.scalb(1.0, BITS_OF_A_NUMBER - exponent);
        }
        sums = new long[largest.length];
        squaresHigh = new long[largest.length];
        squaresLow = new long[largest.length];
    }

    void add(int cell, double number) {
        long steps = Math.round(number * stepsPerUnit[cell]);
        sums[cell] += steps;
        addSquares(cell, Math.multiplyHigh(steps, steps), steps * steps);
    }

    void merge(Moments other) {
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] += other.sums[cell];
            addSquares(cell, other.squaresHigh[cell], other.squaresLow[cell]);
        }
    }

    private void addSquares(int cell, long high, long low) {
        squaresLow[cell] += low;
        squaresHigh[cell] += high + (Long.compareUnsigned(squaresLow[cell], low) < 0 ? 1 : 0);
    }

    /** The mean of a cell's {@code count} numbers with its 95 % interval: 1.96 deviations of the mean to both sides. */
    Estimate mean(int cell, long count) {
        double mean = (double) sums[cell] / count / stepsPerUnit[cell];
        double margin = NORMAL_97_5 * Math.sqrt(variance(cell, count) / count);
        return new Estimate(mean, mean - margin, mean + margin);
    }

    /** The variance of the sample; 0 of a single number. */
    private double variance(int cell, long count) {
        if (count < 2) {
            return 0;
        }
        BigInteger squares = BigInteger.valueOf(squaresHigh[cell])
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(squaresLow[cell])));
        BigInteger sum = BigInteger.valueOf(sums[cell]);
        // n·Σx² − (Σx)², without a rounding before the difference.
        double spread = squares.multiply(BigInteger.valueOf(count))
                .subtract(sum.multiply(sum))
                .doubleValue();
        return spread / count / (count - 1) / stepsPerUnit[cell] / stepsPerUnit[cell];
    }
}
