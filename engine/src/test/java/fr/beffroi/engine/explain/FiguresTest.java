package fr.beffroi.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Figures FRENCH = new Figures(Locale.FRANCE);
    private static final Figures ENGLISH = new Figures(Locale.UK);

    @Test
    void numbersAsTheirReadersWriteThem() {
        assertThat(FRENCH.number(1234.56, 1)).isEqualTo("1\u202f234,6");
        assertThat(ENGLISH.number(1234.56, 1)).isEqualTo("1,234.6");
        assertThat(FRENCH.number(-0.001, 2)).isEqualTo("0");
        assertThat(ENGLISH.percent(0.0123)).isEqualTo("1.23%");
    }

    @Test
    void theFirstOfAMonthIsAnOrdinalInFrench() {
        assertThat(FRENCH.date(LocalDate.of(2028, 3, 1))).isEqualTo("1er mars 2028");
        assertThat(FRENCH.date(LocalDate.of(2028, 3, 11))).isEqualTo("11 mars 2028");
        assertThat(ENGLISH.date(LocalDate.of(2028, 3, 1))).isEqualTo("1 March 2028");
    }

    @Test
    void noneIsSingularInFrenchOnly() {
        assertThat(FRENCH.isSingular(0)).isTrue();
        assertThat(ENGLISH.isSingular(0)).isFalse();
        assertThat(FRENCH.isSingular(1) && ENGLISH.isSingular(1)).isTrue();
        assertThat(FRENCH.isSingular(2) || ENGLISH.isSingular(2)).isFalse();
    }
}
