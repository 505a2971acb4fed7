package fr.beffroi.workbench.accounts.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people paste from a spreadsheet: names or ids, tabs or semicolons, and what cannot be read is told as it was. */
class PastedCountsTest {
    private static final List<Countable> KNOWN = List.of(
            new Countable(Reality.Kind.DELIVERED, "lampe", "Lampe d'atelier", "pièce"),
            new Countable(Reality.Kind.HOURS, "montage", "Montage", "h"),
            new Countable(Reality.Kind.STOCK, "lampe", "Lampe d'atelier", "pièce"),
            new Countable(Reality.Kind.STOCK, "corps", "Corps usiné", "pièce"));

    @Test
    void readsWhatIsThere() {
        PastedCounts read = PastedCounts.read("""
                Corps usiné\t1 234,5
                montage;22

                livré;Lampe d'atelier;310
                Stock\tlampe\t7
                """, KNOWN);
        assertThat(read.unknown()).isEmpty();
        assertThat(read.counted())
                .isEqualTo(Map.of(
                        Reality.Kind.STOCK,
                        Map.of("corps", new BigDecimal("1234.5"), "lampe", BigDecimal.valueOf(7)),
                        Reality.Kind.HOURS,
                        Map.of("montage", BigDecimal.valueOf(22)),
                        Reality.Kind.DELIVERED,
                        Map.of("lampe", BigDecimal.valueOf(310))));
    }

    @Test
    void tellsWhatItCannotRead() {
        PastedCounts read =
                PastedCounts.read("Lampe d'atelier;7\nAilleurs;3\nCorps usiné;beaucoup\nCorps usiné;-2\nseul", KNOWN);
        assertThat(read.counted()).isEmpty();
        assertThat(read.unknown())
                .containsExactly("Lampe d'atelier;7", "Ailleurs;3", "Corps usiné;beaucoup", "Corps usiné;-2", "seul");
    }
}
