package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.io.Wording;

/** The words of this package, in the language of the user. */
final class ImportWords {
    private static final String BUNDLE = "fr.beffroi.engine.io.imports.notes";

    private ImportWords() {}

    static String text(String key, Object... values) {
        return Wording.textOf(BUNDLE, key, values);
    }
}
