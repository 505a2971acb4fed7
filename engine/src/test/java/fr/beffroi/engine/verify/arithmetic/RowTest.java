package fr.beffroi.engine.verify.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {
    /** The tolerance is a millionth of all terms together, and of at least 1. */
    @ParameterizedTest
    @CsvSource({
        "0.0000009, 0, false",
        "0.0000011, 0, true",
        "0.5000009, 0.5, false",
        "0.5000011, 0.5, true",
        "1000.0019, 1000, false",
        "1000.0021, 1000, true",
        "3, 4, false"
    })
    void toleratesAMillionthOfTheTerms(double left, double right, boolean isAbove) {
        Row row = Row.of(Exact.of(left), Exact.of(right));
        assertThat(row.isLeftAbove()).isEqualTo(isAbove);
        Row mirrored = Row.of(Exact.of(right), Exact.of(left));
        assertThat(mirrored.isLeftBelow()).isEqualTo(isAbove);
        assertThat(row.isUneven()).isEqualTo(isAbove || right - left > 0.5);
    }

    @Test
    void countsTermsThatCancel() {
        Row row = new Row()
                .addLeft(Exact.of(1000L))
                .addLeft(Exact.of(-1000L))
                .addLeft(Exact.of(0.0019))
                .addRight(Exact.ZERO);
        assertThat(row.left()).isEqualTo(Exact.of(0.0019));
        assertThat(row.isLeftAbove()).isFalse();
        assertThat(row.addLeft(Exact.of(0.0002)).isLeftAbove()).isTrue();
    }

    @Test
    void decidesAtTheVeryEdge() {
        // 2^-20 is less than a millionth of 1, the next power of two is more.
        assertThat(Row.of(Exact.of(0x1p-20), Exact.ZERO).isLeftAbove()).isFalse();
        assertThat(Row.of(Exact.of(0x1p-19), Exact.ZERO).isLeftAbove()).isTrue();
        // Exactly a millionth of a row that weighs a million is allowed, the smallest bit more is not.
        Row edge = Row.of(Exact.of(500_000.5), Exact.of(499_999.5));
        assertThat(edge.isLeftAbove()).isFalse();
        assertThat(edge.addLeft(Exact.of(0x1p-40)).isLeftAbove()).isTrue();
    }
}
