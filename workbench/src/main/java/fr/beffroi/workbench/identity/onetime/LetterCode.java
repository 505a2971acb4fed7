package fr.beffroi.workbench.identity.onetime;

import java.security.SecureRandom;
import java.util.Locale;

/** A code a person reads on paper and types: twelve characters of 32, in three groups. Letters that look like digits are not used. */
public final class LetterCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LetterCode() {}

    /** A new one, such as {@code 7K2M-93QX-B4TD}: 60 random bits. */
    public static String create() {
        StringBuilder code = new StringBuilder();
        for (int position = 0; position < LENGTH; position++) {
            if (position > 0 && position % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What was meant: without spaces and dashes, in capitals, O read as 0, I and L as 1. */
    public static String normalised(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
