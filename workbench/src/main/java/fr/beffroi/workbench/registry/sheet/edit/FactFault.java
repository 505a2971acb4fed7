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
    static FactFault of(String field, String value, String reason, Object... values) {
        return new FactFault(field, value, reason, List.of(values));
    }
}
