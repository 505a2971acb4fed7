/**
 * Models and plans from and to files: JSON, workbook, schemas.
 *
 * <p>There is one reader of models. {@code JsonText} makes a tree of a JSON file, {@code WorkbookReader} makes the same tree of a
 * workbook and remembers the cell of each value; {@code ModelReader} reads the tree field by field and {@code ModelChecks} follows
 * the ids. Whatever is wrong goes into one {@code FaultList}, which names each place as the user knows it, and the file is refused
 * at the end with all of it. Writing goes the same way back: {@code ModelWriter} makes the tree, {@code JsonLayout} or
 * {@code WorkbookWriter} the file.
 */
@NullMarked
package fr.beffroi.engine.io;

import org.jspecify.annotations.NullMarked;
