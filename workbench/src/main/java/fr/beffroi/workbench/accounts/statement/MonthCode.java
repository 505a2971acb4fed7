package fr.beffroi.workbench.accounts.statement;

import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A month as addresses and fields write it, such as {@code 2026-10}; read as its first day. */
public final class MonthCode {
    private static final int YEARS = 10;

    private MonthCode() {}

    /** The month that is asked for where none is named; 404 where the text is none, or it lies ahead or more than ten years back. */
    public static LocalDate read(String text) {
        return text.isEmpty()
                ? Statements.monthAsked(today())
                : begun(text).filter(MonthCode::isOfLastYears).orElseThrow(MonthCode::unknown);
    }

    /** A month that is named; 404 where the text is none, or it lies ahead. */
    public static LocalDate require(String text) {
        return begun(text).orElseThrow(MonthCode::unknown);
    }

    /** Whether a month has begun, and no more than ten years ago. */
    public static boolean isOfLastYears(LocalDate month) {
        return !month.isAfter(today()) && month.isAfter(today().minusYears(YEARS));
    }

    private static Optional<LocalDate> begun(String text) {
        try {
            return Optional.of(YearMonth.parse(text).atDay(1)).filter(month -> !month.isAfter(today()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalDate today() {
        return Formats.dayInRegion(Instant.now());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
