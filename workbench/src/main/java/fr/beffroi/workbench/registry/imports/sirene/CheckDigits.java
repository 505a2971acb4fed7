package fr.beffroi.workbench.registry.imports.sirene;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The check digits of SIREN and SIRET as SQL, for millions of rows at once: the same rules as {@code Siren} and {@code Siret}. */
final class CheckDigits {
    private static final int SIREN_LENGTH = 9;
    private static final int SIRET_LENGTH = 14;

    private CheckDigits() {}

    static String siren(String column) {
        return "(regexp_full_match(" + column + ", '[0-9]{9}') and " + luhn(column, SIREN_LENGTH) + ")";
    }

    /** La Poste's sites follow the rule of Luhn or sum up to a multiple of five. */
    static String siret(String column) {
        return "(regexp_full_match(" + column + ", '[0-9]{14}') and " + luhn(column, SIREN_LENGTH) + " and ("
                + luhn(column, SIRET_LENGTH) + " or (starts_with(" + column + ", '356000000') and (" + plainSum(column)
                + ") % 5 = 0)))";
    }

    private static String luhn(String column, int length) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(place -> {
                    String digit = digit(column, place);
                    boolean doubled = (length - place) % 2 == 1;
                    return doubled ? "(" + digit + " * 2 - case when " + digit + " > 4 then 9 else 0 end)" : digit;
                })
                .collect(Collectors.joining(" + ", "((", ") % 10 = 0)"));
    }

    private static String plainSum(String column) {
        return IntStream.rangeClosed(1, SIRET_LENGTH)
                .mapToObj(place -> digit(column, place))
                .collect(Collectors.joining(" + "));
    }

    private static String digit(String column, int place) {
        return "(ascii(substr(" + column + ", " + place + ", 1)) - 48)";
    }
}
