package fr.beffroi.workbench.matching.lots;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lot that a company was awarded.
 *
 * @param buyer as {@link LotFacts#buyer()}
 * @param cpv eight digits each, the main one first
 * @param tokens words of its texts and the trades they name
 * @param on null where unknown
 */
public record PastWin(
        String buyer,
        List<String> cpv,
        Set<String> tokens,
        @Nullable LocalDate on) {}
