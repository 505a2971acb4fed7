package fr.beffroi.workbench.demand.need.page;

import fr.beffroi.workbench.web.form.PageField;

/** What is asked of a need: the name on the page, and for programs. What may be given several times is one text, a line each. */
enum NeedField implements PageField {
    TITLE("titre", "title"),
    DESCRIPTION("description", "description"),
    PROCESSES("procedes", "processes"),
    MATERIALS("matieres", "materials"),
    LENGTH("longueur", "lengthMm"),
    WIDTH("largeur", "widthMm"),
    HEIGHT("hauteur", "heightMm"),
    MASS("masse", "massKg"),
    TOLERANCE("tolerance", "toleranceMm"),
    CREDENTIALS("certifications", "credentials"),
    QUANTITIES("quantites", "quantities"),
    DEPARTMENT("departement", "department"),
    NEEDED_FROM("pour", "neededFrom"),
    FIRMNESS("fermete", "firmness"),
    AUDIENCE("public", "audience"),
    NAMED("nommees", "named"),
    ANONYMOUS("anonyme", "anonymous"),
    SHOW_WORDS("mots", "showWords"),
    OFFICERS_KNOW("agents", "officersKnow");

    private final String pageName;
    private final String apiName;

    NeedField(String pageName, String apiName) {
        this.pageName = pageName;
        this.apiName = apiName;
    }

    /** In the form. */
    @Override
    public String pageName() {
        return pageName;
    }

    /** In the interface. */
    String apiName() {
        return apiName;
    }
}
