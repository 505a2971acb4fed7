package fr.beffroi.engine.verify.rule;

import fr.beffroi.engine.verify.Violation;
import fr.beffroi.engine.verify.Violation.Sides;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import java.util.List;
import java.util.function.Supplier;

/** Takes down what one rule finds. */
public final class Findings {
    private final String rule;
    private final List<Violation> violations;

    /** Findings of the rule of that name, added to {@code violations}. */
    public Findings(String rule, List<Violation> violations) {
        this.rule = rule;
        this.violations = violations;
    }

    /** Takes down a break that compares no numbers. */
    public void add(Where where) {
        violations.add(new Violation(rule, where.parts(), null));
    }

    /** Takes down a break with the two sides compared. */
    public void add(Where where, Exact left, Exact right) {
        violations.add(new Violation(rule, where.parts(), new Sides(left.toDecimal(), right.toDecimal())));
    }

    /** The left side may be at most the right one. */
    public void requireAtMost(Row row, Supplier<Where> where) {
        if (row.isLeftAbove()) {
            add(where.get(), row.left(), row.right());
        }
    }

    /** The left side must be at least the right one. */
    public void requireAtLeast(Row row, Supplier<Where> where) {
        if (row.isLeftBelow()) {
            add(where.get(), row.left(), row.right());
        }
    }

    /** The two sides must be equal. */
    public void requireEqual(Row row, Supplier<Where> where) {
        if (row.isUneven()) {
            add(where.get(), row.left(), row.right());
        }
    }
}
