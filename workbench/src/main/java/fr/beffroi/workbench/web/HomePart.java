package fr.beffroi.workbench.web;

import java.util.Map;

/** A part of the home page, given by the module it is about: what waits for the person who asks, and what to do. */
public interface HomePart {

    /** The template fragment that shows it, such as {@code rampup/home :: scenarios}. */
    String fragment();

    /** Its place from top to bottom: tens, so that others fit between. */
    int order();

    /** Whether it concerns the person who asks now. */
    boolean isShown();

    /** What the fragment shows; names begin with the module's own, so that parts do not meet. */
    Map<String, Object> model();
}
