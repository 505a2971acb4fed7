package fr.beffroi.workbench.rampup;

import java.util.Map;
import java.util.UUID;

/** A part of a scenario's page, given by a module that knows more than this one. */
public interface ScenarioPart {
    /** The template fragment that shows it. */
    String fragment();

    /** What the fragment shows; names begin with the module's own, so that parts do not meet. */
    Map<String, Object> model(UUID scenario);
}
