package fr.beffroi.workbench.accounts.effect;

/**
 * A figure with the range in which it lies with 95 %.
 *
 * @param low not below it; {@code NaN} where there are too few facts to say
 * @param high likewise
 * @param count of so many facts
 */
public record Interval(double value, double low, double high, int count) {
    /** From so many facts on an interval is stated at all. */
    public static final int LEAST = 3;

    /** A figure of which too little is known for an interval. */
    public static Interval alone(double value, int count) {
        return new Interval(value, Double.NaN, Double.NaN, count);
    }

    /** Whether there is a range. */
    public boolean isKnown() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /** Whether it is so wide, or of so few, that nobody should build on it. */
    public boolean isUncertain() {
        return !isKnown() || count < 5 || high - low > Math.abs(value);
    }
}
