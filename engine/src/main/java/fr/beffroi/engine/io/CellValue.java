package fr.beffroi.engine.io;

import java.math.BigDecimal;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds; of a formula, what it gave when the workbook was saved.
 *
 * @param text as it would be shown, without number format
 * @param number null unless it is a number
 * @param bool null unless it is true or false
 * @param isDate a number shown as a date or time
 * @param isError {@code #REF!} and its like
 */
record CellValue(
        String text, @Nullable Double number, @Nullable Boolean bool, boolean isDate, boolean isError) {

    /** Null for an empty cell. */
    static @Nullable CellValue of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        if (cell.getType() == CellType.ERROR) {
            return new CellValue(String.valueOf(cell.getRawValue()), null, null, false, true);
        }
        return switch (cell.getValue()) {
            case null ->
                cell.getFormula() == null ? null : new CellValue("=" + cell.getFormula(), null, null, false, true);
            case BigDecimal number -> {
                double value = number.doubleValue();
                yield new CellValue(
                        JsonPrinter.number(value), value, null, isDateFormat(cell.getDataFormatString()), false);
            }
            case Boolean bool -> new CellValue(bool.toString(), null, bool, false, false);
            case Object other -> {
                String text = other.toString();
                yield CellText.stripped(text).isEmpty() ? null : new CellValue(text, null, null, false, false);
            }
        };
    }

    /** A number format with days, months, years, hours or seconds in it, quoted words and colours left aside. */
    private static boolean isDateFormat(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.chars().anyMatch(c -> "dmyhs".indexOf(c) >= 0);
    }
}
