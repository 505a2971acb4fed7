package fr.beffroi.workbench.web.form;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A field of a form that has a name on the page; the fields of one form are an enumeration. */
public interface PageField {
    /** Its name in the page's form. */
    String pageName();

    /** What was typed in each field of a form; a field that was not sent is empty. */
    static <F extends Enum<F> & PageField> Map<F, String> typed(Class<F> fields, Map<String, String> sent) {
        Map<F, String> typed = new EnumMap<>(fields);
        for (F field : fields.getEnumConstants()) {
            typed.put(field, sent.getOrDefault(field.pageName(), ""));
        }
        return typed;
    }

    /** What is known of fields, by their names on the page, in the same order. */
    static <V> Map<String, V> byPageName(Map<? extends PageField, V> known) {
        Map<String, V> byName = new LinkedHashMap<>();
        known.forEach((field, value) -> byName.put(field.pageName(), value));
        return byName;
    }
}
