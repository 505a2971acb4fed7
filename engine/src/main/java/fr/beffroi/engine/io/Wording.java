package fr.beffroi.engine.io;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Words out of message bundles, in the language of the user: English where the machine speaks it, French elsewhere. */
public final class Wording {
    private static final String BUNDLE = "fr.beffroi.engine.io.faults";

    /** Texts without values, by locale and key: a file may have a million faults. */
    private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

    /** Whoever reads the words, where the language of the machine is not theirs. */
    private static final ScopedValue<Locale> READER = ScopedValue.newInstance();

    private Wording() {}

    /** Does something whose words, faults among them, are for a reader of that language; others are spoken to in French. */
    public static <T> T callIn(Locale language, Supplier<T> action) {
        return ScopedValue.where(READER, language).call(action::get);
    }

    private static Locale language() {
        return READER.isBound() ? READER.get() : Locale.getDefault(Locale.Category.DISPLAY);
    }

    static String text(String key, Object... values) {
        return text(language(), key, values);
    }

    /** A text out of another package's bundle; numbers among the values are shown as {@code String.valueOf} writes them. */
    public static String textOf(String bundle, String key, Object... values) {
        return text(bundle, language(), key, values);
    }

    static String text(Locale locale, String key, Object... values) {
        return values.length == 0
                ? PLAIN.computeIfAbsent(locale.toLanguageTag() + " " + key, name -> format(locale, key))
                : format(locale, key, values);
    }

    private static String format(Locale locale, String key, Object... values) {
        return text(BUNDLE, locale, key, values);
    }

    private static String text(String bundleName, Locale locale, String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                bundleName,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]); // a number must not get the separators of a locale
        }
        return new MessageFormat(bundle.getString(key), locale).format(texts);
    }
}
