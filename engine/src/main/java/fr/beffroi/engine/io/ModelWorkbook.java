package fr.beffroi.engine.io;

import fr.beffroi.engine.model.RampUpModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model as an Excel workbook: one sheet for each part, French headings, one line for each thing. Nothing is lost between it
 * and JSON. The sheet « Lisez-moi » of every workbook says how values are written.
 */
public final class ModelWorkbook {
    private ModelWorkbook() {}

    /**
     * Reads and checks a workbook.
     *
     * @throws ModelFaultsException with everything that is wrong with it, by sheet, row and column
     * @throws UncheckedIOException if the file cannot be read
     */
    public static RampUpModel read(Path file) {
        return load(file).model();
    }

    /** As {@link #read}, with the hash of the JSON that the workbook stands for, and the warnings. */
    public static LoadedModel load(Path file) {
        try {
            return WorkbookReader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a model.
     *
     * @throws IllegalArgumentException if a text is longer than a cell can hold
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(RampUpModel model, Path file) {
        write(ModelWriter.toTree(model), false, file);
    }

    /**
     * Writes a draft to be completed: a tree in the shape of a model's JSON whose fields may be absent, or hold words where a
     * number is to be filled in. Reading it names every gap by sheet, row and column.
     *
     * @throws IllegalArgumentException if a text is longer than a cell can hold
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writeDraft(ObjectNode draft, Path file) {
        write(draft, false, file);
    }

    /**
     * Writes an empty workbook to be filled in: headings with comments, drop-down lists, and on each sheet a worked line that is
     * not read.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writeTemplate(Path file) {
        var empty = Trees.NODES.objectNode();
        empty.put("currency", "EUR");
        write(empty, true, file);
    }

    private static void write(ObjectNode tree, boolean withExamples, Path file) {
        try {
            WorkbookWriter.write(tree, withExamples, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
