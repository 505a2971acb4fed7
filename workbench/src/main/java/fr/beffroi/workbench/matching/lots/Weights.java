package fr.beffroi.workbench.matching.lots;

/**
 * How many points each kind of fact may bring. {@link #SHIPPED} was set by hand on what a head of a company would say; it was never
 * set on what it is measured on (docs/quality.md).
 *
 * @param likenessForAll the likeness of words from which all their points are given
 */
public record Weights(
        double process,
        double activity,
        double pastWin,
        double buyer,
        double words,
        double likenessForAll,
        double place,
        double size,
        double credential,
        double refused) {
    public static final Weights SHIPPED = new Weights(40, 15, 25, 10, 20, 0.35, 10, 15, 5, 40);
}
