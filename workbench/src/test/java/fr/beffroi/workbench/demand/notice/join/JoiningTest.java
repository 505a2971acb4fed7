package fr.beffroi.workbench.demand.notice.join;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.demand.notice.Change;
import fr.beffroi.workbench.demand.notice.Notice;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever order pieces come in, the notice is what its life made of it. */
class JoiningTest {
    private static Received piece(Notice notice) {
        return new Received(notice, notice.toString());
    }

    @Test
    void anyOrderGivesWhatTheLifeOfThePurchaseGives() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            RandomPurchase purchase = new RandomPurchase(random, "p" + seed);
            List<Received> pieces = new ArrayList<>(
                    purchase.told().stream().map(JoiningTest::piece).toList());
            Collections.shuffle(pieces, random);
            Joined joined = Joining.of(pieces);
            assertThat(joined.notice().lots().getFirst().deadline())
                    .as("seed " + seed)
                    .isEqualTo(purchase.deadline());
            assertThat(joined.notice().title()).as("seed " + seed).isEqualTo(purchase.title());
            assertThat(joined.cancelled()).as("seed " + seed).isEqualTo(purchase.cancelled());
            assertThat(joined.history()).as("seed " + seed).hasSize(purchase.changes());
            assertThat(joined.waiting()).isFalse();
            Set<Object> sources = new HashSet<>();
            joined.received().forEach(one -> sources.add(one.notice().source()));
            assertThat(sources).isEqualTo(purchase.sources());
        }
    }

    /** The step that moved the deadline says from when to when. */
    @Test
    void eachChangeIsSaid() {
        int moved = 0;
        for (int seed = 0; seed < 200; seed++) {
            RandomPurchase purchase = new RandomPurchase(new Random(seed), "q" + seed);
            Joined joined =
                    Joining.of(purchase.told().stream().map(JoiningTest::piece).toList());
            LocalDateTime until = LocalDateTime.of(2026, 3, 1, 12, 0);
            for (Revision step : joined.history()) {
                if (step.effect() != Change.Effect.CANCELS) {
                    Difference difference = step.differences().stream()
                            .filter(one -> one.what() == Difference.What.DEADLINE)
                            .findFirst()
                            .orElseThrow();
                    assertThat(difference.before()).isEqualTo(until.toString());
                    until = LocalDateTime.parse(String.valueOf(difference.after()));
                    moved++;
                }
            }
            assertThat(until).isEqualTo(purchase.deadline());
        }
        assertThat(moved).isGreaterThan(100);
    }

    @Test
    void aCorrectionAloneWaits() {
        Notice correction = null;
        for (int seed = 0; correction == null; seed++) {
            correction = new RandomPurchase(new Random(seed), "w" + seed)
                    .told().stream()
                            .filter(one -> one.changes().stream()
                                    .anyMatch(change -> change.effect() == Change.Effect.CORRECTS))
                            .findFirst()
                            .orElse(null);
        }
        assertThat(Joining.of(List.of(piece(correction))).waiting()).isTrue();
    }

    /** Notices that change each other in a ring give an answer, and always the same. */
    @Test
    void aRingIsNoTrap() {
        List<Received> ring = new ArrayList<>();
        Notice model = new RandomPurchase(new Random(1), "r").told().getFirst();
        for (int i = 0; i < 40; i++) {
            ring.add(piece(new Notice(
                    model.source(),
                    List.of("eforms:ring-" + i),
                    model.kind(),
                    model.type(),
                    null,
                    null,
                    "fr",
                    "Titre " + i,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    model.publishedOn(),
                    null,
                    model.lots(),
                    List.of(),
                    List.of(new Change(Change.Effect.REPLACES, "eforms:ring-" + (i + 1) % 40)))));
        }
        Joined first = Joining.of(ring);
        Collections.shuffle(ring, new Random(2));
        assertThat(Joining.of(ring)).isEqualTo(first);
    }
}
