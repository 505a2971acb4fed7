package fr.beffroi.workbench.identity;

import java.util.Optional;

/**
 * The national numbers of companies (SIREN, nine digits) and sites (SIRET, fourteen), and the last digit that checks the others: Luhn's rule, as
 * INSEE prescribes (ISO/IEC 7812-1). La Poste's sites, whose digits sum up to a multiple of five instead, are the one exception.
 */
public final class NationalNumbers {
    /** Digits of a SIREN. */
    public static final int SIREN_LENGTH = 9;
    /** Digits of a SIRET. */
    public static final int SIRET_LENGTH = 14;

    private static final String LA_POSTE = "356000000";

    private NationalNumbers() {}

    /** Whether the text is nine digits whose check digit is right. */
    public static boolean isSiren(String text) {
        return isDigits(text, SIREN_LENGTH) && luhnSum(text) % 10 == 0;
    }

    /** Whether the text is fourteen digits whose check digits are right. */
    public static boolean isSiret(String text) {
        if (!isDigits(text, SIRET_LENGTH) || !isSiren(text.substring(0, SIREN_LENGTH))) {
            return false;
        }
        return luhnSum(text) % 10 == 0
                || text.startsWith(LA_POSTE) && text.chars().map(c -> c - '0').sum() % 5 == 0;
    }

    /** The SIREN that was typed, blanks, dots and hyphens between its digits left out; empty where it is none. */
    public static Optional<String> siren(String typed) {
        return Optional.of(plain(typed)).filter(NationalNumbers::isSiren);
    }

    /** The SIRET that was typed, as {@link #siren}. */
    public static Optional<String> siret(String typed) {
        return Optional.of(plain(typed)).filter(NationalNumbers::isSiret);
    }

    /** The digit that makes a number of these digits right. */
    public static int checkDigit(String digits) {
        return (10 - luhnSum(digits + "0") % 10) % 10;
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f.-]", "");
    }

    private static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Every second digit from the right but one is doubled. */
    private static int luhnSum(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }
}
