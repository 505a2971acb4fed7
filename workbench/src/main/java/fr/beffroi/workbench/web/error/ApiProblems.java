package fr.beffroi.workbench.web.error;

import fr.beffroi.workbench.web.limit.BodyTooLargeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What callers of {@code /api} are told when their request cannot be read (RFC 9457): beside title and detail the {@code place} of the fault,
 * the {@code value} seen there, and {@code maybe} what would be right.
 */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {
    /** A value that is echoed is cut here: long enough to be recognised. */
    private static final int LONGEST_VALUE = 200;

    private final ProblemWords words;
    private final MessageSource messages;

    ApiProblems(ProblemWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** One fault among several. */
    record Fault(String place, @Nullable String value, String message) {}

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        boolean tooLarge = NestedExceptionUtils.getMostSpecificCause(failure) instanceof BodyTooLargeException;
        HttpStatusCode told = tooLarge ? HttpStatus.CONTENT_TOO_LARGE : status;
        ProblemDetail problem = words.problem(told, locale);
        if (!tooLarge) {
            explain(failure, problem, locale);
        }
        // Those of an exception cannot be written to.
        HttpHeaders own = new HttpHeaders();
        headers.forEach(own::addAll);
        own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return Objects.requireNonNull(super.handleExceptionInternal(failure, problem, own, told, request));
    }

    /** A file is expected, and what came holds none. */
    @ExceptionHandler
    ResponseEntity<Object> refuse(MultipartException failure, WebRequest request) {
        return handleExceptionInternal(failure, null, new HttpHeaders(), HttpStatus.UNSUPPORTED_MEDIA_TYPE, request);
    }

    /** A text that the database cannot keep is the caller's; every other fault of the database is ours. */
    @ExceptionHandler
    ResponseEntity<Object> refuse(DataAccessException failure, WebRequest request) {
        if (!UnkeepableText.isBehind(failure)) {
            throw failure;
        }
        return handleExceptionInternal(failure, null, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    private void explain(Exception failure, ProblemDetail problem, Locale locale) {
        switch (failure) {
            case MethodArgumentTypeMismatchException mismatch ->
                wrong(problem, mismatch.getName(), mismatch.getValue(), expected(mismatch, locale));
            case MissingServletRequestParameterException missing ->
                wrong(
                        problem,
                        missing.getParameterName(),
                        null,
                        words.say("api.maybe.parameter", locale, missing.getParameterName()));
            case MissingServletRequestPartException missing ->
                wrong(
                        problem,
                        missing.getRequestPartName(),
                        null,
                        words.say("api.maybe.parameter", locale, missing.getRequestPartName()));
            case HttpRequestMethodNotSupportedException method ->
                wrong(
                        problem,
                        "method",
                        method.getMethod(),
                        words.say(
                                "api.maybe.oneOf",
                                locale,
                                String.join(
                                        ", ",
                                        Objects.requireNonNullElse(method.getSupportedMethods(), new String[0]))));
            case MethodArgumentNotValidException invalid -> problem.setProperty("faults", faults(invalid, locale));
            case DataAccessException unkeepable -> wrong(problem, "body", null, words.say("api.maybe.text", locale));
            case HttpMessageNotReadableException unreadable -> explainJson(unreadable.getCause(), problem, locale);
            default -> {}
        }
    }

    private void explainJson(@Nullable Throwable cause, ProblemDetail problem, Locale locale) {
        switch (cause) {
            case InvalidFormatException format ->
                wrong(problem, path(format), format.getValue(), expected(format.getTargetType(), locale));
            case UnrecognizedPropertyException unknown ->
                wrong(
                        problem,
                        path(unknown),
                        unknown.getPropertyName(),
                        words.say(
                                "api.maybe.oneOf",
                                locale,
                                unknown.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
            case CompleteBodies.MissingFieldException missing ->
                wrong(problem, missing.field(), null, words.say("api.maybe.parameter", locale, missing.field()));
            case NullCharacterException unstorable ->
                wrong(problem, unstorable.place(), "\\u0000", words.say("api.maybe.value", locale));
            case JacksonException json
            when json.getLocation() != null ->
                wrong(
                        problem,
                        words.say(
                                "api.place",
                                locale,
                                json.getLocation().getLineNr(),
                                json.getLocation().getColumnNr()),
                        null,
                        words.say("api.maybe.json", locale));
            case null, default -> wrong(problem, "body", null, words.say("api.maybe.json", locale));
        }
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."));
    }

    private static void wrong(ProblemDetail problem, String place, @Nullable Object value, String maybe) {
        problem.setProperty("place", place);
        if (value != null) {
            String text = value.toString();
            problem.setProperty("value", text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text);
        }
        problem.setProperty("maybe", maybe);
    }

    private String expected(TypeMismatchException mismatch, Locale locale) {
        return expected(mismatch.getRequiredType(), locale);
    }

    /** What a value of a type looks like. */
    private String expected(@Nullable Class<?> type, Locale locale) {
        if (type != null && type.isEnum()) {
            return words.say(
                    "api.maybe.oneOf",
                    locale,
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", ")));
        }
        String name = type == null ? "value" : type.getSimpleName();
        String general = words.say("api.maybe.value", locale);
        return Objects.requireNonNull(messages.getMessage("api.maybe." + name, null, general, locale));
    }

    private List<Fault> faults(MethodArgumentNotValidException invalid, Locale locale) {
        return invalid.getFieldErrors().stream()
                .map(error -> new Fault(
                        error.getField(),
                        error.getRejectedValue() == null
                                ? null
                                : error.getRejectedValue().toString(),
                        messages.getMessage(error, locale)))
                .toList();
    }
}
