package fr.beffroi.cli;

import fr.beffroi.engine.verify.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** The planner made a plan that breaks the rules: a fault of ours, and never written. */
final class WrongPlanException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    WrongPlanException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
        this.violations = List.copyOf(violations);
    }

    List<Violation> violations() {
        return violations;
    }
}
