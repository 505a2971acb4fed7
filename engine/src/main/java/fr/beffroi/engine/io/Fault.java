package fr.beffroi.engine.io;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file.
 *
 * @param place where: {@code routes[12].use[0].resource}, a line and column, or a workbook's sheet, row and column
 * @param found the value found there, as written
 * @param expected what should stand there, in words
 * @param hint what was perhaps meant, such as the nearest known id; null where nothing helps
 */
public record Fault(
        String place,
        String found,
        String expected,
        @Nullable String hint) {

    /** One line, and a second one with the hint where there is one. */
    @Override
    public String toString() {
        String line = Wording.text("fault.line", place, found, expected);
        return hint == null ? line : line + "\n  " + Wording.text("fault.hint", hint);
    }
}
