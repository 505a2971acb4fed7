package fr.beffroi.engine.io;

import org.dhatim.fastexcel.Worksheet;

/** The look of our workbooks. */
final class SheetStyle {
    static final String GREY = "808080";
    private static final String MANDATORY_FILL = "1F4E79";
    private static final String OPTIONAL_FILL = "7F9DB9";
    private static final String WHITE = "FFFFFF";

    private SheetStyle() {}

    /** A heading; darker where the column must be filled in. */
    static void heading(Worksheet sheet, int row, int column, boolean mandatory) {
        sheet.style(row, column)
                .bold()
                .fontColor(WHITE)
                .fillColor(mandatory ? MANDATORY_FILL : OPTIONAL_FILL)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
    }
}
