package fr.beffroi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.simulate.run.Replications;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PieceTest {
    @Test
    void piecesAreTheWholeOnceAndBeginWhereLanesBegin() {
        Random random = new Random(1);
        for (int trial = 0; trial < 2_000; trial++) {
            long from = (long) Replications.LANES * random.nextInt(500);
            long end = from + 1 + random.nextInt(30_000);
            int most = random.nextInt(60);
            int usual = Replications.LANES * (1 + random.nextInt(300));
            List<Piece> pieces = Piece.cut(from, end, most, usual);
            long at = from;
            for (Piece piece : pieces) {
                assertThat(piece.from()).isEqualTo(at);
                assertThat(piece.end()).isGreaterThan(at);
                assertThat(piece.from() % Replications.LANES).isZero();
                at = piece.end();
            }
            assertThat(at).isEqualTo(end);
            if (most > 0) {
                assertThat(pieces).hasSizeLessThanOrEqualTo(most);
            } else {
                assertThat(pieces)
                        .allSatisfy(
                                piece -> assertThat(piece.end() - piece.from()).isLessThanOrEqualTo(usual));
            }
        }
    }

    @Test
    void theLargerThePlanTheFewerReplicationsMakeATask() {
        assertThat(Piece.replicationsOfTask(54_000, false)).isEqualTo(240);
        assertThat(Piece.replicationsOfTask(100, false)).isEqualTo(2_400);
        assertThat(Piece.replicationsOfTask(100_000_000, false)).isEqualTo(Replications.LANES);
        assertThat(Piece.replicationsOfTask(100, true)).isEqualTo(Replications.LANES);
    }
}
