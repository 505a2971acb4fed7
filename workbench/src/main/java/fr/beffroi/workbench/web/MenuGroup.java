package fr.beffroi.workbench.web;

/** What the main menu is divided into, from left to right, as the work flows. Words: {@code menu.<code>}. */
public enum MenuGroup {
    COMPANIES("companies"),
    DEMAND("demand"),
    BARRIERS("barriers"),
    PLANS("plans"),
    AIDS("aids"),
    FILES("files"),
    MEETINGS("meetings"),
    PEOPLE("people"),
    CONTROL("control");

    private final String code;

    MenuGroup(String code) {
        this.code = code;
    }

    /** The key of its words. */
    public String messageKey() {
        return "menu." + code;
    }
}
