package fr.beffroi.cli;

import picocli.CommandLine.TypeConversionException;

/** Numbers as people type them: {@code 0,01} and {@code 0.01}, {@code 400000} and {@code "400 000"}. */
final class NumberConverter {
    private NumberConverter() {}

    static Double toDouble(String typed) {
        try {
            double number = Double.parseDouble(withoutGrouping(typed).replace(',', '.'));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for infinite numbers.
        }
        throw new TypeConversionException(typed);
    }

    static Integer toInteger(String typed) {
        try {
            return Integer.valueOf(withoutGrouping(typed));
        } catch (NumberFormatException e) {
            throw new TypeConversionException(typed);
        }
    }

    static Long toLong(String typed) {
        try {
            return Long.valueOf(withoutGrouping(typed));
        } catch (NumberFormatException e) {
            throw new TypeConversionException(typed);
        }
    }

    private static String withoutGrouping(String typed) {
        return typed.replaceAll("[ \\u00a0\\u202f]", "");
    }
}
