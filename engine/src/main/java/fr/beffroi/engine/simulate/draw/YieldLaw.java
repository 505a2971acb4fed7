package fr.beffroi.engine.simulate.draw;

import fr.beffroi.engine.model.Uncertainty.BetaYield;

/**
 * The law of a yield: the inverse of the beta law as a table of cubic pieces, so that a larger random number is never a smaller yield (but
 * for the last digit of a float, 1e-7). Pieces halve towards both ends, where the inverse is steepest. Small numbers, so that the laws of a
 * whole branch stay near the processor. Read-only.
 */
public final class YieldLaw {
    /** Pieces in each octave of the distance from the nearer end. */
    private static final int PIECES = 4;

    private static final int OCTAVES = 16;
    private static final int PIECES_OF_A_SIDE = OCTAVES * PIECES + 1;
    private static final double TO_UNIT = 0x1p-32;

    /** In a number's bits as a double: what lies below the octave and the piece. */
    private static final int PIECE_SHIFT = 52 - 2;

    private static final long FIRST_PIECE = Double.doubleToRawLongBits(0x1p-17) >>> PIECE_SHIFT;

    /** Where each piece begins, as a distance from its end. */
    private static final double[] STARTS = starts();

    private final double mean;
    /** Four coefficients of each piece, in powers of the distance into it; lower side, then upper side. Empty for a certain yield. */
    private final float[] coefficients;

    private YieldLaw(double mean, float[] coefficients) {
        this.mean = mean;
        this.coefficients = coefficients;
    }

    /** Always that yield. */
    public static YieldLaw certain(double yield) {
        return new YieldLaw(yield, new float[0]);
    }

    /** The law of a beta yield; takes about a millisecond. */
    public static YieldLaw of(BetaYield yield) {
        BetaLaw law = new BetaLaw(yield.alpha(), yield.beta());
        float[] coefficients = new float[2 * 4 * PIECES_OF_A_SIDE];
        double median = law.quantile(0.5, 0, 1);
        fillSide(law, true, median, coefficients);
        fillSide(law, false, median, coefficients);
        return new YieldLaw(law.mean(), coefficients);
    }

    /** Always the mean of this law. */
    public YieldLaw certainAtMean() {
        return certain(mean);
    }

    private static double[] starts() {
        double[] starts = new double[PIECES_OF_A_SIDE];
        for (int piece = 1; piece < PIECES_OF_A_SIDE; piece++) {
            starts[piece] = Double.longBitsToDouble((FIRST_PIECE + piece - 1) << PIECE_SHIFT);
        }
        return starts;
    }

    /** The yield that a number from 0 to 2³² − 1 stands for. */
    public double yield(long number) {
        if (coefficients.length == 0) {
            return mean;
        }
        // The upper half mirrored, without a branch that nobody could predict.
        int side = (int) (number >>> 31);
        long mirrored = (number ^ -side) & 0x7FFFFFFFL;
        double distance = (mirrored + 0.5) * TO_UNIT;
        int piece = (int) Math.max(0, (Double.doubleToRawLongBits(distance) >>> PIECE_SHIFT) - FIRST_PIECE + 1);
        double into = distance - STARTS[piece];
        int at = 4 * (piece + side * PIECES_OF_A_SIDE);
        return coefficients[at]
                + into * (coefficients[at + 1] + into * (coefficients[at + 2] + into * coefficients[at + 3]));
    }

    /** From the middle outwards; a yield on the way is enclosed by the one before and the end of the range. */
    private static void fillSide(BetaLaw law, boolean isLower, double median, float[] coefficients) {
        double inner = median;
        double innerDistance = 0.5;
        for (int piece = PIECES_OF_A_SIDE - 1; piece >= 0; piece--) {
            double distance = STARTS[piece];
            double outer = piece == 0
                    ? (isLower ? 0 : 1)
                    : isLower ? law.quantile(distance, 0, inner) : law.quantile(1 - distance, inner, 1);
            double width = innerDistance - distance;
            double rise = (inner - outer) / width;
            double slope = piece == 0 ? rise : slope(law, outer, rise);
            double innerSlope = slope(law, inner, rise);
            int at = 4 * (isLower ? piece : piece + PIECES_OF_A_SIDE);
            coefficients[at] = (float) outer;
            coefficients[at + 1] = (float) slope;
            coefficients[at + 2] = (float) ((3 * rise - 2 * slope - innerSlope) / width);
            coefficients[at + 3] = (float) ((slope + innerSlope - 2 * rise) / (width * width));
            inner = outer;
            innerDistance = distance;
        }
    }

    /**
     * The slope of the inverse, 1 / density, in the direction of {@code rise}; never more than three times that, which keeps a cubic piece from
     * turning back (Fritsch and Carlson: Monotone piecewise cubic interpolation, 1980).
     */
    private static double slope(BetaLaw law, double yield, double rise) {
        double steepest = 3 * Math.abs(rise);
        double slope = yield <= 0 || yield >= 1 ? steepest : Math.min(steepest, 1 / law.density(yield));
        return Math.copySign(Double.isNaN(slope) ? steepest : slope, rise);
    }
}
