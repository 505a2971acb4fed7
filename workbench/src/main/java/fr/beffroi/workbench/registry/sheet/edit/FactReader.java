package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed for a fact into the columns of its row, all of it or nothing. */
@Component
class FactReader {
    private final FactOptions options;
    private final FactRules rules;

    FactReader(FactOptions options, FactRules rules) {
        this.options = options;
        this.rules = rules;
    }

    /** The fields the person who asks may write. */
    static List<FactField> writable(FactKind kind) {
        boolean officer = Viewers.current().role() == Role.OFFICER;
        return kind.fields().stream()
                .filter(field -> switch (field.writer()) {
                    case BOTH -> true;
                    case OFFICER -> officer;
                    case COMPANY -> !officer;
                })
                .toList();
    }

    /**
     * Values by column, of the fields the person may write.
     *
     * @throws FactFaultsException naming every fault
     */
    Map<String, @Nullable Object> read(FactKind kind, Siren siren, Map<String, List<String>> typed) {
        List<FactFault> faults = new ArrayList<>();
        FieldReader reader = new FieldReader(faults);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (FactField field : writable(kind)) {
            List<String> texts = typed.getOrDefault(field.name(), List.of());
            int before = faults.size();
            Object value = reader.read(field, texts);
            values.put(field.column(), value);
            if (faults.size() == before) {
                check(field, siren, value, faults);
            }
        }
        rules.check(kind, siren, values, faults);
        if (!faults.isEmpty()) {
            throw new FactFaultsException(faults);
        }
        return values;
    }

    private void check(FactField field, Siren siren, @Nullable Object value, List<FactFault> faults) {
        if (value == null) {
            if (field.required()) {
                faults.add(FactFault.of(field.name(), "", "missing"));
            }
            return;
        }
        Choices choices = field.choices();
        if (choices == null) {
            return;
        }
        Collection<?> chosen = value instanceof Collection<?> several ? several : List.of(value);
        for (Object each : chosen) {
            if (!options.isKnown(choices, siren, each.toString())) {
                faults.add(FactFault.of(
                        field.name(), each.toString(), "unknown", options.likeliest(choices, siren, each.toString())));
            }
        }
    }
}
