package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.io.imports.ImportMapping.Product;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hangs the lines of a structured bill of materials under one another, and turns quantities per product into such per parent. */
final class StructureTree {
    /** Quantities that went through a spreadsheet agree to about its digits. */
    private static final double SAME = 1e-9;

    private final List<Product> products;
    private final MappedTable table;
    private final Draft draft;
    private final ImportNotes notes;
    private final Map<StructureRow, @Nullable StructureRow> parents = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    StructureTree(List<Product> products, MappedTable table, Draft draft, ImportNotes notes) {
        this.products = products;
        this.table = table;
        this.draft = draft;
        this.notes = notes;
    }

    void build(List<StructureRow> rows) {
        findParents(rows);
        for (int p = 0; p < products.size(); p++) {
            Product product = products.get(p);
            draft.item(product.id(), product.name(), true);
            draft.targets().add(product.id());
            Map<String, Map<String, Double>> bom = new LinkedHashMap<>();
            for (StructureRow row : rows) {
                Double quantity = row.quantities().get(p);
                if (quantity != null && quantity > 0) {
                    hang(row, quantity, p, bom);
                }
            }
            merge(product, bom);
        }
    }

    private void findParents(List<StructureRow> rows) {
        Map<String, StructureRow> byNumber = new HashMap<>();
        TreeMap<Integer, StructureRow> lastOfLevel = new TreeMap<>();
        for (StructureRow row : rows) {
            StructureRow byMark = lastOfLevel.get(row.level() - 1);
            StructureRow parent = row.number().isEmpty() ? byMark : byNumber(row.number(), byNumber);
            if (!Objects.equals(parent, byMark)) {
                notes.untidy(
                        table.place(row.row()),
                        row.number(),
                        parent == null ? "untidy.underProduct" : "untidy.otherParent",
                        row.item().id,
                        byMark == null ? "" : byMark.item().id,
                        parent == null ? "" : parent.item().id);
            }
            parents.put(row, parent);
            byNumber.putIfAbsent(row.number(), row);
            lastOfLevel.tailMap(row.level()).clear();
            lastOfLevel.put(row.level(), row);
        }
    }

    /** The line whose number is the longest beginning of this one. */
    private static @Nullable StructureRow byNumber(String number, Map<String, StructureRow> byNumber) {
        String prefix = number;
        while (prefix.contains(".")) {
            prefix = prefix.substring(0, prefix.lastIndexOf('.'));
            StructureRow row = byNumber.get(prefix);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private void hang(StructureRow row, double quantity, int p, Map<String, Map<String, Double>> bom) {
        StructureRow parent = parents.get(row);
        while (parent != null && !parent.item().made) {
            if (said.add("bought " + row.row().line())) {
                notes.untidy(table.place(row.row()), row.item().id, "untidy.inBought", parent.item().id);
            }
            parent = parents.get(parent);
        }
        Double ofParent =
                parent == null ? Double.valueOf(1) : parent.quantities().get(p);
        if (ofParent == null || ofParent == 0) {
            notes.untidy(
                    table.place(row.row(), products.get(p).quantity()),
                    String.valueOf(quantity),
                    "untidy.noParentHere");
            return;
        }
        String parentId = parent == null ? products.get(p).id() : parent.item().id;
        Map<String, Double> components = bom.computeIfAbsent(parentId, key -> new LinkedHashMap<>());
        Double sum = components.merge(row.item().id, quantity / ofParent, Double::sum);
        if (sum != quantity / ofParent && said.add("twice " + row.row().line())) {
            notes.untidy(table.place(row.row()), row.item().id, "untidy.twiceInParent", parentId, sum);
        }
    }

    /** An assembly that goes into several products has one bill of materials, that of the first. */
    private void merge(Product product, Map<String, Map<String, Double>> bom) {
        bom.forEach((parent, components) -> components.forEach((component, quantity) -> {
            Double known = draft.components(parent).putIfAbsent(component, quantity);
            if (known != null && Math.abs(known - quantity) > SAME * Math.max(1, known)) {
                notes.untidy(
                        product.quantity(), String.valueOf(quantity), "untidy.otherQuantity", component, parent, known);
            }
        }));
    }
}
