package fr.beffroi.workbench.matching.lots;

/**
 * What is large for a company: more than about half of a year's turnover of its size class. The classes' highest turnovers are those of the decree of
 * 18 December 2008 (2 M€, 50 M€, 1 500 M€).
 */
final class Sizes {
    private static final double MICRO_EUROS = 2e6;
    private static final double SME_EUROS = 50e6;
    private static final double MIDCAP_EUROS = 1500e6;

    private Sizes() {}

    /** 0 where a lot is none too large, 1 where it is above the class's highest turnover of a year, between where it is above half of it. */
    static double tooLarge(String size, double euros) {
        double year = switch (size) {
            case "micro" -> MICRO_EUROS;
            case "sme" -> SME_EUROS;
            case "midcap" -> MIDCAP_EUROS;
            default -> Double.POSITIVE_INFINITY;
        };
        return Math.clamp(2 * euros / year - 1, 0, 1);
    }
}
