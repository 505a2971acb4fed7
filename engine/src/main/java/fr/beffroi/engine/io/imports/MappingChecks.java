package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.io.Fault;
import fr.beffroi.engine.io.ModelFaultsException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a mapping just read names all it must. */
final class MappingChecks {
    private final String name;
    private final List<Fault> faults = new ArrayList<>();

    private MappingChecks(String name) {
        this.name = name;
    }

    /** @throws ModelFaultsException with everything that is missing */
    static void check(String name, ImportMapping mapping) {
        MappingChecks checks = new MappingChecks(name);
        checks.fields("", mapping);
        if (!ImportMapping.FORMAT.equals(mapping.format())) {
            checks.add("format", String.valueOf(mapping.format()), ImportMapping.FORMAT);
        }
        if ((mapping.structure() == null) == (mapping.lines() == null)) {
            checks.add("structure, lines", "", ImportWords.text("expected.oneBillOfMaterials"));
        }
        if (mapping.structure() != null && mapping.products().isEmpty()) {
            checks.add("products", "[]", ImportWords.text("expected.products"));
        }
        if (mapping.structure() != null && mapping.structure().levels().isEmpty()) {
            checks.add("structure.levels", "[]", ImportWords.text("expected.levels"));
        }
        if (!checks.faults.isEmpty()) {
            throw new ModelFaultsException(checks.faults);
        }
    }

    /** Every component that may not be null has a value; those that may carry {@code @Nullable}. */
    private void fields(String place, Record part) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            Object value = valueOf(component, part);
            String where = place.isEmpty() ? component.getName() : place + "." + component.getName();
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                add(where, "", ImportWords.text("expected.mandatory"));
            } else if (value instanceof Record inner) {
                fields(where, inner);
            } else if (value instanceof String text && component.getName().equals("file")) {
                folderOnly(where, text);
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Record inner) {
                        fields(where + "[" + i + "]", inner);
                    }
                }
            }
        }
    }

    /** A mapping from elsewhere must not reach outside the folder the user named. */
    private void folderOnly(String where, String file) {
        if (file.isBlank() || file.contains("/") || file.contains("\\") || file.contains("..")) {
            add(where, file, ImportWords.text("expected.fileName"));
        }
    }

    private void add(String where, String found, String expected) {
        faults.add(new Fault(name + " " + where, found, expected, null));
    }

    private static @Nullable Object valueOf(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record's accessor failed: " + component, e);
        }
    }
}
