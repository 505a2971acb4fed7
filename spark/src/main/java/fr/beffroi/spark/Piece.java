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

    /** Some tenths of a second of a plan of size M: far more than a task costs, and enough pieces for many machines. */
    static final int REPLICATIONS_OF_A_TASK = 240;

    /** Cuts replications {@code from} to {@code end - 1} into at most so many pieces; 0: as many as are of use. */
    static List<Piece> cut(long from, long end, int most) {
        long replications = end - from;
        long pieces = most > 0 ? most : Math.ceilDiv(replications, REPLICATIONS_OF_A_TASK);
        long each = Math.ceilDiv(Math.ceilDiv(replications, pieces), Replications.LANES) * Replications.LANES;
        List<Piece> cut = new ArrayList<>();
        for (long first = from; first < end; first += each) {
            cut.add(new Piece(first, Math.min(end, first + each)));
        }
        return cut;
    }
}
