package fr.beffroi.engine.verify;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule.
 *
 * @param rule name of the rule, such as {@code capacity}
 * @param where what it is about, in the order of reading: kind of thing to its id or week, such as {@code resource → R0003}
 * @param sides the two sides compared; null for a rule that compares no numbers
 */
public record Violation(
        String rule, Map<String, String> where, @Nullable Sides sides) {

    /**
     * The two sides of a rule.
     *
     * @param left what the plan has, in the unit of the rule
     * @param right what it may or must be, in the same unit
     */
    public record Sides(BigDecimal left, BigDecimal right) {
        /** By how much the rule is broken, ≥ 0, in the same unit. */
        public BigDecimal excess() {
            return left.subtract(right).abs();
        }
    }

    public Violation {
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }

    /** In words: French for a French locale, English for any other. */
    public String describe(Locale locale) {
        return ViolationText.of(locale).describe(this);
    }

    /** In words, in English. */
    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
