package fr.beffroi.engine.io;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Words out of message bundles, in the language of the user: English where the machine speaks it, French elsewhere. */
public final class Wording {
    private static final String BUNDLE = "fr.beffroi.engine.io.faults";

    /** Texts without values, by locale and key: a file may have a million faults. */
    private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

    private Wording() {}

    static String text(String key, Object... values) {
        return text(Locale.getDefault(Locale.Category.DISPLAY), key, values);
    }

    /** A text out of another package's bundle; numbers among the values are shown as {@code String.valueOf} writes them. */
    public static String textOf(String bundle, String key, Object... values) {
        return text(bundle, Locale.getDefault(Locale.Category.DISPLAY), key, values);
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
