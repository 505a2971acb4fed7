package fr.beffroi.engine.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the cells of a workbook into tables without judging them. */
final class WorkbookTables {
    private WorkbookTables() {}

    /** @throws ModelFaultsException if it is no workbook */
    static Map<String, List<List<String>>> read(Path file) throws IOException {
        XlsxGuard.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            Map<String, Sheet> sheets = new LinkedHashMap<>();
            workbook.getSheets().forEach(sheet -> sheets.put(WorkbookReader.normal(sheet.getName()), sheet));
            Map<String, List<List<String>>> tables = new LinkedHashMap<>();
            Sheet settings = sheets.get(WorkbookReader.normal(Column.text("settings.sheet")));
            tables.put(ModelTables.SETTINGS, settings == null ? List.of() : List.of(settings(settings)));
            for (SheetForm form : WorkbookForm.sheets()) {
                Sheet sheet = sheets.get(WorkbookReader.normal(form.name()));
                tables.put(form.key(), sheet == null ? List.of() : rows(sheet, form.columns()));
            }
            return tables;
        } catch (ExcelReaderException e) {
            throw InputFile.fault(
                    file, Wording.text("found.brokenZip"), Wording.text("expected.modelFile"), e.getMessage());
        }
    }

    private static List<String> settings(Sheet sheet) throws IOException {
        Map<String, CellValue> values = new LinkedHashMap<>();
        for (SheetLines.Line line : new SheetLines(sheet).list()) {
            CellValue heading = line.find(0);
            CellValue value = line.find(1);
            if (heading != null && value != null) {
                values.putIfAbsent(WorkbookReader.normal(heading.text()), value);
            }
        }
        return WorkbookForm.settings().stream()
                .map(column -> text(column, values.get(WorkbookReader.normal(column.heading()))))
                .toList();
    }

    private static List<List<String>> rows(Sheet sheet, List<Column> columns) throws IOException {
        List<SheetLines.Line> lines = new SheetLines(sheet).list();
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> positions = new LinkedHashMap<>();
        lines.getFirst()
                .cells()
                .forEach((index, cell) -> positions.putIfAbsent(WorkbookReader.normal(cell.text()), index));
        List<List<String>> rows = new ArrayList<>();
        for (SheetLines.Line line : lines.subList(1, lines.size())) {
            rows.add(columns.stream()
                    .map(column -> {
                        Integer position = positions.get(WorkbookReader.normal(column.heading()));
                        return text(column, position == null ? null : line.find(position));
                    })
                    .toList());
        }
        return rows;
    }

    private static String text(Column column, @Nullable CellValue cell) {
        if (cell == null) {
            return "";
        }
        JsonNode value = column.form().read(cell);
        return value == null ? cell.text() : ModelTables.text(column, value);
    }
}
