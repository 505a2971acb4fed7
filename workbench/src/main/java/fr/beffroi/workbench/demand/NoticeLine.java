package fr.beffroi.workbench.demand;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice on one line.
 *
 * @param id its number here, as in {@code /avis/{id}}
 * @param kind {@code planning}, {@code competition}, {@code award}, {@code modification} or {@code other}
 * @param buyer names of the buyers, apart by a comma
 * @param cpv codes of eight digits, the main one first
 * @param nuts where it is done
 * @param deadline the last one of its lots, in the buyer's own time; null where none is said
 * @param cancelled it no longer holds
 * @param corrections how many times it was corrected or written anew
 * @param winners names of those who got a lot
 * @param valueCents in hundredths of the currency; null where it is not said
 * @param currency ISO 4217; null where there is no value
 * @param sources which sources gave it, such as {@code eforms}
 */
public record NoticeLine(
        long id,
        String kind,
        String title,
        String buyer,
        List<String> cpv,
        List<String> nuts,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDateTime deadline,
        boolean cancelled,
        int corrections,
        List<String> winners,
        @Nullable Long valueCents,
        @Nullable String currency,
        List<String> sources) {
    public NoticeLine {
        cpv = List.copyOf(cpv);
        nuts = List.copyOf(nuts);
        winners = List.copyOf(winners);
        sources = List.copyOf(sources);
    }
}
