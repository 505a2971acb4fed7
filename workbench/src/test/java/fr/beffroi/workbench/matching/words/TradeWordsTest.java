package fr.beffroi.workbench.matching.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TradeWordsTest {
    private static final int GROUPS_PROMISED = 400;

    private final TradeWords words = TradeWords.shipped();

    @Test
    void theTradesSayTheSameInThreeLanguagesAndManyWays() {
        assertThat(names("Pièces en alliage : usinage 5 axes")).containsExactly("fraisage 5 axes");
        assertThat(names("five-axis machining of brackets")).containsExactly("fraisage 5 axes");
        assertThat(names("Travaux de chaudronnerie et de mécano-soudure")).containsExactly("chaudronnerie");
        assertThat(names("Wärmebehandlung von Stahlteilen")).containsExactly("traitement thermique");
        assertThat(words.read("traitements thermiques des métaux").codes())
                .contains("heat-treating", "qualified-heat-treatment");
    }

    @Test
    void theLongestTermCountsAlone() {
        assertThat(names("maintenance d’aéronefs")).containsExactly("maintenance d’aéronefs");
        assertThat(names("La maintenance des ponts")).containsExactly("maintenance");
    }

    @Test
    void credentialsAreReadToo() {
        assertThat(words.read("Le titulaire est certifié EN 9100 et ISO 27001.").codes())
                .containsExactly("en-9100", "iso-27001");
    }

    @Test
    void accentsPluralsAndElisionsAreForgiven() {
        assertThat(words.words("L’électroérosion à fil des pièces")).isEqualTo(words.words("electroerosion fil piece"));
    }

    @Test
    void wordsThatNobodyTradesByMeanNothing() {
        assertThat(names("Organisation du séminaire annuel")).isEmpty();
        assertThat(names("")).isEmpty();
    }

    @Test
    void thereAreAsManyGroupsAsPromisedAndNoTermStandsInTwo() {
        // That no term stands in two groups is refused when the file is read; here that reading it did not drop any.
        assertThat(words.trades()).hasSizeGreaterThanOrEqualTo(GROUPS_PROMISED);
        Set<List<String>> seen = new HashSet<>();
        for (Trade trade : words.trades()) {
            Set<List<String>> own =
                    trade.terms().stream().map(words::words).collect(Collectors.toCollection(HashSet::new));
            assertThat(own).as(trade.name()).allMatch(seen::add);
            trade.terms()
                    .forEach(term ->
                            assertThat(words.read(term).trades()).as(term).containsExactly(trade));
        }
    }

    private Set<String> names(String text) {
        return words.read(text).trades().stream().map(Trade::name).collect(Collectors.toSet());
    }
}
