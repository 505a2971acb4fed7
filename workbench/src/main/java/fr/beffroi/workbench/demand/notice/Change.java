package fr.beffroi.workbench.demand.notice;

/**
 * What a notice does to an earlier one.
 *
 * @param of identifier of the earlier one, as in {@link Notice#identifiers()}
 */
public record Change(Effect effect, String of) {
    /** What becomes of the earlier one. */
    public enum Effect {
        /** This one is written out anew and holds in its place. */
        REPLACES,
        /** It holds on, but for what this one says. */
        CORRECTS,
        /** It no longer holds. */
        CANCELS
    }
}
