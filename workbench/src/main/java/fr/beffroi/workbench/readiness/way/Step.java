package fr.beffroi.workbench.readiness.way;

import java.util.List;
import java.util.Set;

/**
 * How a requirement is met by one's own doing.
 *
 * @param code of the requirement it meets
 * @param costCents from it to it, in cents before tax
 * @param weeks from its start to its end
 * @param needs what must be met before it begins: of each set one member
 */
public record Step(String code, Range costCents, Range weeks, List<Set<String>> needs) {
    public Step {
        needs = needs.stream().map(Set::copyOf).toList();
    }
}
