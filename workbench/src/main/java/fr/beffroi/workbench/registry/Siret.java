package fr.beffroi.workbench.registry;

import fr.beffroi.workbench.identity.NationalNumbers;
import java.util.Optional;

/**
 * The national number of a site (SIRET): its company's SIREN and five digits. Luhn's rule checks it too, except for La Poste's sites
 * (356000000…), whose digits sum up to a multiple of five.
 *
 * @param number fourteen digits
 */
public record Siret(String number) {

    /**
     * @throws IllegalArgumentException where {@code number} is no SIRET
     */
    public Siret {
        if (!isValid(number)) {
            throw new IllegalArgumentException(
                    "\"" + number + "\" is no SIRET.\nMaybe a digit is wrong or missing: the nine digits of "
                            + "the SIREN and five of the site, the last of which checks the others.");
        }
    }

    /** Whether the text is fourteen digits whose check digits are right. */
    public static boolean isValid(String text) {
        return NationalNumbers.isSiret(text);
    }

    /** Reads what people type; empty where it is no SIRET. */
    public static Optional<Siret> parse(String text) {
        return NationalNumbers.siret(text).map(Siret::new);
    }

    /** The {@code index}-th site of a company, from 1. */
    public static Siret of(Siren siren, int index) {
        String body = siren.number() + "%04d".formatted(index);
        return new Siret(body + NationalNumbers.checkDigit(body));
    }

    /** The company it belongs to. */
    public Siren siren() {
        return new Siren(number.substring(0, NationalNumbers.SIREN_LENGTH));
    }

    @Override
    public String toString() {
        return number;
    }
}
