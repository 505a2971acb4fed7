package fr.beffroi.engine.simulate;

/**
 * A figure found by simulation.
 *
 * @param value the estimate
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {
    private static final double NORMAL_97_5 = 1.959963984540054;

    /** The width of the interval. */
    public double width() {
        return high - low;
    }

    /** A probability estimated by how often something happened, with Wilson's interval (1927), which holds near 0 and 1 too. */
    public static Estimate ofProbability(long happened, long count) {
        double share = (double) happened / count;
        double square = NORMAL_97_5 * NORMAL_97_5 / count;
        double middle = (share + square / 2) / (1 + square);
        double margin = NORMAL_97_5 * Math.sqrt(share * (1 - share) / count + square / 4 / count) / (1 + square);
        return new Estimate(share, Math.clamp(middle - margin, 0, share), Math.clamp(middle + margin, share, 1));
    }
}
