package fr.beffroi.engine.io.imports;

import java.util.ArrayList;
import java.util.List;

/** Gathers the remarks of one import. Not thread-safe. */
final class ImportNotes {
    private static final int LONGEST_FOUND = 80;

    private final List<ImportNote> notes = new ArrayList<>();

    void missing(String place, String key, Object... values) {
        notes.add(new ImportNote(ImportNote.Kind.MISSING, place, "", ImportWords.text(key, values)));
    }

    void untidy(String place, String found, String key, Object... values) {
        notes.add(new ImportNote(ImportNote.Kind.UNTIDY, place, shortened(found), ImportWords.text(key, values)));
    }

    void decided(String place, String found, String key, Object... values) {
        notes.add(new ImportNote(ImportNote.Kind.DECIDED, place, shortened(found), ImportWords.text(key, values)));
    }

    List<ImportNote> list() {
        return List.copyOf(notes);
    }

    private static String shortened(String found) {
        return found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND) + "…";
    }
}
