package fr.beffroi.workbench.registry.imports.workbook;

import fr.beffroi.engine.io.NearestName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column is which field.
 *
 * @param fields one for each column, null where it is not read; no field twice
 */
public record ColumnMapping(List<@Nullable WorkbookField> fields) {
    private static final int SHORTEST_SLIP = 4;

    /** What is remembered for a head goes first, then names as people write them, then such with a slip of the pen. */
    static ColumnMapping guess(List<String> head, Map<String, String> remembered) {
        List<@Nullable WorkbookField> fields =
                new ArrayList<@Nullable WorkbookField>(Collections.nCopies(head.size(), null));
        Set<WorkbookField> taken = EnumSet.noneOf(WorkbookField.class);
        Map<String, WorkbookField> byName = new HashMap<>();
        for (WorkbookField field : WorkbookField.values()) {
            field.names().forEach(name -> byName.put(name, field));
        }
        for (int pass = 0; pass < 3; pass++) {
            for (int i = 0; i < head.size(); i++) {
                if (fields.get(i) != null || remembered.containsKey(head.get(i)) && pass > 0) {
                    continue;
                }
                WorkbookField field = switch (pass) {
                    case 0 ->
                        WorkbookField.find(remembered.getOrDefault(head.get(i), ""))
                                .orElse(null);
                    case 1 -> byName.get(Plain.of(head.get(i)));
                    default -> nearest(Plain.of(head.get(i)), byName);
                };
                if (field != null && taken.add(field)) {
                    fields.set(i, field);
                }
            }
        }
        return new ColumnMapping(fields);
    }

    private static @Nullable WorkbookField nearest(String name, Map<String, WorkbookField> byName) {
        if (name.length() < SHORTEST_SLIP) {
            return null;
        }
        List<String> candidates = byName.keySet().stream()
                .filter(known -> known.length() >= SHORTEST_SLIP)
                .sorted()
                .toList();
        return NearestName.find(name, candidates).map(byName::get).orElse(null);
    }

    /**
     * What a person chose; a field chosen twice is read from the first column.
     *
     * @param codes one for each column; empty: not read
     */
    static ColumnMapping of(List<String> codes) {
        Set<WorkbookField> taken = EnumSet.noneOf(WorkbookField.class);
        List<@Nullable WorkbookField> fields = new ArrayList<>();
        for (String code : codes) {
            WorkbookField field = WorkbookField.find(code).orElse(null);
            fields.add(field != null && taken.add(field) ? field : null);
        }
        return new ColumnMapping(fields);
    }

    /** The column of a field; -1 where it is not read. */
    int column(WorkbookField field) {
        return fields.indexOf(field);
    }

    /** Whether companies can be told apart. */
    public boolean hasNumber() {
        return column(WorkbookField.SIREN) >= 0 || column(WorkbookField.SIRET) >= 0;
    }
}
