package fr.beffroi.workbench.web;

/** A line of the main menu, given by the module whose pages it leads to. */
public interface MenuEntry {

    /** Where it leads, such as {@code /entreprises}. */
    String path();

    /** Its words, as a key of the message bundles. */
    String messageKey();

    /** Its place from left to right: tens, so that others fit between. */
    int order();

    /** Whether the person who asks now may go there. */
    boolean isShown();
}
