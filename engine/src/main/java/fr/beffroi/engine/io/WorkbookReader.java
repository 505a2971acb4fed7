package fr.beffroi.engine.io;

import fr.beffroi.engine.model.RampUpModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Turns a workbook into the JSON that it stands for, remembering from which cell each value came, and reads that. */
final class WorkbookReader {
    private final ModelTree tree = new ModelTree();

    private WorkbookReader() {}

    /**
     * @throws ModelFaultsException with everything that is wrong with the workbook
     * @throws IOException if the file cannot be read
     */
    static LoadedModel read(Path file) throws IOException {
        XlsxGuard.check(file);
        WorkbookReader reader = new WorkbookReader();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            reader.readSheets(workbook);
        } catch (ExcelReaderException | IOException e) {
            // The guard has just read the whole file: what fails now is what stands in it.
            throw InputFile.fault(
                    file, Wording.text("found.brokenZip"), Wording.text("expected.modelFile"), e.getMessage());
        }
        RampUpModel model = ModelReader.read(reader.tree.root, reader.tree.faults);
        return new LoadedModel(model, CanonicalJson.sha256(ModelWriter.toTree(model)), reader.tree.faults.warnings());
    }

    private void readSheets(ReadableWorkbook workbook) throws IOException {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        workbook.getSheets().forEach(sheet -> sheets.put(normal(sheet.getName()), sheet));
        tree.root.put("format", RampUpModel.FORMAT);
        readSettings(sheets.remove(normal(Column.text("settings.sheet"))));
        List<String> missing = new ArrayList<>();
        for (SheetForm form : WorkbookForm.sheets()) {
            Sheet sheet = sheets.remove(normal(form.name()));
            if (sheet == null) {
                missing.add(form.name()); // no such sheet, nothing of that kind
            } else {
                readList(new SheetLines(sheet), form);
            }
        }
        sheets.remove(normal(Column.text("guide.sheet")));
        sheets.remove(normal(Column.text("choices.sheet")));
        sheets.values().forEach(sheet -> unknownSheet(sheet.getName(), missing));
    }

    /** A slip of the pen in a sheet's name would lose all its lines; a sheet of the user's own is welcome. */
    private void unknownSheet(String name, List<String> missing) {
        String place = Wording.text("place.sheet", name);
        NearestName.find(name, missing)
                .ifPresentOrElse(
                        near -> tree.faults.add(place, name, Wording.text("expected.sheet"), near),
                        () -> tree.faults.warn(place, Wording.text("warning.sheetIgnored")));
    }

    private void readSettings(@Nullable Sheet sheet) throws IOException {
        String place = Wording.text("place.sheet", Column.text("settings.sheet"));
        if (sheet == null) {
            tree.faults.add(place, Wording.text("found.missing"), Wording.text("expected.settings"));
        }
        Map<String, Column> byHeading = new LinkedHashMap<>();
        WorkbookForm.settings().forEach(column -> {
            byHeading.put(normal(column.heading()), column);
            tree.locate(column.key(), place);
        });
        if (sheet != null) {
            SheetLines lines = new SheetLines(sheet);
            lines.list().forEach(line -> readSetting(lines, line, byHeading));
        }
    }

    private void readSetting(SheetLines lines, SheetLines.Line line, Map<String, Column> byHeading) {
        CellValue heading = line.find(0);
        Column column = heading == null ? null : byHeading.remove(normal(heading.text()));
        CellValue value = line.find(1);
        if (column == null) {
            if (heading != null && value != null && line.number() > 1) {
                List<String> known =
                        WorkbookForm.settings().stream().map(Column::heading).toList();
                unknownHeading(lines.place(line.number(), 0), heading.text(), known);
            }
            return;
        }
        String place = lines.place(line.number(), 1);
        tree.locate(column.key(), place);
        if (value != null) {
            int dot = column.key().indexOf('.');
            ObjectNode object = dot < 0
                    ? tree.root
                    : tree.root.withObject("/" + column.key().substring(0, dot));
            putValue(object, column.key().substring(dot + 1), column, value, place);
        }
    }

    private void readList(SheetLines lines, SheetForm form) throws IOException {
        Map<Integer, Column> columns = new LinkedHashMap<>();
        List<SheetLines.Line> list = lines.list();
        if (!list.isEmpty()) {
            readHeadings(lines, list.getFirst(), form, columns);
            list.stream().skip(1).forEach(line -> form.take(row(lines, line, columns), tree));
        }
    }

    private void readHeadings(SheetLines lines, SheetLines.Line line, SheetForm form, Map<Integer, Column> columns) {
        Map<String, Column> byHeading = new LinkedHashMap<>();
        form.columns().forEach(column -> byHeading.put(normal(column.heading()), column));
        line.cells().forEach((index, cell) -> {
            Column column = byHeading.remove(normal(cell.text()));
            if (column == null) {
                List<String> known =
                        form.columns().stream().map(Column::heading).toList();
                unknownHeading(lines.place(line.number(), index), cell.text(), known);
            } else {
                columns.put(index, column);
            }
        });
    }

    private void unknownHeading(String place, String heading, List<String> known) {
        tree.faults.add(
                place,
                heading,
                Wording.text("expected.heading", String.join(", ", known)),
                NearestName.find(heading, known).orElse(null));
    }

    private SheetRow row(SheetLines lines, SheetLines.Line line, Map<Integer, Column> columns) {
        ObjectNode values = Trees.NODES.objectNode();
        Map<String, String> places = new LinkedHashMap<>();
        columns.forEach((index, column) -> places.put(column.key(), lines.place(line.number(), index)));
        line.cells().forEach((index, cell) -> {
            Column column = columns.get(index);
            String place = lines.place(line.number(), index);
            if (column == null) {
                tree.faults.warn(place, Wording.text("warning.cellIgnored", cell.text()));
            } else {
                putValue(values, column.key(), column, cell, place);
            }
        });
        String linePlace = lines.place(line.number());
        return new SheetRow(linePlace, values, key -> places.getOrDefault(key, linePlace));
    }

    private void putValue(ObjectNode object, String field, Column column, CellValue cell, String place) {
        var value = column.form().read(cell);
        if (value == null) {
            tree.faults.add(place, cell.text(), column.form().expected());
        }
        object.set(field, value == null ? Trees.NODES.missingNode() : value);
    }

    static String normal(String name) {
        return CellText.stripped(name).replaceAll("\\s+", " ").toLowerCase(Locale.FRENCH);
    }
}
