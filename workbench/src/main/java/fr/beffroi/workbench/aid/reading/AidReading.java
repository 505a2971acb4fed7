package fr.beffroi.workbench.aid.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a company may get, as people read it, in their language.
 *
 * @param mostEuros the largest lawful grant of one part; 0 where there is none
 * @param parts of all programmes, what brings most first
 */
public record AidReading(String company, BigDecimal mostEuros, List<Part> parts, DeMinimisReading deMinimis) {

    /** The part that brings most; null where none brings anything. */
    public @Nullable Part best() {
        return mostEuros.signum() > 0 ? parts.getFirst() : null;
    }

    /**
     * One part of a programme.
     *
     * @param scheme the national scheme under the basis; null where there is none
     * @param verdict the answer in one sentence
     * @param withoutCeilingEuros what all rules but de minimis would allow
     * @param fitsFrom first day on which de minimis leaves room for that; null where it is not asked, or never does
     * @param basisEnds where the legal basis ends before the programme or the decision: when, and what follows it; null otherwise
     * @param envelope what is left in the programme's envelopes; null where the reader may not know
     * @param changes what would have to change for those that say no
     * @param rules those that say no first, then what bounds the grant, then the rest
     */
    public record Part(
            UUID programme,
            String programmeName,
            String name,
            String basis,
            @Nullable String scheme,
            String form,
            BigDecimal mostEuros,
            BigDecimal withoutCeilingEuros,
            @Nullable LocalDate fitsFrom,
            String verdict,
            @Nullable String basisEnds,
            @Nullable String envelope,
            List<String> changes,
            List<RuleLine> rules) {}

    /** How a rule stands to the question. */
    public enum State {
        /** It says no. */
        NO,
        /** It is the limit that decides. */
        BINDS,
        /** Something it asks was not said. */
        UNKNOWN,
        /** It has nothing against it. */
        YES
    }

    /**
     * One rule.
     *
     * @param saw the facts it looked at
     * @param objection why it says no; null where it does not
     * @param goneOn the day on which time alone removes that; null where it does not
     * @param allowsEuros what a limit allows; null for other rules and where it bounds nothing
     */
    public record RuleLine(
            String code,
            State state,
            String sentence,
            String article,
            String saw,
            @Nullable String objection,
            @Nullable LocalDate goneOn,
            @Nullable BigDecimal allowsEuros) {}
}
