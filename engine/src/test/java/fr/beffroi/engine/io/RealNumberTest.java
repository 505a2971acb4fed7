package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,5 | 1234.5",
                "1234.5 | 1234.5",
                "1 234 567,25 | 1234567.25",
                "1.234,5 | 1234.5",
                "1.234.567 | 1234567",
                "1,234.5 | 1234.5",
                "1,234,567.5 | 1234567.5",
                "1'234.5 | 1234.5",
                "1,5 | 1.5",
                "0,001 | 0.001",
                "-3 | -3",
                "+3 | 3",
                "1e-7 | 1e-7",
                "1,5E3 | 1500",
                ",5 | 0.5",
                "12 000 € | 12000"
            })
    void readsWhatPeopleType(String text, double expected) {
        assertThat(RealNumber.parse(text)).hasValue(expected);
    }

    @Test
    void readsBlanksOfEveryWidth() {
        assertThat(RealNumber.parse("1\u00a0234,5")).hasValue(1234.5);
        assertThat(RealNumber.parse("1\u202f234\u202f567")).hasValue(1_234_567);
        assertThat(RealNumber.parse("1\u2009234\u00a0€")).hasValue(1234);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1 2",
                "1 23",
                "12 %",
                "1,2,3",
                "1.2.3",
                "0x10",
                "NaN",
                "Infinity",
                "1d",
                "abc",
                "1 234 5",
                "--1"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(RealNumber.parse(text)).isEmpty();
    }

    @Test
    void sharesMayBeInPercent() {
        assertThat(RealNumber.parseShare("12 %")).hasValue(0.12);
        assertThat(RealNumber.parseShare("98,5\u00a0%")).hasValue(0.985);
        assertThat(RealNumber.parseShare("0,5")).hasValue(0.5);
        assertThat(RealNumber.parseShare("%")).isEmpty();
    }
}
