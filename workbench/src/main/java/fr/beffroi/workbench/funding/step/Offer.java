package fr.beffroi.workbench.funding.step;

import java.util.Map;

/**
 * A step that can be taken now by the viewer.
 *
 * @param open whether they can take it as they are; where not, another person must (after a proposal or a check of theirs)
 * @param defaults what its fields begin with
 */
public record Offer(StepKind kind, boolean open, Map<StepField, String> defaults) {
    public Offer {
        defaults = Map.copyOf(defaults);
    }
}
