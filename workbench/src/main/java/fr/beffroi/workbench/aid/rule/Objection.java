package fr.beffroi.workbench.aid.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule says no.
 *
 * @param rule its code: the sentence, its article and what would have to change are in the messages under {@code aid.rule.CODE}
 * @param facts what it saw, as the sentence names it: numbers, days, codes
 * @param goneOn the day on which time alone removes it; null where it does not
 */
public record Objection(
        String rule, List<Object> facts, @Nullable LocalDate goneOn) {
    static Objection of(Rule rule, Object... facts) {
        return new Objection(rule.code(), List.of(facts), null);
    }

    static Objection until(LocalDate goneOn, Rule rule, Object... facts) {
        return new Objection(rule.code(), List.of(facts), goneOn);
    }
}
