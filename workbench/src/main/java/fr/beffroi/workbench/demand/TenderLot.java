package fr.beffroi.workbench.demand;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot that tenders or candidates are called for, as it stands after all corrections.
 *
 * @param notice number of the notice, as in {@code /avis/{notice}}
 * @param lot as the notice numbers it; empty for the whole
 * @param title of the lot, else of the notice
 * @param description of the lot, else of the notice
 * @param buyer names of the buyers, apart by a comma
 * @param cpv codes of eight digits, the lot's own first, then those of the whole
 * @param nuts where it is done, the lot's own first, then those of the whole
 * @param publishedOn null where it is not said
 * @param deadline until when tenders or candidates are taken, in the buyer's own time; null where none is said
 * @param valueCents in hundredths of the currency; null where it is not said
 * @param currency ISO 4217; null where there is no value
 */
public record TenderLot(
        long notice,
        String lot,
        String title,
        String description,
        String buyer,
        List<String> cpv,
        List<String> nuts,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDateTime deadline,
        @Nullable Long valueCents,
        @Nullable String currency) {
    public TenderLot {
        cpv = List.copyOf(cpv);
        nuts = List.copyOf(nuts);
    }
}
