package fr.beffroi.workbench.aid.programme;

import java.util.Map;
import java.util.UUID;

/** A part of a programme's page, given by a module that knows more than this one. */
public interface ProgrammePart {
    /** The template fragment that shows it. */
    String fragment();

    /** Whether it concerns the person who asks now. */
    boolean isShown();

    /** What the fragment shows; names begin with the module's own, so that parts do not meet. */
    Map<String, Object> model(UUID programme);
}
