package fr.beffroi.workbench.aid.rule;

import org.jspecify.annotations.Nullable;

/** A named rule. Records: two programmes that say the same have equal rules, and a changed parameter is a changed rule. */
public sealed interface Rule permits CostRule, SumRule, GateRule, LimitRule {
    /** The name it bears in files and messages, such as {@code share-of-cost}. */
    String code();

    /** The article it stands on; null where the programme itself sets it. */
    default @Nullable Law law() {
        return null;
    }
}
