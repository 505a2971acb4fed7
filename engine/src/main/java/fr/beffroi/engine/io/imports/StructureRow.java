package fr.beffroi.engine.io.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a structured bill of materials.
 *
 * @param level from 1, by the column of its mark
 * @param number its place in the tree, such as 6.4.1; empty where the file has no such column
 * @param quantities for each product the quantity in one of it, null where there is none
 */
record StructureRow(CsvRow row, int level, String number, DraftItem item, List<@Nullable Double> quantities) {}
