package fr.beffroi.engine.explain.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.plan.GoalName;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and write numbers as their readers do. */
class MessagesTest {

    private static final Words FRENCH = new Words(Language.FRENCH);
    private static final Words ENGLISH = new Words(Language.ENGLISH);

    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSamePlaceholders() {
        ResourceBundle french = bundle("fr");
        ResourceBundle english = bundle("en");
        assertThat(new TreeSet<>(french.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (String key : french.keySet()) {
            assertThat(french.getString(key)).as(key).isNotBlank();
            assertThat(english.getString(key)).as(key).isNotBlank();
            assertThat(placeholders(french.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
        }
    }

    @Test
    void everyGoalAndKindOfLeverHasAName() {
        Set<String> keys = bundle("fr").keySet();
        for (GoalName goal : GoalName.values()) {
            assertThat(keys).contains("goal." + goal.fileName(), "goal." + goal.fileName() + ".meaning");
        }
        for (LeverKind kind : LeverKind.values()) {
            assertThat(keys).contains("kind." + kind.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void numbersAndMoneyLookAsReadersExpect() {
        assertThat(FRENCH.euros(12_000)).isEqualTo("12\u202f000\u00a0€");
        assertThat(ENGLISH.euros(12_000)).isEqualTo("€12,000");
        assertThat(FRENCH.euros(12.5)).isEqualTo("12,5\u00a0€");
        assertThat(FRENCH.number(1234.56)).isEqualTo("1\u202f235");
        assertThat(FRENCH.number(12.34)).isEqualTo("12,3");
        assertThat(FRENCH.number(1.234)).isEqualTo("1,23");
        assertThat(FRENCH.number(-0.0001)).isEqualTo("0");
        assertThat(FRENCH.percent(0.008)).isEqualTo("0,8\u00a0%");
        assertThat(FRENCH.percent(0.0001)).isEqualTo("moins de 0,1\u00a0%");
        assertThat(ENGLISH.percent(0.42)).isEqualTo("42%");
    }

    @Test
    void datesAndListsReadLikeSentences() {
        assertThat(FRENCH.date(LocalDate.of(2028, 3, 6))).isEqualTo("6\u00a0mars 2028");
        assertThat(FRENCH.date(LocalDate.of(2028, 5, 1))).isEqualTo("1er\u00a0mai 2028");
        assertThat(ENGLISH.date(LocalDate.of(2028, 5, 1))).isEqualTo("1\u00a0May 2028");
        assertThat(FRENCH.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
        assertThat(ENGLISH.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(FRENCH.list(List.of())).isEmpty();
    }

    @Test
    void frenchPluralsBeginAtTwo() {
        assertThat(FRENCH.count("weeks", 0)).isEqualTo("0\u00a0semaine");
        assertThat(FRENCH.count("weeks", 2)).isEqualTo("2\u00a0semaines");
        assertThat(ENGLISH.count("weeks", 0)).isEqualTo("0\u00a0weeks");
        assertThat(ENGLISH.count("weeks", 1)).isEqualTo("1\u00a0week");
    }

    @Test
    void frenchElidesBeforeVowels() {
        assertThat(FRENCH.of("Pass Drones")).isEqualTo("de Pass Drones");
        assertThat(FRENCH.of("Électronique")).isEqualTo("d’Électronique");
        assertThat(FRENCH.of("")).isEqualTo("de ");
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("fr.beffroi.engine.explain.report.report_" + language);
    }

    private static Set<Template.Placeholder> placeholders(String message) {
        return Template.of(message).placeholders().stream().collect(Collectors.toSet());
    }
}
