package fr.beffroi.workbench.access;

/** What became of a role's calls of a route. */
enum Cell {
    /** Let in; where the route names something, also to what is another organisation's. */
    OPEN("oui"),
    /** Let in, to what is one's own or one's organisation's only. */
    OWN("sien"),
    /** Let in, but finds nothing: neither one's own nor others'. */
    NOTHING("rien"),
    /** Not let in: asked to sign in, or told no. */
    CLOSED("–");

    private final String word;

    Cell(String word) {
        this.word = word;
    }

    /** As the table says it. */
    String word() {
        return word;
    }

    static Cell of(boolean closed, boolean own, boolean others) {
        return others ? OPEN : own ? OWN : closed ? CLOSED : NOTHING;
    }
}
