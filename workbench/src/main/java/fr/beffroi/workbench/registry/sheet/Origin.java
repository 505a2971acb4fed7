package fr.beffroi.workbench.registry.sheet;

import java.util.Map;

/**
 * Where a row of facts came from, and those of its fields that came later.
 *
 * @param row the act that brought the row
 * @param fields acts that changed single fields since, by the field's name in the database
 */
public record Origin(Source row, Map<String, Source> fields) {

    /** Where a field came from. */
    public Source of(String field) {
        return fields.getOrDefault(field, row);
    }
}
