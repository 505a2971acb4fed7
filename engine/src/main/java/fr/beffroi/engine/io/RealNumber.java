package fr.beffroi.engine.io;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as people type them: {@code 1 234,5}, {@code 1.234,5}, {@code 1,234.5}, {@code 1'234.5}, {@code 1234.5}, {@code 2 000 €}. */
public final class RealNumber {
    /** Blanks of every width, and apostrophes, between groups of three digits. */
    private static final Pattern GROUPS =
            Pattern.compile("(?<=\\d)[ \\u00a0\\u2007\\u2009\\u202f'\\u2019](?=\\d{3}(\\D|$))");

    private static final Pattern DOTS_AS_GROUPS = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern COMMAS_AS_GROUPS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+\\.\\d*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private RealNumber() {}

    /** The number, or nothing if the text is none. One comma or one dot is a decimal sign: {@code 1,234} is less than two. */
    public static OptionalDouble parse(String text) {
        String number = GROUPS.matcher(text.strip().replace('−', '-')).replaceAll("");
        if (number.endsWith("€")) {
            number = number.substring(0, number.length() - 1).stripTrailing();
        }
        number = number.replaceAll("[\\u00a0\\u2007\\u2009\\u202f]+$", "");
        boolean severalDots = number.indexOf('.') != number.lastIndexOf('.');
        if (DOTS_AS_GROUPS.matcher(number).matches() && (severalDots || number.contains(","))) {
            number = number.replace(".", "").replace(',', '.');
        } else if (COMMAS_AS_GROUPS.matcher(number).matches()) {
            number = number.replace(",", "");
        } else {
            number = number.replace(',', '.');
        }
        return NUMBER.matcher(number).matches()
                ? OptionalDouble.of(Double.parseDouble(number))
                : OptionalDouble.empty();
    }

    /** As {@link #parse}, where {@code 12 %} means 0.12. */
    static OptionalDouble parseShare(String text) {
        String stripped = text.strip();
        if (!stripped.endsWith("%")) {
            return parse(stripped);
        }
        OptionalDouble percent = parse(stripped.substring(0, stripped.length() - 1));
        return percent.isPresent() ? OptionalDouble.of(percent.getAsDouble() / 100) : percent;
    }

    /** With a decimal comma, every digit kept. */
    static String write(double value) {
        return JsonPrinter.number(value).replace('.', ',');
    }
}
