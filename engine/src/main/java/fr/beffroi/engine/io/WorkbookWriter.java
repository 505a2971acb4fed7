package fr.beffroi.engine.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListFormulaDataValidation;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the workbook of a model, or an empty one with a worked line on each sheet. */
final class WorkbookWriter {
    /** Lines that get drop-down lists beyond those that are filled. */
    private static final int SPARE_LINES = 1_000;

    private static final int SETTINGS_VALUE = 1;
    private static final int SETTINGS_COMMENT = 2;

    private final Workbook workbook;
    private final ObjectNode model;
    private final boolean withExamples;
    private final ChoiceLists choices = new ChoiceLists();

    private WorkbookWriter(Workbook workbook, ObjectNode model, boolean withExamples) {
        this.workbook = workbook;
        this.model = model;
        this.withExamples = withExamples;
    }

    /** @param withExamples adds a worked line, marked as a remark, to each sheet */
    static void write(ObjectNode model, boolean withExamples, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Beffroi", null)) {
            WorkbookWriter writer = new WorkbookWriter(workbook, model, withExamples);
            writer.writeGuide();
            writer.writeSettings();
            for (SheetForm form : WorkbookForm.sheets()) {
                writer.writeList(form);
            }
            writer.choices.write(workbook.newWorksheet(Column.text("choices.sheet")));
        }
    }

    private void writeGuide() {
        Worksheet sheet = workbook.newWorksheet(Column.text("guide.sheet"));
        sheet.width(0, 110);
        List<String> lines = Column.text("guide.text").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i, 0, lines.get(i).strip());
            sheet.style(i, 0).wrapText(true).verticalAlignment("top").set();
        }
        sheet.style(0, 0).bold().fontSize(14).set();
    }

    private void writeSettings() {
        Worksheet sheet = workbook.newWorksheet(Column.text("settings.sheet"));
        List<Column> settings = WorkbookForm.settings();
        String[] headings = Column.text("settings.headings").split("\\s*\\|\\s*", -1);
        for (int i = 0; i < headings.length; i++) {
            sheet.value(0, i, headings[i]);
            SheetStyle.heading(sheet, 0, i, true);
        }
        for (int i = 0; i < settings.size(); i++) {
            Column column = settings.get(i);
            int row = i + 1;
            sheet.value(row, 0, column.heading());
            sheet.style(row, 0).bold().set();
            sheet.style(row, SETTINGS_VALUE)
                    .format(column.form().format())
                    .horizontalAlignment("left")
                    .set();
            JsonNode value = model.at("/" + column.key().replace('.', '/'));
            if (!value.isMissingNode()) {
                writeValue(sheet, row, SETTINGS_VALUE, column, value);
            }
            sheet.value(row, SETTINGS_COMMENT, column.comment());
            sheet.value(row, SETTINGS_COMMENT + 1, column.example());
            sheet.style(row, SETTINGS_COMMENT + 1)
                    .italic()
                    .fontColor(SheetStyle.GREY)
                    .set();
            if (!column.form().choices().isEmpty()) {
                offer(
                        sheet,
                        row,
                        row,
                        SETTINGS_VALUE,
                        choices.rangeOf(column.form().choices()),
                        true);
            }
        }
        sheet.width(0, 34);
        sheet.width(SETTINGS_VALUE, 30);
        sheet.width(SETTINGS_COMMENT, 80);
        sheet.width(SETTINGS_COMMENT + 1, 24);
        sheet.freezePane(0, 1);
    }

    private void writeList(SheetForm form) {
        Worksheet sheet = workbook.newWorksheet(form.name());
        List<Column> columns = form.columns();
        List<Map<String, JsonNode>> rows = form.rowsOf(model);
        int line = writeHeadings(sheet, form);
        for (Map<String, JsonNode> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                JsonNode value = row.get(columns.get(i).key());
                if (value != null) {
                    writeValue(sheet, line, i, columns.get(i), value);
                }
            }
            line++;
        }
        int last = line + SPARE_LINES;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.style(i).format(column.form().format()).set();
            if (!column.form().choices().isEmpty()) {
                offer(sheet, 1, last, i, choices.rangeOf(column.form().choices()), true);
            } else if (column.refersTo() != null) {
                offer(sheet, 1, last, i, idsOf(column.refersTo()), false);
            }
        }
        sheet.freezePane(1, 1);
    }

    private int writeHeadings(Worksheet sheet, SheetForm form) {
        List<Column> columns = form.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean mandatory = column.comment().startsWith(Column.text("mandatory"));
            sheet.value(0, i, column.heading());
            sheet.comment(0, i, column.comment());
            SheetStyle.heading(sheet, 0, i, mandatory);
            sheet.width(i, Math.clamp(column.heading().length() + 6L, 14, 34));
            if (withExamples && !column.example().isEmpty()) {
                sheet.value(1, i, (i == 0 ? SheetLines.REMARK + " " : "") + column.example());
                sheet.style(1, i).italic().fontColor(SheetStyle.GREY).set();
            }
        }
        sheet.rowHeight(0, 42);
        return withExamples ? 2 : 1;
    }

    /** The first column of another list's sheet; longer than that sheet is now, so that new lines are offered too. */
    private String idsOf(String list) {
        int lines = model.path(list).size() + SPARE_LINES;
        return "'" + Column.text(list + ".sheet").replace("'", "''") + "'!$A$2:$A$" + (lines + 2);
    }

    private static void offer(Worksheet sheet, int first, int last, int column, String range, boolean strict) {
        ListFormulaDataValidation list =
                sheet.range(first, column, last, column).validateWithListByFormula(range);
        list.allowBlank(true)
                .showErrorMessage(strict)
                .errorStyle(strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.INFORMATION)
                .errorTitle(Column.text("offer.title"))
                .error(Column.text("offer.text"));
    }

    private static void writeValue(Worksheet sheet, int row, int column, Column form, JsonNode value) {
        switch (form.form().write(value)) {
            case Double number -> sheet.value(row, column, number);
            case LocalDate date -> sheet.value(row, column, date);
            case Object text -> {
                if (text.toString().length() > CellText.LONGEST) {
                    throw new IllegalArgumentException(
                            Wording.text("error.cellTooLong", sheet.getName(), row + 1, form.heading()));
                }
                sheet.value(row, column, text.toString());
            }
        }
    }

    /** The values of drop-down lists, on a hidden sheet: one column for each list. */
    private static final class ChoiceLists {
        private final List<List<String>> lists = new ArrayList<>();

        String rangeOf(List<String> values) {
            if (!lists.contains(values)) {
                lists.add(values);
            }
            String column = "$" + SheetLines.letters(lists.indexOf(values)) + "$";
            return "'" + Column.text("choices.sheet") + "'!" + column + "1:" + column + values.size();
        }

        void write(Worksheet sheet) {
            for (int column = 0; column < lists.size(); column++) {
                for (int row = 0; row < lists.get(column).size(); row++) {
                    sheet.value(row, column, lists.get(column).get(row));
                }
            }
            sheet.setVisibilityState(VisibilityState.HIDDEN);
        }
    }
}
