package fr.beffroi.workbench.demand.notice;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is bought by itself: a lot, or the whole where there are no lots.
 *
 * @param number as the notice numbers it; empty for the whole
 * @param cpv codes of eight digits, the main one first; those of the whole are not repeated
 * @param nuts where it is done or delivered
 * @param deadline until when tenders or candidates are taken, as written, in the buyer's own time; null where none is said
 */
public record Lot(
        String number,
        String title,
        String description,
        List<String> cpv,
        List<String> nuts,
        @Nullable LocalDateTime deadline,
        @Nullable Amount value) {
    public Lot {
        cpv = List.copyOf(cpv);
        nuts = List.copyOf(nuts);
    }
}
