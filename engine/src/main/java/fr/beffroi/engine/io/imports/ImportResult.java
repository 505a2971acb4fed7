package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.io.ModelWorkbook;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an import gives: a draft that is not yet a model, and what is to be known about it.
 *
 * @param draft in the shape of a model, with gaps
 * @param notes in the order of the files, then of the draft
 */
public record ImportResult(ObjectNode draft, List<ImportNote> notes) {
    public ImportResult {
        notes = List.copyOf(notes);
    }

    /**
     * Writes the draft as a workbook to be completed; an existing file is replaced.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void writeWorkbook(Path file) {
        ModelWorkbook.writeDraft(draft, file);
    }

    /** The remarks of one kind. */
    public List<ImportNote> listNotes(ImportNote.Kind kind) {
        return notes.stream().filter(note -> note.kind() == kind).toList();
    }
}
