package fr.beffroi.workbench.matching.lots;

import fr.beffroi.workbench.matching.links.FrenchPlaces;
import fr.beffroi.workbench.matching.words.Meaning;
import fr.beffroi.workbench.matching.words.TradeWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lot as far as it matters for who could do it.
 *
 * @param tokens words of its texts and the trades they name
 * @param codes processes and credentials that its texts name
 * @param cpv eight digits each, the main one first
 * @param nuts where it is done or delivered, codes in force
 * @param euros estimated or paid, without tax; null where unknown
 * @param buyer what the buyer is told apart by: its SIREN, else its name; empty where unknown
 * @param on when it was published or awarded; null where unknown
 */
public record LotFacts(
        String id,
        Set<String> tokens,
        Set<String> codes,
        List<String> cpv,
        List<String> nuts,
        @Nullable Double euros,
        String buyer,
        @Nullable LocalDate on) {

    /** Of its texts as they are written. */
    public static LotFacts of(
            String id,
            String text,
            List<String> cpv,
            List<String> nuts,
            @Nullable Double euros,
            String buyer,
            @Nullable LocalDate on) {
        Meaning meaning = TradeWords.shipped().read(text);
        return new LotFacts(
                id,
                meaning.tokens(),
                meaning.codes(),
                List.copyOf(cpv),
                nuts.stream().map(FrenchPlaces::current).distinct().toList(),
                euros,
                buyer,
                on);
    }
}
