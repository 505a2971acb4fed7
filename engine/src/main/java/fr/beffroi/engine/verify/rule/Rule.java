package fr.beffroi.engine.verify.rule;

import fr.beffroi.engine.verify.facts.PlanFacts;

/** One rule of the contract. It looks at the facts and reports each place where they break it. */
public interface Rule {
    /** The name that violations carry. */
    String name();

    /** Reports every place where the plan breaks this rule. */
    void check(PlanFacts facts, Findings findings);
}
