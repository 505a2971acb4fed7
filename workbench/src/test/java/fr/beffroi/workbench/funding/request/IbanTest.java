package fr.beffroi.workbench.funding.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    /** The example numbers of the register of IBANs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR14 2004 1010 0505 0001 3M02 606",
                "DE89370400440532013000",
                "be68 5390 0754 7034",
                "FR7630006000011234567890189"
            })
    void aRightNumberIsRead(String text) {
        assertThat(Iban.parse(text))
                .hasValueSatisfying(plain -> assertThat(plain).doesNotContain(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR",
                "FR1420041010050500013M02607",
                "FR14200410100505000130260",
                "BE68 5390 0754 7035",
                "1234567890123456",
                "FR14 2004 1010 0505 0001 3M02 6067"
            })
    void aWrongOneIsNot(String text) {
        assertThat(Iban.parse(text)).isEmpty();
    }

    /** Two neighbouring digits exchanged, or one changed: the check digits see it. */
    @Test
    void slipsOfTheKeyboardAreSeen() {
        String right = "FR7630006000011234567890189";
        for (int at = 4; at < right.length() - 1; at++) {
            char[] exchanged = right.toCharArray();
            exchanged[at] = right.charAt(at + 1);
            exchanged[at + 1] = right.charAt(at);
            if (right.charAt(at) != right.charAt(at + 1)) {
                assertThat(Iban.parse(new String(exchanged)))
                        .as("exchanged at " + at)
                        .isEmpty();
            }
            char[] changed = right.toCharArray();
            changed[at] = right.charAt(at) == '9' ? '0' : (char) (right.charAt(at) + 1);
            assertThat(Iban.parse(new String(changed))).as("changed at " + at).isEmpty();
        }
    }
}
