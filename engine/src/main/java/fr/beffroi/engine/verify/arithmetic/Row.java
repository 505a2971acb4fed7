package fr.beffroi.engine.verify.arithmetic;

/**
 * One row of the contract: terms on the left, terms on the right, and the tolerance that goes with them: 1e-6 of the sum of the
 * absolute values of all terms, and of at least 1 (§6).
 */
public final class Row {
    private static final Exact MILLION = Exact.of(1_000_000L);
    private static final Exact MILLIONTH = Exact.of(1e-6);

    private Exact left = Exact.ZERO;
    private Exact right = Exact.ZERO;
    private Exact weight = Exact.ZERO;

    /** A row of two terms. */
    public static Row of(Exact left, Exact right) {
        return new Row().addLeft(left).addRight(right);
    }

    /** Adds a term to the left side. */
    public Row addLeft(Exact term) {
        left = left.plus(term);
        weight = weight.plus(term.abs());
        return this;
    }

    /** Adds a term to the right side. */
    public Row addRight(Exact term) {
        right = right.plus(term);
        weight = weight.plus(term.abs());
        return this;
    }

    /** Whether the left side is more than the right one by more than the tolerance. */
    public boolean isLeftAbove() {
        return isBeyondTolerance(left.minus(right), weight);
    }

    /** Whether the left side is less than the right one by more than the tolerance. */
    public boolean isLeftBelow() {
        return isBeyondTolerance(right.minus(left), weight);
    }

    /** Whether the two sides differ by more than the tolerance. */
    public boolean isUneven() {
        return isBeyondTolerance(left.minus(right).abs(), weight);
    }

    /** Sum of the terms on the left. */
    public Exact left() {
        return left;
    }

    /** Sum of the terms on the right. */
    public Exact right() {
        return right;
    }

    /** The tolerance of a row whose terms have that weight: its millionth, and at least a millionth (rounded to a double's precision). */
    public static Exact tolerance(Exact weight) {
        return weight.max(Exact.ONE).times(MILLIONTH);
    }

    /** Whether a difference is more than 1e-6 of the weight, and of at least 1. */
    public static boolean isBeyondTolerance(Exact difference, Exact weight) {
        return difference.signum() > 0 && difference.times(MILLION).isAbove(weight.max(Exact.ONE));
    }
}
