package fr.beffroi.workbench.registry;

import fr.beffroi.workbench.identity.NationalNumbers;
import java.util.Optional;

/**
 * The national number of a company (SIREN): nine digits, the last of which checks the others (Luhn's rule, as INSEE prescribes). Numbers
 * beginning with 000 are given to nobody: the demo's invented companies bear them.
 *
 * @param number nine digits
 */
public record Siren(String number) {
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
        return NationalNumbers.isSiren(text);
    }

    /** Reads what people type: blanks, dots and no-break spaces between the digits are forgiven. Empty where it is no SIREN. */
    public static Optional<Siren> parse(String text) {
        return NationalNumbers.siren(text).map(Siren::new);
    }

    /** An invented company's number: 000, the five digits of {@code index}, the check digit. */
    public static Siren fictive(int index) {
        String body = FICTIVE + "%05d".formatted(index);
        return new Siren(body + NationalNumbers.checkDigit(body));
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
}
