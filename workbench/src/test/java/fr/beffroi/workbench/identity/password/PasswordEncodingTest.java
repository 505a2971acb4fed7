package fr.beffroi.workbench.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a password is really kept with; the tests of the application itself use less of it, to be done sooner. */
class PasswordEncodingTest {
    private final PasswordEncoder encoder = new PasswordEncoding().passwordEncoder();

    @Test
    void costsWhatOwaspAsksForAndNeverLooksTheSameTwice() {
        String hash = encoder.encode("une brouette de quetsches");
        assertThat(hash)
                .startsWith("$argon2id$v=19$m=16384,t=2,p=1$")
                .isNotEqualTo(encoder.encode("une brouette de quetsches"));
        assertThat(encoder.matches("une brouette de quetsches", hash)).isTrue();
        assertThat(encoder.matches("une brouette de quetsche", hash)).isFalse();
    }
}
