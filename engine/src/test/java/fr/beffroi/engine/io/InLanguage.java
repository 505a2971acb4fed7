package fr.beffroi.engine.io;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** All tests of the class hear messages in that language, such as {@code fr}; then the language is as before. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InLanguage.Switch.class)
public @interface InLanguage {
    String value();

    /** Switches before the first test and back after the last. */
    final class Switch implements BeforeAllCallback, AfterAllCallback {
        private final Locale before = Locale.getDefault();

        @Override
        public void beforeAll(ExtensionContext context) {
            String language = context.getRequiredTestClass()
                    .getAnnotation(InLanguage.class)
                    .value();
            Locale.setDefault(Locale.of(language));
        }

        @Override
        public void afterAll(ExtensionContext context) {
            Locale.setDefault(before);
        }
    }
}
