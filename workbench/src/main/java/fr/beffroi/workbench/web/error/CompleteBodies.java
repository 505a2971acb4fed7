package fr.beffroi.workbench.web.error;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * What a program sends is complete, and can be kept: a field of a record that is not {@link Nullable} is there, as is each element of a list, and no
 * text holds a null character; or the caller is told where the fault is.
 */
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
        } catch (NullCharacterException e) {
            throw new HttpMessageNotReadableException(Objects.requireNonNull(e.getMessage()), e, message);
        }
        return body;
    }

    private static void check(@Nullable Object value, String place) {
        switch (value) {
            case String text when text.indexOf(NullCharacters.NULL) >= 0 -> throw new NullCharacterException(place);
            case Map<?, ?> map -> map.forEach((key, one) -> checkThere(one, place + "." + key));
            case Collection<?> many -> {
                int index = 0;
                for (Object one : many) {
                    checkThere(one, place + "[" + index++ + "]");
                }
            }
            case Record record when isOurs(record) -> checkFields(record, place);
            case null, default -> {}
        }
    }

    private static void checkFields(Record record, String place) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String field = place.isEmpty() ? component.getName() : place + "." + component.getName();
            Object inside = read(component, record);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                check(inside, field);
            } else {
                checkThere(inside, field);
            }
        }
    }

    private static void checkThere(@Nullable Object value, String place) {
        if (value == null) {
            throw new MissingFieldException(place);
        }
        check(value, place);
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
