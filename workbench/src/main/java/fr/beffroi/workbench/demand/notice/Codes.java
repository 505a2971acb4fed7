package fr.beffroi.workbench.demand.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codes and days as the several publishers write them, in one form. What is none is left out: publishers fill in anything. */
final class Codes {
    private static final int DAY_LETTERS = 10;
    private static final Map<String, String> TWO_LETTERS = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(code -> Locale.of("", code).getISO3Country(), code -> code));
    private static final Map<String, String> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .collect(
                    Collectors.toUnmodifiableMap(code -> Locale.of(code).getISO3Language(), code -> code, (a, b) -> a));

    private Codes() {}

    /** Eight digits, without the check digit that some write behind a dash. */
    static Stream<String> cpv(String text) {
        String code = text.strip();
        int dash = code.indexOf('-');
        String digits = dash < 0 ? code : code.substring(0, dash);
        return digits.matches("\\d{8}") ? Stream.of(digits) : Stream.empty();
    }

    /** {@code FR}, {@code FRE}, {@code FRE1}, {@code FRE12}. */
    static Stream<String> nuts(String text) {
        String code = text.strip();
        return code.matches("[A-Z]{2}[A-Z0-9]{0,3}") ? Stream.of(code) : Stream.empty();
    }

    /** Two letters from two or three; what the Union writes for the United Kingdom and Greece too. */
    static @Nullable String country(@Nullable String text) {
        String code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return switch (code) {
            case "" -> null;
            case "UK" -> "GB";
            case "EL" -> "GR";
            case "1A0" -> "XK";
            default -> code.length() == 2 ? code : TWO_LETTERS.get(code);
        };
    }

    /** Two letters from two or three. */
    static String language(String text) {
        String code = text.strip().toLowerCase(Locale.ROOT);
        return switch (code) {
            case "fre" -> "fr";
            case "ger" -> "de";
            case "dut" -> "nl";
            case "gre" -> "el";
            case "cze" -> "cs";
            case "rum" -> "ro";
            case "slo" -> "sk";
            default -> code.length() == 2 ? code : LANGUAGES.getOrDefault(code, "");
        };
    }

    /** {@code 2018-01-12}, {@code 20180112}, with or without a time or a zone behind. */
    static Optional<LocalDate> day(String text) {
        String one = text.strip();
        try {
            if (one.matches("\\d{8}.*")) {
                return Optional.of(LocalDate.parse(one.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
            }
            return one.length() < DAY_LETTERS
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(one.substring(0, DAY_LETTERS)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day and a time such as {@code 12:00}, {@code 12:00:00+01:00}; the end of the day where there is none. */
    static Optional<LocalDateTime> moment(Optional<LocalDate> day, Optional<String> time) {
        return day.map(date -> {
            LocalTime end = LocalTime.of(23, 59);
            String written = time.map(String::strip).orElse("");
            if (!written.matches("\\d{1,2}:\\d{2}.*")) {
                return date.atTime(end);
            }
            int colon = written.indexOf(':');
            int hour = Integer.parseInt(written.substring(0, colon));
            int minute = Integer.parseInt(written.substring(colon + 1, colon + 3));
            return date.atTime(hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : end);
        });
    }

    /** How many, where the text is a number that can be one. */
    static @Nullable Integer count(Optional<String> text) {
        return text.map(String::strip)
                .filter(one -> one.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
