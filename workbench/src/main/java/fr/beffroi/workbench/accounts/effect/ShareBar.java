package fr.beffroi.workbench.accounts.effect;

/**
 * A measure drawn: what is there as a bar, its interval as a paler one behind it, what was promised as a thin line. In units of a picture 120 wide, in which
 * what was promised stands at 80; what is beyond the edge is cut off there.
 */
public record ShareBar(double real, double low, double high) {
    private static final double PROMISED = 80;
    private static final double WIDEST = 120;

    /** Of a share of what was promised. */
    public static ShareBar of(Interval share) {
        return new ShareBar(at(share.value()), at(share.low()), at(share.high()));
    }

    private static double at(double share) {
        return Double.isNaN(share) ? 0 : Math.clamp(share * PROMISED, 0, WIDEST);
    }

    /** How wide the interval is. */
    public double spread() {
        return high - low;
    }
}
