package fr.beffroi.workbench.web.error;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** What a program sends is complete: a field of a record that is not {@link Nullable} is there, or the caller is told which is missing. */
@RestControllerAdvice(annotations = RestController.class)
class CompleteBodies extends RequestBodyAdviceAdapter {

    /** A field that must be there and is not. */
    static final class MissingFieldException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String field;

        MissingFieldException(String field) {
            super(field + " is missing");
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        try {
            check(body, "");
        } catch (MissingFieldException e) {
            throw new HttpMessageNotReadableException(e.field() + " is missing", e, message);
        }
        return body;
    }

    private static void check(@Nullable Object value, String place) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> check(one, place));
        } else if (value instanceof Record record && isOurs(record)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                String field = place.isEmpty() ? component.getName() : place + "." + component.getName();
                Object inside = read(component, record);
                if (inside == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new MissingFieldException(field);
                }
                check(inside, field);
            }
        }
    }

    private static boolean isOurs(Record record) {
        return record.getClass().getPackageName().startsWith("fr.beffroi.workbench");
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
