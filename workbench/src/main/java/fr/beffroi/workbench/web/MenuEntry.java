package fr.beffroi.workbench.web;

import java.util.List;

/** A line of the main menu, given by the module whose pages it leads to. */
public interface MenuEntry {

    /** Where it leads, such as {@code /entreprises}. */
    String path();

    /** Its words, as a key of the message bundles. */
    String messageKey();

    /** What it stands under: groups of several show them on a second line, once one is within. */
    MenuGroup group();

    /** Its place within its group, from left to right: tens, so that others fit between. */
    int order();

    /** Whether the person who asks now may go there. */
    boolean isShown();

    /** Beginnings of the addresses of its pages. */
    default List<String> pagesUnder() {
        return List.of(path());
    }
}
