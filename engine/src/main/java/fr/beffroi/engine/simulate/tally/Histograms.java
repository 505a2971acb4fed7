package fr.beffroi.engine.simulate.tally;

import fr.beffroi.engine.simulate.Estimate;
import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * Histograms of numbers between 0 and a largest one, by cell. A bin knows how many numbers fell into it and their sum: a quantile is the mean of
 * its bin, so that a value that many replications share comes out as it is, and any other within the width of a bin. Numbers at the largest one
 * have a bin of their own. Not for several threads.
 */
final class Histograms implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int MOST_BINS = 4096;
    private static final int FEWEST_BINS = 64;

    /** So that all histograms together stay below some 50 MB. */
    private static final int MOST_BINS_IN_ALL = 1 << 22;

    private static final int BITS_OF_A_NUMBER = 40;
    private static final double AT_LARGEST = 1 - 1e-9;
    private static final double NORMAL_97_5 = 1.959963984540054;

    private final double[] largest;
    private final double[] stepsPerUnit;
    private final int bins;
    private final int[] counts;
    private final long[] sums;

    /** One cell for each of {@code largest}. */
    Histograms(double[] largest) {
        this.largest = largest.clone();
        stepsPerUnit = new double[largest.length];
        for (int cell = 0; cell < largest.length; cell++) {
            int exponent = largest[cell] > 0 ? Math.getExponent(largest[cell]) + 1 : 0;
            stepsPerUnit[cell] = Math.scalb(1.0, BITS_OF_A_NUMBER - exponent);
        }
        int fitting = Integer.highestOneBit(Math.max(1, MOST_BINS_IN_ALL / Math.max(1, largest.length)));
        bins = Math.clamp(fitting, FEWEST_BINS, MOST_BINS);
        counts = new int[largest.length * (bins + 1)];
        sums = new long[counts.length];
    }

    /** As bytes: a block of few replications leaves most bins empty, and it is sent from machine to machine. */
    private Object writeReplace() {
        return new FullBins(
                largest,
                IntStream.range(0, counts.length).filter(at -> counts[at] > 0).toArray(),
                IntStream.of(counts).filter(count -> count > 0).toArray(),
                IntStream.range(0, counts.length)
                        .filter(at -> counts[at] > 0)
                        .mapToLong(at -> sums[at])
                        .toArray());
    }

    /** The bins that are not empty, by their places. */
    private record FullBins(double[] largest, int[] places, int[] counts, long[] sums) implements Serializable {
        private Object readResolve() {
            Histograms histograms = new Histograms(largest);
            for (int i = 0; i < places.length; i++) {
                histograms.counts[places[i]] = counts[i];
                histograms.sums[places[i]] = sums[i];
            }
            return histograms;
        }
    }

    void add(int cell, double number) {
        int bin = number >= largest[cell] * AT_LARGEST ? bins : (int) (number * bins / largest[cell]);
        int at = cell * (bins + 1) + Math.clamp(bin, 0, bins);
        counts[at]++;
        sums[at] += Math.round(number * stepsPerUnit[cell]);
    }

    void merge(Histograms other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
            sums[i] += other.sums[i];
        }
    }

    /**
     * The quantile of a cell's {@code count} numbers, with the 95 % interval between the two numbers whose ranks lie 1.96 deviations of the
     * binomial law from it.
     */
    Estimate quantile(int cell, double probability, long count) {
        double deviation = NORMAL_97_5 * Math.sqrt(count * probability * (1 - probability));
        double rank = Math.ceil(count * probability);
        return new Estimate(
                ofRank(cell, (long) rank, count),
                ofRank(cell, (long) Math.floor(rank - deviation), count),
                ofRank(cell, (long) Math.ceil(rank + deviation), count));
    }

    /** The number of that rank, from 1; of a rank outside, the nearest. */
    private double ofRank(int cell, long rank, long count) {
        long wanted = Math.clamp(rank, 1, count);
        long seen = 0;
        int from = cell * (bins + 1);
        int at = from - 1;
        while (seen < wanted) {
            at++;
            seen += counts[at];
        }
        return (double) sums[at] / counts[at] / stepsPerUnit[cell];
    }
}
