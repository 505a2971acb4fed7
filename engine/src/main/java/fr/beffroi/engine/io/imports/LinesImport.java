package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.io.imports.ImportMapping.Lines;
import fr.beffroi.engine.io.imports.ImportMapping.Product;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a bill of materials with one line for each pair of parent and component. */
final class LinesImport {
    private LinesImport() {}

    static void read(Lines lines, List<Product> products, CsvFile file, Draft draft, ImportNotes notes) {
        MappedTable table = MappedTable.find(file, lines.parent(), List.of(lines.component(), lines.quantity()), notes);
        Set<String> inner = new HashSet<>();
        for (CsvRow row : table.rows()) {
            String parent = table.text(row, lines.parent());
            String component = table.text(row, lines.component());
            Double quantity = table.findNumber(row, lines.quantity(), notes).orElse(null);
            if (component.isEmpty() || quantity == null || quantity == 0) {
                notes.untidy(table.place(row), parent + " " + component, "untidy.incompleteLine");
                continue;
            }
            draft.item(parent, null, true);
            draft.item(component, null, true);
            inner.add(component);
            Map<String, Double> components = draft.components(parent);
            double sum = components.merge(component, quantity, Double::sum);
            if (sum != quantity) {
                notes.untidy(table.place(row), component, "untidy.twiceInParent", parent, sum);
            }
        }
        addTargets(products, draft, inner);
    }

    private static void addTargets(List<Product> products, Draft draft, Set<String> inner) {
        for (Product product : products) {
            draft.item(product.id(), product.name(), true).name = product.name();
            draft.targets().add(product.id());
        }
        if (products.isEmpty()) {
            draft.items().stream()
                    .filter(item -> !inner.contains(item.id))
                    .forEach(item -> draft.targets().add(item.id));
        }
    }
}
