package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private final Messages french = new Messages(Language.FRENCH);
    private final Messages english = new Messages(Language.ENGLISH);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(french.bundle().keySet())
                .containsExactlyInAnyOrderElementsOf(english.bundle().keySet());
    }

    @Test
    void bothLanguagesShowTheSameValues() {
        for (String key : french.bundle().keySet()) {
            assertThat(placeholders(french, key)).as(key).containsExactlyInAnyOrder(placeholders(english, key));
        }
    }

    @Test
    void everyTextSaysSomething() {
        for (Messages messages : new Messages[] {french, english}) {
            assertThat(messages.bundle().keySet())
                    .allSatisfy(key ->
                            assertThat(messages.bundle().getString(key)).as(key).isNotBlank());
        }
    }

    @Test
    void moneyIsWrittenAsTheReaderWritesIt() {
        assertThat(french.money(12_000)).isEqualTo("12\u202f000\u00a0€");
        assertThat(english.money(12_000)).isEqualTo("€12,000");
        assertThat(english.money(-1_500)).isEqualTo("-€1,500");
        assertThat(french.money(-0.2)).isEqualTo("0\u00a0€");
    }

    @Test
    void datesAreWrittenAsTheReaderWritesThem() {
        assertThat(french.date(LocalDate.of(2028, 3, 6))).isEqualTo("6 mars 2028");
        assertThat(french.date(LocalDate.of(2027, 2, 1))).isEqualTo("1er février 2027");
        assertThat(english.date(LocalDate.of(2028, 3, 6))).isEqualTo("6 March 2028");
        assertThat(english.date(LocalDate.of(2027, 2, 1))).isEqualTo("1 February 2027");
        assertThat(french.dateOrNever(null)).isEqualTo("jamais");
    }

    @Test
    void numbersFollowTheirLanguage() {
        assertThat(french.number(1234.56, 1)).isEqualTo("1\u202f234,6");
        assertThat(english.number(1234.56, 1)).isEqualTo("1,234.6");
        assertThat(french.percent(0.0123)).isEqualTo("1,23\u00a0%");
        assertThat(english.percent(0)).isEqualTo("0%");
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertThat(french.count("summary.levers", 0)).isEqualTo("0 levier retenu");
        assertThat(french.count("summary.levers", 2)).isEqualTo("2 leviers retenus");
        assertThat(english.count("summary.levers", 0)).isEqualTo("0 levers chosen");
        assertThat(english.count("summary.levers", 1)).isEqualTo("1 lever chosen");
    }

    private static String[] placeholders(Messages messages, String key) {
        return PLACEHOLDER
                .matcher(messages.bundle().getString(key))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toArray(String[]::new);
    }
}
