package fr.beffroi.workbench.aid.rule;

/** A named rule. Records: two programmes that say the same have equal rules, and a changed parameter is a changed rule. */
public sealed interface Rule permits CostRule, GateRule, LimitRule {
    /** The name it bears in files and messages, such as {@code share-of-cost}. */
    String code();
}
