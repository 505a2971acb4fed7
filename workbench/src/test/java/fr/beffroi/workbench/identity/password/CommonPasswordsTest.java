package fr.beffroi.workbench.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "azertyuiop12",
                "MotDePasse2026!",
                "m0td3p@sse!!",
                "soleilsoleilsoleil",
                "Beffroi-2026-Beffroi",
                "123456789012",
                "aaaaaaaaaaaa",
                "Été2026Été2026",
                "qwertyqwerty"
            })
    void whatIsGuessedFirstIsCommon(String password) {
        assertThat(CommonPasswords.contain(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cheval correct pile agrafe",
                "trois vieux moulins tournent",
                "Kz7-plovim-grandu",
                "пароль из пяти странных слов",
                "une brouette pleine de quetsches"
            })
    void sentencesAndOddWordsAreNot(String password) {
        assertThat(CommonPasswords.contain(password)).isFalse();
    }

    @Test
    void onesOwnNameIsCommon() {
        assertThat(CommonPasswords.contain("Wieczorkowski59", "Ada Wieczorkowski"))
                .isTrue();
        assertThat(CommonPasswords.contain("Wieczorkowski59")).isFalse();
    }

    @Test
    void lengthIsCountedInCharacters() {
        assertThatThrownBy(() -> PasswordRules.check("brouette 👩"))
                .hasMessageContaining("refused.passwordShort [12, 10]");
        assertThatThrownBy(() -> PasswordRules.check("quetsche ".repeat(20)))
                .hasMessageContaining("refused.passwordLong");
        PasswordRules.check("une brouette de quetsches");
    }
}
