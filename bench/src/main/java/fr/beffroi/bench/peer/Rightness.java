package fr.beffroi.bench.peer;

import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.verify.Violation;
import java.util.Comparator;
import java.util.List;

/** Whether a plan keeps every rule of the contract, by the exact checker, in a word for the table. */
record Rightness(List<Violation> violations) {
    static Rightness of(FixedModel fixed, RampUpPlan plan) {
        return new Rightness(PlanVerifier.verify(fixed.loaded(), plan));
    }

    boolean isRight() {
        return violations.isEmpty();
    }

    String word() {
        return isRight() ? "yes" : "%d broken".formatted(violations.size());
    }

    /** The rule that is broken by most, in words. */
    String worst() {
        return violations.stream()
                .max(Comparator.comparingDouble(violation -> violation.sides() == null
                        ? Double.POSITIVE_INFINITY
                        : violation.sides().excess().doubleValue()))
                .map(Violation::toString)
                .orElse("");
    }
}
