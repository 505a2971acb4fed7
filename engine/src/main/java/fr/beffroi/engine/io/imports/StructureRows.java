package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.io.RealNumber;
import fr.beffroi.engine.io.imports.ImportMapping.Product;
import fr.beffroi.engine.io.imports.ImportMapping.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a structured bill of materials, and the parts they name, without yet building the tree. */
final class StructureRows {
    /** Totals in files are rounded. */
    private static final double OF_A_TOTAL = 0.01;

    private final Structure structure;
    private final List<Product> products;
    private final MappedTable table;
    private final Draft draft;
    private final ImportNotes notes;

    StructureRows(Structure structure, List<Product> products, MappedTable table, Draft draft, ImportNotes notes) {
        this.structure = structure;
        this.products = products;
        this.table = table;
        this.draft = draft;
        this.notes = notes;
    }

    List<StructureRow> read() {
        List<StructureRow> rows = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            String number = structure.number() == null ? "" : plainNumber(table.text(row, structure.number()));
            int level = levelOf(row);
            Map.Entry<String, String> choice = findOtherChoice(number);
            if (choice != null) {
                leaveOut(row, number, choice);
            }
            if (level == 0 || choice != null) {
                continue;
            }
            List<@Nullable Double> quantities = new ArrayList<>();
            for (Product product : products) {
                quantities.add(table.findNumber(row, product.quantity(), notes).orElse(null));
            }
            rows.add(new StructureRow(row, level, number, itemOf(row, number), quantities));
            checkTotal(row, quantities);
        }
        return rows;
    }

    /** A whole number that went through a spreadsheet has become 6.0. */
    private static String plainNumber(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    private int levelOf(CsvRow row) {
        List<String> marked = structure.levels().stream()
                .filter(column -> !table.text(row, column).isEmpty())
                .toList();
        if (marked.size() != 1) {
            notes.untidy(table.place(row), String.join(", ", marked), "untidy.levels", marked.size());
            return 0;
        }
        return structure.levels().indexOf(marked.getFirst()) + 1;
    }

    /** The group of alternatives in which another one than this is kept. */
    private Map.@Nullable Entry<String, String> findOtherChoice(String number) {
        for (Map.Entry<String, String> choice : structure.oneOf().entrySet()) {
            if (number.startsWith(choice.getKey() + ".")
                    && !number.equals(choice.getValue())
                    && !number.startsWith(choice.getValue() + ".")) {
                return choice;
            }
        }
        return null;
    }

    private void leaveOut(CsvRow row, String number, Map.Entry<String, String> choice) {
        String name = table.text(row, structure.name());
        draft.leaveOut(table.text(row, structure.item()), name);
        boolean isAlternative = number.indexOf('.', choice.getKey().length() + 1) < 0;
        if (isAlternative) { // its components need no remark of their own
            notes.decided(table.place(row), name, "decided.choice", choice.getValue());
        }
    }

    private DraftItem itemOf(CsvRow row, String number) {
        String name = table.text(row, structure.name());
        String id = table.text(row, structure.item());
        if (id.isEmpty()) {
            id = number.isEmpty() ? name : number;
            notes.untidy(table.place(row, structure.item()), "", "untidy.noId", name, id);
        }
        String kind = structure.kind() == null ? "" : table.text(row, structure.kind());
        DraftItem known = draft.findItem(id);
        DraftItem item = draft.item(id, name, kind.isEmpty() || structure.made().contains(kind));
        if (known == null) {
            item.kindGiven = !kind.isEmpty();
        }
        if (structure.kind() != null && kind.isEmpty()) {
            notes.untidy(table.place(row, structure.kind()), "", "untidy.noKind", name);
        }
        if (known != null && !name.equals(known.name)) {
            notes.untidy(table.place(row, structure.name()), name, "untidy.otherName", id, String.valueOf(known.name));
        }
        if (structure.price() != null) {
            String column = structure.price();
            table.findNumber(row, column, notes).ifPresent(price -> price(item, price, row, column));
        }
        return item;
    }

    private void price(DraftItem item, double price, CsvRow row, String column) {
        if (item.unitCostEuros == null) {
            item.unitCostEuros = price;
        } else if (item.unitCostEuros != price) {
            notes.untidy(
                    table.place(row, column),
                    table.text(row, column),
                    "untidy.otherPrice",
                    item.id,
                    item.unitCostEuros);
        }
    }

    /** Where the file states a total, price and quantity that do not give it are often in different units. */
    private void checkTotal(CsvRow row, List<@Nullable Double> quantities) {
        Double quantity =
                quantities.stream().filter(Objects::nonNull).findFirst().orElse(null);
        if (structure.total() == null || structure.price() == null || quantity == null) {
            return;
        }
        OptionalDouble total = RealNumber.parse(table.text(row, structure.total()));
        OptionalDouble price = RealNumber.parse(table.text(row, structure.price()));
        if (total.isEmpty() || price.isEmpty()) {
            return;
        }
        double product = quantity * price.getAsDouble();
        if (Math.abs(product - total.getAsDouble()) > OF_A_TOTAL * total.getAsDouble()) {
            notes.untidy(
                    table.place(row, structure.total()),
                    table.text(row, structure.total()),
                    "untidy.total",
                    quantity,
                    price.getAsDouble(),
                    (float) product);
        }
    }
}
