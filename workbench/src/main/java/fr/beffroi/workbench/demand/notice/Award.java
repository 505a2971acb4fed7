package fr.beffroi.workbench.demand.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who got a lot.
 *
 * @param lot number of the lot; empty for the whole
 * @param winners several where they tendered together; none where it was not awarded
 * @param on when the contract was concluded, or the winner chosen; null where it is not said
 * @param tenders how many were received; null where it is not said
 */
public record Award(
        String lot,
        List<Party> winners,
        @Nullable LocalDate on,
        @Nullable Amount value,
        @Nullable Integer tenders) {
    public Award {
        winners = List.copyOf(winners);
    }
}
