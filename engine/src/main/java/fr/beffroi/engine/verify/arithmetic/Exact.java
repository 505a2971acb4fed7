package fr.beffroi.engine.verify.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact rational number {@code mantissa · 2^exponent}. Every finite double is one, and sums, differences and products of such
 * numbers are again such numbers, so nothing the verifier adds up is ever rounded. There is no division: rules multiply crosswise.
 */
public final class Exact implements Comparable<Exact> {
    /** 0. */
    public static final Exact ZERO = new Exact(BigInteger.ZERO, 0);

    /** 1. */
    public static final Exact ONE = new Exact(BigInteger.ONE, 0);

    private static final int FRACTION_BITS = 52;
    private static final long FRACTION_MASK = (1L << FRACTION_BITS) - 1;

    private final BigInteger mantissa;
    private final int exponent;

    private Exact(BigInteger mantissa, int exponent) {
        this.mantissa = mantissa;
        this.exponent = exponent;
    }

    /**
     * The exact value of a double.
     *
     * @throws IllegalArgumentException if the double is infinite or not a number
     */
    public static Exact of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Only a finite number has an exact value, found " + value);
        }
        if (value == 0) {
            return ZERO;
        }
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) ((bits >>> FRACTION_BITS) & 0x7ff);
        long fraction = bits & FRACTION_MASK;
        long significand = biased == 0 ? fraction : fraction | (1L << FRACTION_BITS);
        // A subnormal number has the exponent of the smallest normal one, without the hidden bit.
        int power = Math.max(biased, 1) - 1075;
        int zeros = Long.numberOfTrailingZeros(significand);
        long shortest = significand >> zeros;
        return new Exact(BigInteger.valueOf(value < 0 ? -shortest : shortest), power + zeros);
    }

    /** A whole number. */
    public static Exact of(long value) {
        return value == 0 ? ZERO : new Exact(BigInteger.valueOf(value), 0);
    }

    /** The sum. */
    public Exact plus(Exact other) {
        if (other.signum() == 0) {
            return this;
        }
        if (signum() == 0) {
            return other;
        }
        int common = Math.min(exponent, other.exponent);
        return new Exact(mantissaAt(common).add(other.mantissaAt(common)), common);
    }

    /** The difference. */
    public Exact minus(Exact other) {
        return plus(other.negate());
    }

    /** The product. */
    public Exact times(Exact other) {
        return signum() == 0 || other.signum() == 0
                ? ZERO
                : new Exact(mantissa.multiply(other.mantissa), exponent + other.exponent);
    }

    /** The product with a whole number. */
    public Exact times(long factor) {
        return times(of(factor));
    }

    /** The same size, the other sign. */
    public Exact negate() {
        return new Exact(mantissa.negate(), exponent);
    }

    /** The size without the sign. */
    public Exact abs() {
        return signum() < 0 ? negate() : this;
    }

    /** The larger of the two. */
    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The smaller of the two. */
    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return mantissa.signum();
    }

    /** Whether this is strictly more than the other. */
    public boolean isAbove(Exact other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Exact other) {
        if (signum() != other.signum()) {
            return Integer.compare(signum(), other.signum());
        }
        int common = Math.min(exponent, other.exponent);
        return mantissaAt(common).compareTo(other.mantissaAt(common));
    }

    /** For people: rounded to 34 significant digits. */
    public BigDecimal toDecimal() {
        BigDecimal power = BigDecimal.TWO.pow(Math.abs(exponent));
        BigDecimal whole = new BigDecimal(mantissa);
        return exponent >= 0
                ? whole.multiply(power).round(MathContext.DECIMAL128)
                : whole.divide(power, MathContext.DECIMAL128);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    @Override
    public int hashCode() {
        int zeros = signum() == 0 ? 0 : mantissa.getLowestSetBit();
        return mantissa.shiftRight(zeros).hashCode() * 31 + (signum() == 0 ? 0 : exponent + zeros);
    }

    @Override
    public String toString() {
        return toDecimal().toString();
    }

    private BigInteger mantissaAt(int lowerExponent) {
        return exponent == lowerExponent ? mantissa : mantissa.shiftLeft(exponent - lowerExponent);
    }
}
