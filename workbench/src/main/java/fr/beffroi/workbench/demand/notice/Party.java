package fr.beffroi.workbench.demand.notice;

import fr.beffroi.workbench.registry.Siren;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A buyer or a winner.
 *
 * @param id as the notice gives it: SIRET, SIREN, VAT number or another; null where it gives none
 * @param country ISO 3166 of two letters; null where unknown
 */
public record Party(
        String name,
        @Nullable String id,
        @Nullable String country,
        @Nullable String nuts,
        @Nullable String postalCode,
        @Nullable String town) {
    private static final int SIREN_DIGITS = 9;
    private static final int SIRET_DIGITS = 14;
    private static final int VAT_DIGITS = 11;

    /** The SIREN within the identifier: it is one, or a SIRET or a French VAT number, and its check digit is right. */
    public Optional<Siren> siren() {
        if (id == null || country != null && !country.equals("FR")) {
            return Optional.empty();
        }
        String digits = id.replaceAll("\\D", "");
        String nine = switch (digits.length()) {
            case SIREN_DIGITS -> digits;
            case SIRET_DIGITS -> digits.substring(0, SIREN_DIGITS);
            case VAT_DIGITS -> digits.substring(VAT_DIGITS - SIREN_DIGITS);
            default -> "";
        };
        return Siren.parse(nine);
    }
}
