package fr.beffroi.workbench.funding.request;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Numbers of bank accounts (ISO 13616): country, check digits, account. */
public final class Iban {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int HEAD = 4;
    private static final int FRENCH_LENGTH = 27;
    private static final int GROUP = 4;

    private Iban() {}

    /** Without blanks and in capitals; empty where its check digits are wrong, or a French one has another length than 27. */
    public static Optional<String> parse(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT);
        if (!plain.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")
                || (plain.startsWith("FR") && plain.length() != FRENCH_LENGTH)) {
            return Optional.empty();
        }
        String digits = (plain.substring(HEAD) + plain.substring(0, HEAD))
                .chars()
                .mapToObj(letter -> String.valueOf(Character.digit(letter, Character.MAX_RADIX)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(NINETY_SEVEN).equals(BigInteger.ONE) ? Optional.of(plain) : Optional.empty();
    }

    /** In groups of four, as it is read. */
    public static String spaced(String iban) {
        return iban.replaceAll("(.{" + GROUP + "})(?!$)", "$1\u00a0");
    }
}
