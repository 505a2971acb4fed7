package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.readiness.catalogue.Words;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.Arrays;
import java.util.List;

/** What fields of entries of the catalogue have in common. */
final class EntryTexts {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 2000;

    private EntryTexts() {}

    /** Codes between marks, each once; none where there is a dash. */
    static List<String> codes(String text, String mark) {
        return text.isBlank() || text.strip().equals("-")
                ? List.of()
                : Arrays.stream(text.split(mark))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
    }

    /** A source: a code, the word for an estimation, or a title with its address. */
    static <K> String source(TypedFields<K> fields, K field) {
        return text(fields, field, LONGEST_NAME * 2);
    }

    static <K> Words words(TypedFields<K> fields, K french, K english, int longest) {
        return new Words(text(fields, french, longest), text(fields, english, longest));
    }

    /** A text that must be there, and not be too long. */
    static <K> String text(TypedFields<K> fields, K field, int longest) {
        String text = fields.text(field);
        if (text.isEmpty() || text.length() > longest) {
            fields.fault(field, text.isEmpty() ? "missing" : "long");
        }
        return text;
    }
}
