package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameHintsTest {
    @Test
    void everyFaultOfAnOrdinaryModelGetsOne() {
        NameHints hints = new NameHints();
        List<String> known = List.of("corps", "lampe");
        for (int fault = 0; fault < 1_000; fault++) {
            assertThat(hints.find("lampee", known)).contains("lampe");
        }
    }

    @Test
    void amongAHundredThousandNamesOnlyTheFirstFaultsDo() {
        NameHints hints = new NameHints();
        List<String> known =
                IntStream.range(0, 100_000).mapToObj(i -> "article-" + i).toList();
        for (int fault = 0; fault < 5; fault++) {
            assertThat(hints.find("articl-99999", known)).contains("article-99999");
        }
        assertThat(hints.find("articl-99999", known)).isEmpty();
    }
}
