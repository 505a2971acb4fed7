package fr.beffroi.workbench.demand;

import java.util.Map;

/** A part of a need's page, given by a module that knows more than this one, such as who can make it. */
public interface NeedPart {
    /** The template fragment that shows it, such as {@code matching/need :: makers}. */
    String fragment();

    /** Its place from top to bottom: tens, so that others fit between. */
    int order();

    /** Whether it concerns the person who asks now. */
    boolean isShown(Need need);

    /** What the fragment shows; names begin with the module's own, so that parts do not meet. */
    Map<String, Object> model(Need need);
}
