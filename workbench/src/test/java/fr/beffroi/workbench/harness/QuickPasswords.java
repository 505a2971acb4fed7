package fr.beffroi.workbench.harness;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The same hash with little memory and one pass: the tests sign in more than a thousand times, and what a real one costs a thief it would cost
 * each of them. What passwords are really kept with is tested by itself.
 */
@Configuration(proxyBeanMethods = false)
class QuickPasswords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 64;

    @Bean
    @Primary
    PasswordEncoder quickPasswordEncoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, 1);
    }
}
