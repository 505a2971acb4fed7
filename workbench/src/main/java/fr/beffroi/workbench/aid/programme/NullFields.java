package fr.beffroi.workbench.aid.programme;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON can say null where a record knows none: told with its place, before a rule stumbles over it. */
final class NullFields {
    private NullFields() {}

    /**
     * Walks a record and all it holds.
     *
     * @throws UnusableProgrammeException at the first field that may not be null and is
     */
    static void refuse(Record whole) {
        walk("", whole);
    }

    private static void walk(String place, Object value) {
        if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                walk(place + ".[" + index + "]", list.get(index));
            }
        } else if (value instanceof Record whole) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                String below = place.isEmpty() ? component.getName() : place + "." + component.getName();
                Object field = field(whole, component);
                if (field != null) {
                    walk(below, field);
                } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new UnusableProgrammeException(below + ": null.\nMaybe a value is missing there.");
                }
            }
        }
    }

    private static @Nullable Object field(Record whole, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
