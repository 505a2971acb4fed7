package fr.beffroi.workbench.demand.notice.store;

/**
 * What came of pieces that were put in.
 *
 * @param added notices that were not known before
 * @param changed notices that were known, and are told more of or otherwise now
 * @param unchanged pieces that said nothing new
 */
public record PutOutcome(int added, int changed, int unchanged) implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    /** Nothing. */
    public static final PutOutcome NONE = new PutOutcome(0, 0, 0);

    /** Both together. */
    public PutOutcome plus(PutOutcome other) {
        return new PutOutcome(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }
}
