package fr.beffroi.workbench.identity.people;

/** A company's number: eight digits and a check digit (Luhn), ISO/IEC 7812-1. */
public final class Siren {
    private static final int LENGTH = 9;
    private static final int BASE = 10;

    private Siren() {}

    /**
     * The nine digits of what was typed, spaces and points left out.
     *
     * @throws RefusedException where they are not nine, or the last does not fit the others
     */
    public static String of(String typed) {
        String digits = typed.replaceAll("[\\s.\\u00a0\\u202f-]", "");
        if (!digits.matches("[0-9]{" + LENGTH + "}") || !isLuhn(digits)) {
            throw new RefusedException("refused.siren", typed.strip());
        }
        return digits;
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighed = fromRight % 2 == 1 ? 2 * digit : digit;
            sum += weighed / BASE + weighed % BASE;
        }
        return sum % BASE == 0;
    }
}
