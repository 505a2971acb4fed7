package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.io.imports.Draft.DraftResource;
import fr.beffroi.engine.io.imports.DraftItem.DraftUse;
import fr.beffroi.engine.io.imports.ImportMapping.Operations;
import fr.beffroi.engine.io.imports.ImportMapping.Parts;
import fr.beffroi.engine.io.imports.ImportMapping.Resources;
import fr.beffroi.engine.io.imports.ImportMapping.Stock;
import fr.beffroi.engine.io.imports.ImportMapping.Suppliers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the tables that add facts to parts already known: units, stock, suppliers, work centres, process times. */
final class FactTables {
    private final Draft draft;
    private final ImportNotes notes;

    FactTables(Draft draft, ImportNotes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    void read(Parts parts, CsvFile file) {
        List<String> wanted = Stream.of(parts.name(), parts.unit(), parts.price())
                .filter(Objects::nonNull)
                .toList();
        MappedTable table = MappedTable.find(file, parts.item(), wanted, notes);
        for (CsvRow row : table.firstBy(parts.item(), notes).values()) {
            for (DraftItem item : itemsOf(table, row, parts.item())) {
                if (parts.name() != null && !table.text(row, parts.name()).isEmpty()) {
                    item.name = table.text(row, parts.name());
                }
                if (parts.unit() != null && !table.text(row, parts.unit()).isEmpty()) {
                    String unit = table.text(row, parts.unit());
                    item.unit = parts.unitWords().getOrDefault(unit, unit);
                }
                if (parts.price() != null) {
                    table.findNumber(row, parts.price(), notes).ifPresent(price -> item.unitCostEuros = price);
                }
            }
        }
    }

    void read(Stock stock, CsvFile file) {
        MappedTable table = MappedTable.find(file, stock.item(), List.of(stock.quantity()), notes);
        for (CsvRow row : table.firstBy(stock.item(), notes).values()) {
            for (DraftItem item : itemsOf(table, row, stock.item())) {
                item.stock = table.findNumber(row, stock.quantity(), notes).orElse(null);
            }
        }
    }

    void read(Suppliers suppliers, CsvFile file) {
        MappedTable table = MappedTable.find(file, suppliers.item(), List.of(suppliers.supplier()), notes);
        for (CsvRow row : table.firstBy(suppliers.item(), notes).values()) {
            String supplier = table.text(row, suppliers.supplier());
            for (DraftItem item : itemsOf(table, row, suppliers.item())) {
                if (item.made && item.kindGiven) {
                    notes.untidy(table.place(row), supplier, "untidy.supplierOfMade", item.id);
                } else if (!supplier.isEmpty()) {
                    item.supplier = supplier;
                }
            }
        }
    }

    void read(Resources resources, CsvFile file) {
        List<String> wanted = Stream.of(resources.name(), resources.count(), resources.efficiency())
                .filter(Objects::nonNull)
                .toList();
        MappedTable table = MappedTable.find(file, resources.resource(), wanted, notes);
        for (CsvRow row : table.firstBy(resources.resource(), notes).values()) {
            String count = resources.count() == null ? "" : table.text(row, resources.count());
            double efficiency = resources.efficiency() == null
                    ? 1
                    : table.findNumber(row, resources.efficiency(), notes).orElse(1.0);
            if (efficiency <= 0 || efficiency > 1) {
                notes.untidy(table.place(row), String.valueOf(efficiency), "untidy.efficiency");
                efficiency = 1;
            }
            draft.add(new DraftResource(
                    table.text(row, resources.resource()), table.text(row, resources.name()), count, efficiency));
        }
    }

    void read(Operations operations, CsvFile file) {
        MappedTable table =
                MappedTable.find(file, operations.item(), List.of(operations.resource(), operations.minutes()), notes);
        for (CsvRow row : table.rows()) {
            String word = table.text(row, operations.resource());
            String id = operations.resources().getOrDefault(word, word);
            DraftResource resource = draft.resources().get(id);
            if (resource == null) {
                notes.untidy(table.place(row, operations.resource()), word, "untidy.unknownResource");
                continue;
            }
            table.findNumber(row, operations.minutes(), notes).ifPresent(minutes -> {
                DraftUse use = new DraftUse(id, minutes / 60 / resource.efficiency());
                itemsMadeBy(table, row, operations).forEach(item -> item.uses.add(use));
            });
        }
    }

    private List<DraftItem> itemsMadeBy(MappedTable table, CsvRow row, Operations operations) {
        String word = table.text(row, operations.item());
        String beginning = operations.items().get(word);
        if (beginning == null) {
            return itemsOf(table, row, operations.item());
        }
        List<DraftItem> items = new ArrayList<>();
        for (DraftItem item : draft.items()) {
            if (item.made
                    && item.name != null
                    && MappedTable.normal(item.name).startsWith(MappedTable.normal(beginning))) {
                items.add(item);
            }
        }
        if (items.isEmpty()) {
            notes.untidy(table.place(row, operations.item()), word, "untidy.unknownPart");
        }
        return items;
    }

    private List<DraftItem> itemsOf(MappedTable table, CsvRow row, String column) {
        List<DraftItem> items = draft.listItems(table.text(row, column));
        if (items.isEmpty() && !draft.isLeftOut(table.text(row, column))) {
            notes.untidy(table.place(row, column), table.text(row, column), "untidy.unknownPart");
        }
        return items;
    }
}
