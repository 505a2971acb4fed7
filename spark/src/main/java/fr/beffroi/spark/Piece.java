package fr.beffroi.spark;

import fr.beffroi.engine.simulate.run.Replications;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Replications that one task carries out.
 *
 * @param from a multiple of {@link Replications#LANES} after the beginning of what was cut
 * @param end after the last
 */
record Piece(long from, long end) implements Serializable {
    private static final long serialVersionUID = 1;

    /** A plan of size M carried out so often takes some tenths of a second: far more than a task costs, and enough pieces for many machines. */
    private static final int REPLICATIONS_OF_M = 240;

    /** Launches and orders of a plan of size M. */
    private static final int QUANTITIES_OF_M = 54_000;

    /** So that a task of a small plan is no shorter than what it costs, nor longer than a large one's. */
    private static final int MOST_REPLICATIONS = 2_400;

    /** How many replications make a task of a plan with so many launches and orders; where each is re-planned, as few as run side by side. */
    static int replicationsOfTask(long quantities, boolean isReplanned) {
        if (isReplanned) {
            return Replications.LANES;
        }
        long replications = (long) REPLICATIONS_OF_M * QUANTITIES_OF_M / Math.max(1, quantities);
        return (int) Math.clamp(
                replications / Replications.LANES * Replications.LANES, Replications.LANES, MOST_REPLICATIONS);
    }

    /**
     * Cuts replications {@code from} to {@code end - 1} into at most so many pieces.
     *
     * @param most 0: as many as are of use
     * @param usual how many replications a piece then has
     */
    static List<Piece> cut(long from, long end, int most, int usual) {
        long replications = end - from;
        long pieces = most > 0 ? most : Math.ceilDiv(replications, usual);
        long each = Math.ceilDiv(Math.ceilDiv(replications, pieces), Replications.LANES) * Replications.LANES;
        List<Piece> cut = new ArrayList<>();
        for (long first = from; first < end; first += each) {
            cut.add(new Piece(first, Math.min(end, first + each)));
        }
        return cut;
    }
}
