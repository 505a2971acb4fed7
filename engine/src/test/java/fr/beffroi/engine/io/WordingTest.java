package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final String BUNDLE = "fr.beffroi.engine.io.faults";

    @Test
    void bothLanguagesHaveEveryKeyAndEveryTextIsWellFormed() {
        ResourceBundle french = bundle(Locale.FRENCH);
        ResourceBundle english = bundle(Locale.ENGLISH);
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(french.keySet());
        for (String key : french.keySet()) {
            for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
                String text = Wording.text(locale, key, "ONE", "TWO", "THREE");
                assertThat(text).as(key).doesNotContain("{0}", "''");
                assertThat(text.contains("ONE"))
                        .as(key)
                        .isEqualTo(english.getString(key).contains("{0}"));
            }
        }
    }

    @Test
    void frenchIsSpokenWhereNobodySpeaksEnglish() {
        assertThat(Wording.text(Locale.GERMAN, "expected.text")).isEqualTo("un texte");
        assertThat(Wording.text(Locale.UK, "expected.text")).isEqualTo("a text");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
