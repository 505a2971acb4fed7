package fr.beffroi.workbench.registry.imports.workbook;

import java.text.Normalizer;
import java.util.Locale;

/** Texts compared as people write them: without accents, capitals, blanks and marks. */
final class Plain {
    private Plain() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replaceAll("[^a-z0-9]", "");
    }
}
