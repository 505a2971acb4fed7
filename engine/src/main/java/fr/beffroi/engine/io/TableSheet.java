package fr.beffroi.engine.io;

import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet with one table: headings that stay in sight, then lines, each value in the format of its sort. */
final class TableSheet {
    private static final int NARROWEST = 12;
    private static final int WIDEST = 40;

    private final Worksheet sheet;
    private int row;

    TableSheet(Workbook workbook, String name, List<String> headings) {
        sheet = workbook.newWorksheet(name);
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            SheetStyle.heading(sheet, 0, i, true);
            sheet.width(i, Math.clamp(headings.get(i).length() + 4L, NARROWEST, WIDEST));
        }
        sheet.rowHeight(0, 32);
        sheet.freezePane(1, 1);
        row = 1;
    }

    TableSheet width(int column, double width) {
        sheet.width(column, width);
        return this;
    }

    /** Adds a line; a null leaves its cell empty. */
    void line(List<? extends @Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            put(i, values.get(i));
        }
        row++;
    }

    /** Adds a line in bold. */
    void total(List<? extends @Nullable Object> values) {
        line(values);
        sheet.range(row - 1, 0, row - 1, values.size() - 1).style().bold().set();
    }

    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Share share -> number(column, share.value(), "0.0%");
            case Double number -> number(column, number, "#,##0.00");
            case Integer number -> number(column, number, "0");
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }

    private void number(int column, Number number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).set();
    }

    /** A number to be shown in percent. */
    record Share(double value) {}
}
