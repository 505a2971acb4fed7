package fr.beffroi.workbench.registry.sheet.edit;

import java.util.List;

/**
 * What is wrong with a field.
 *
 * @param field its name
 * @param value as it was typed
 * @param reason the end of a message key: {@code fact.fault.<reason>}
 * @param values what the message names
 */
record FactFault(String field, String value, String reason, List<Object> values) {
    /** A value that is said again is cut here: long enough to be recognised. */
    private static final int LONGEST_VALUE = 200;

    static FactFault of(String field, String value, String reason, Object... values) {
        return new FactFault(
                field,
                value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value,
                reason,
                List.of(values));
    }
}
