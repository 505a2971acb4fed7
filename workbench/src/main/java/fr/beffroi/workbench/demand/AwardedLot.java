package fr.beffroi.workbench.demand;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot that somebody got.
 *
 * @param notice number of the notice, as in {@code /avis/{notice}}
 * @param lot as the notice numbers it; empty for the whole
 * @param title of the lot, else of the notice
 * @param description of the lot, else of the notice
 * @param buyer names of the buyers, apart by a comma; a number where the notice gives no name
 * @param buyerId what names the first buyer best: SIREN, else the number the notice gives, else the name
 * @param cpv codes of eight digits, the lot's own first, then those of the whole
 * @param nuts where it is done, the lot's own first, then those of the whole
 * @param publishedOn null where it is not said
 * @param awardedOn when the contract was concluded or the winner chosen; null where it is not said
 * @param winners several where they tendered together; never empty
 * @param valueCents in hundredths of the currency; null where it is not said
 * @param currency ISO 4217; null where there is no value
 */
public record AwardedLot(
        long notice,
        String lot,
        String title,
        String description,
        String buyer,
        String buyerId,
        List<String> cpv,
        List<String> nuts,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate awardedOn,
        List<Winner> winners,
        @Nullable Long valueCents,
        @Nullable String currency) {
    public AwardedLot {
        cpv = List.copyOf(cpv);
        nuts = List.copyOf(nuts);
        winners = List.copyOf(winners);
    }
}
