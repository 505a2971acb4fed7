package fr.beffroi.workbench.funding.session.page;

import fr.beffroi.workbench.funding.session.SessionFaultsException;
import fr.beffroi.workbench.funding.session.SessionField;
import fr.beffroi.workbench.funding.step.StepFaultsException;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a form of a session sent, and what was wrong with it, by the names on the page. */
final class SessionForm {
    private SessionForm() {}

    static Map<SessionField, String> typed(Map<String, String> sent) {
        Map<SessionField, String> typed = new EnumMap<>(SessionField.class);
        for (SessionField field : SessionField.values()) {
            typed.put(field, sent.getOrDefault(field.pageName(), ""));
        }
        return typed;
    }

    static Map<String, String> names(Map<SessionField, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        typed.forEach((field, text) -> values.put(field.pageName(), text));
        return values;
    }

    static Map<String, TypedFields.Fault> faults(SessionFaultsException refused) {
        Map<String, TypedFields.Fault> faults = new LinkedHashMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field.pageName(), fault));
        return faults;
    }

    static Map<String, TypedFields.Fault> faults(StepFaultsException refused) {
        Map<String, TypedFields.Fault> faults = new LinkedHashMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field.pageName(), fault));
        return faults;
    }
}
