package fr.beffroi.engine.simulate.draw;

/** The beta law: density, cumulated probability, quantiles. Slow and exact: draws go through {@link YieldLaw}. */
final class BetaLaw {
    private static final double SMALLEST = 1e-300;
    private static final double ROUNDING = 1e-16;
    private static final double QUANTILE_ERROR = 1e-14;
    private static final int MOST_STEPS = 10_000;

    private final double alpha;
    private final double beta;
    /** ln B(alpha, beta). */
    private final double logBeta;

    BetaLaw(double alpha, double beta) {
        this.alpha = alpha;
        this.beta = beta;
        logBeta = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
    }

    double mean() {
        return alpha / (alpha + beta);
    }

    /** The density at {@code x}, 0 &lt; x &lt; 1. */
    double density(double x) {
        return StrictMath.exp((alpha - 1) * StrictMath.log(x) + (beta - 1) * StrictMath.log1p(-x) - logBeta);
    }

    /** The probability of a value at most {@code x}: the regularised incomplete beta function, by its continued fraction. */
    double cumulative(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = StrictMath.exp(alpha * StrictMath.log(x) + beta * StrictMath.log1p(-x) - logBeta);
        // The fraction converges fast on this side of the mean; the other side by symmetry.
        return x < (alpha + 1) / (alpha + beta + 2)
                ? front * fraction(x, alpha, beta) / alpha
                : 1 - front * fraction(1 - x, beta, alpha) / beta;
    }

    /** The value that a draw stays below with that probability, 0 &lt; probability &lt; 1; sought between two values known to enclose it. */
    double quantile(double probability, double from, double to) {
        double low = from;
        double high = to;
        double x = (low + high) / 2;
        for (int step = 0; step < MOST_STEPS && high - low > QUANTILE_ERROR; step++) {
            double excess = cumulative(x) - probability;
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            // Newton's step where it stays inside, else the middle.
            double newton = x - excess / density(x);
            double next = newton > low && newton < high ? newton : (low + high) / 2;
            if (Math.abs(next - x) <= QUANTILE_ERROR) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method as modified by Thompson and Barnett. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = inverse(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = inverse(1 + even * d);
            c = notZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = inverse(1 + odd * d);
            c = notZero(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) <= ROUNDING) {
                break;
            }
        }
        return value;
    }

    private static double inverse(double value) {
        return 1 / notZero(value);
    }

    private static double notZero(double value) {
        return Math.abs(value) < SMALLEST ? SMALLEST : value;
    }

    /** ln Γ(x) for x &gt; 0: Stirling's series, after lifting x to where eight terms suffice. */
    private static double logGamma(double x) {
        double lifted = x;
        double product = 1;
        double logOfProduct = 0;
        while (lifted < 12) {
            product *= lifted;
            lifted++;
        }
        logOfProduct += StrictMath.log(product);
        double square = 1 / (lifted * lifted);
        double series = (1.0 / 12
                        + square
                                * (-1.0 / 360
                                        + square
                                                * (1.0 / 1260
                                                        + square
                                                                * (-1.0 / 1680
                                                                        + square
                                                                                * (1.0 / 1188
                                                                                        + square
                                                                                                * (-691.0 / 360360
                                                                                                        + square
                                                                                                                / 156))))))
                / lifted;
        double halfLogOfTwoPi = 0.91893853320467274178;
        return (lifted - 0.5) * StrictMath.log(lifted) - lifted + halfLogOfTwoPi + series - logOfProduct;
    }
}
