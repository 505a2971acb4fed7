package fr.beffroi.workbench.rampup;

import java.util.UUID;

/** Something that can be done with a plan, given by a module that knows more than this one: shown as a button on the plan's page. */
public interface PlanAction {
    /** Words of the button. */
    String messageKey();

    /** Where it leads. */
    String path(UUID scenario, UUID run);

    /** Whether it concerns the person who asks now. */
    boolean isShown();
}
