package fr.beffroi.workbench.registry;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The national number of a company (SIREN): nine digits, the last of which checks the others (Luhn's rule, as INSEE prescribes). Numbers
 * beginning with 000 are given to nobody: the demo's invented companies bear them.
 *
 * @param number nine digits
 */
public record Siren(String number) {
    private static final int LENGTH = 9;
    private static final String FICTIVE = "000";

    /**
     * @throws IllegalArgumentException where {@code number} is no SIREN
     */
    public Siren {
        if (!isValid(number)) {
            throw new IllegalArgumentException(
                    "\"" + number + "\" is no SIREN.\nMaybe a digit is wrong or missing: nine digits, "
                            + "the last of which checks the others.");
        }
    }

    /** Whether the text is nine digits whose check digit is right. */
    public static boolean isValid(String text) {
        return isDigits(text, LENGTH) && luhnSum(text) % 10 == 0;
    }

    /** Reads what people type: blanks, dots and no-break spaces between the digits are forgiven. Empty where it is no SIREN. */
    public static Optional<Siren> parse(String text) {
        String digits = withoutBlanks(text);
        return isValid(digits) ? Optional.of(new Siren(digits)) : Optional.empty();
    }

    /** An invented company's number: 000, the five digits of {@code index}, the check digit. */
    public static Siren fictive(int index) {
        String body = FICTIVE + "%05d".formatted(index);
        int sum = luhnSum(body + "0");
        return new Siren(body + (10 - sum % 10) % 10);
    }

    /** Whether the number belongs to no real company. */
    public boolean isFictive() {
        return number.startsWith(FICTIVE);
    }

    /** {@code 552 032 534}, with no-break spaces. */
    public String spaced() {
        return number.replaceAll("(...)(...)(...)", "$1\u00a0$2\u00a0$3");
    }

    @Override
    public String toString() {
        return number;
    }

    static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f.]", "");
    }

    static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Luhn's sum: every second digit from the right but one is doubled. */
    static int luhnSum(String digits) {
        IntUnaryOperator weighed = place -> {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int doubled = place % 2 == 1 ? digit * 2 : digit;
            return doubled > 9 ? doubled - 9 : doubled;
        };
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            sum += weighed.applyAsInt(place);
        }
        return sum;
    }
}
