package fr.beffroi.cli;

import static fr.beffroi.cli.TextTable.Column.figures;
import static fr.beffroi.cli.TextTable.Column.words;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void wordsToTheLeftFiguresToTheRight() {
        TextTable table = new TextTable(words("Levier"), figures("Coût"));
        table.add("Tour", "24 000 €");
        table.add("Deuxième équipe", "9 €");
        assertThat(table.lines())
                .containsExactly(
                        "  Levier               Coût",
                        "  ─────────────────────────",
                        "  Tour             24 000 €",
                        "  Deuxième équipe       9 €");
    }

    @Test
    void longWordsAreCutAndSaySo() {
        TextTable table = new TextTable(words("Levier"));
        table.add("x".repeat(50));
        assertThat(table.lines().getLast()).isEqualTo("  " + "x".repeat(29) + "…");
    }
}
