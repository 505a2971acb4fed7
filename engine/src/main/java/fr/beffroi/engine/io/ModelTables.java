package fr.beffroi.engine.io;

import fr.beffroi.engine.model.RampUpModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model as the tables of its workbook, each cell a text as a person types it: what a page shows and lets them edit. A table may be half
 * finished; {@link #read} then says, cell by cell, what is wrong. The first table holds the single values, in one row.
 */
public final class ModelTables {
    /** The table of single values: name, start, weeks, budget. */
    public static final String SETTINGS = WorkbookForm.SETTINGS;

    private static final String SEPARATOR = "!";

    private ModelTables() {}

    /** What a column's cells hold. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        /** Several things in one cell: steps, ids, euros by year. */
        SEVERAL
    }

    /**
     * One column.
     *
     * @param heading what the French workbook calls it
     * @param choices codes to choose from; empty where it is free
     * @param refersTo the table whose first column its values come from; null where they come from none
     */
    public record Head(
            String key,
            String heading,
            String comment,
            Kind kind,
            boolean mandatory,
            List<String> choices,
            @Nullable String refersTo) {}

    /** One table's form. */
    public record Sheet(String key, List<Head> columns) {}

    /** Where a fault lies: a cell, a row (no column) or a table (row −1). */
    public record Place(String sheet, int row, @Nullable String column) {}

    /** All tables, in the order in which they lean on one another. */
    public static List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet(SETTINGS, WorkbookForm.settings()));
        WorkbookForm.sheets().forEach(form -> sheets.add(sheet(form.key(), form.columns())));
        return sheets;
    }

    /** The tables of a model. */
    public static Map<String, List<List<String>>> of(RampUpModel model) {
        return ofTree(ModelWriter.toTree(model));
    }

    /**
     * The tables of a model's JSON, right or wrong; fields that are unknown are left out.
     *
     * @throws ModelFaultsException if it is not even a JSON object
     */
    public static Map<String, List<List<String>>> ofJson(byte[] bytes) {
        FaultList faults = new FaultList();
        JsonNode json = JsonText.parse(bytes, faults);
        if (json instanceof ObjectNode tree) {
            return ofTree(tree);
        }
        return of(ModelReader.read(json, faults)); // never a model: says what it is instead
    }

    /**
     * The tables of a workbook, right or wrong; sheets and columns that are unknown are left out.
     *
     * @throws ModelFaultsException if it is no workbook
     * @throws UncheckedIOException if it cannot be read
     */
    public static Map<String, List<List<String>>> ofWorkbook(Path file) {
        try {
            return WorkbookTables.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads and checks the tables as the model they are.
     *
     * @throws ModelFaultsException with everything that is wrong; {@link #placeOf} says where
     */
    public static LoadedModel read(Map<String, List<List<String>>> tables) {
        ModelTree tree = new ModelTree();
        tree.root.put("format", RampUpModel.FORMAT);
        takeSettings(tables.getOrDefault(SETTINGS, List.of()), tree);
        for (SheetForm form : WorkbookForm.sheets()) {
            List<List<String>> rows = tables.getOrDefault(form.key(), List.of());
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row).stream()
                        .anyMatch(cell -> !CellText.stripped(cell).isEmpty())) {
                    form.take(sheetRow(form.key(), form.columns(), row, rows.get(row), tree), tree);
                }
            }
        }
        RampUpModel model = ModelReader.read(tree.root, tree.faults);
        return new LoadedModel(model, CanonicalJson.sha256(ModelWriter.toTree(model)), tree.faults.warnings());
    }

    /** The place of a fault that {@link #read} found. */
    public static Place placeOf(Fault fault) {
        String[] parts = fault.place().split(SEPARATOR, -1);
        if (parts.length < 2) {
            return new Place(fault.place().replaceAll("[\\[.].*", ""), -1, null);
        }
        return new Place(parts[0], Integer.parseInt(parts[1]), parts.length > 2 ? parts[2] : null);
    }

    private static void takeSettings(List<List<String>> rows, ModelTree tree) {
        List<Column> columns = WorkbookForm.settings();
        SheetRow row = sheetRow(SETTINGS, columns, 0, rows.isEmpty() ? List.of() : rows.getFirst(), tree);
        for (Column column : columns) {
            tree.locate(column.key(), row.placeOf(column.key()));
            JsonNode value = row.find(column.key());
            if (value != null) {
                int dot = column.key().indexOf('.');
                ObjectNode object = dot < 0
                        ? tree.root
                        : tree.root.withObject("/" + column.key().substring(0, dot));
                object.set(column.key().substring(dot + 1), value);
            }
        }
    }

    private static SheetRow sheetRow(String sheet, List<Column> columns, int row, List<String> cells, ModelTree tree) {
        ObjectNode values = Trees.NODES.objectNode();
        String place = sheet + SEPARATOR + row;
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String text = cells.get(i);
            if (!CellText.stripped(text).isEmpty()) {
                Column column = columns.get(i);
                JsonNode value = column.form().read(new CellValue(text, null, null, false, false));
                if (value == null) {
                    tree.faults.add(
                            place + SEPARATOR + column.key(),
                            text,
                            column.form().expected());
                }
                values.set(column.key(), value == null ? Trees.NODES.missingNode() : value);
            }
        }
        return new SheetRow(place, values, key -> place + SEPARATOR + key);
    }

    private static Map<String, List<List<String>>> ofTree(ObjectNode tree) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        tables.put(
                SETTINGS,
                List.of(WorkbookForm.settings().stream()
                        .map(column -> text(column, tree.at("/" + column.key().replace('.', '/'))))
                        .toList()));
        for (SheetForm form : WorkbookForm.sheets()) {
            List<List<String>> rows = new ArrayList<>();
            for (Map<String, JsonNode> row : form.rowsOf(tree)) {
                rows.add(form.columns().stream()
                        .map(column -> text(column, row.get(column.key())))
                        .toList());
            }
            tables.put(form.key(), rows);
        }
        return tables;
    }

    /** A value as a person types it; one that the column cannot hold as it stands. */
    static String text(Column column, @Nullable JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (column.form() instanceof ChoiceForm) {
            return value.asString();
        }
        try {
            return switch (column.form().write(value)) {
                case Double number -> RealNumber.write(number);
                case LocalDate date -> date.toString();
                case Object text -> text.toString();
            };
        } catch (RuntimeException e) {
            // A draft may hold anything anywhere; what does not belong is shown as it is, and named as a fault.
            return value.isString() ? value.stringValue() : value.toString();
        }
    }

    private static Sheet sheet(String key, List<Column> columns) {
        return new Sheet(key, columns.stream().map(ModelTables::head).toList());
    }

    private static Head head(Column column) {
        CellForm form = column.form();
        Kind kind = Kind.TEXT;
        if (form instanceof ChoiceForm) {
            kind = Kind.CHOICE;
        } else if (Objects.equals(form, CellForms.NUMBER) || Objects.equals(form, CellForms.SHARE)) {
            kind = Kind.NUMBER;
        } else if (Objects.equals(form, CellForms.DATE)) {
            kind = Kind.DATE;
        } else if (!Objects.equals(form, CellForms.TEXT)) {
            kind = Kind.SEVERAL;
        }
        return new Head(
                column.key(),
                column.heading(),
                column.comment(),
                kind,
                column.comment().startsWith(Column.text("mandatory")),
                form instanceof ChoiceForm choice ? choice.codes() : List.of(),
                column.refersTo());
    }
}
