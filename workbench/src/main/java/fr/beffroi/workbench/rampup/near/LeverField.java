package fr.beffroi.workbench.rampup.near;

import fr.beffroi.workbench.web.form.PageField;

/** What is said of a lever that qualifies a company, as pages name it. */
enum LeverField implements PageField {
    /** Place in the list of ways, the cheapest first; empty: one's own euros and weeks. */
    WAY("voie"),
    EUROS("cout"),
    DELAY_WEEKS("attente"),
    /** Id of a means of production of the company's; empty: the item is bought from it. */
    MEANS("moyen"),
    HOURS_PER_UNIT("heures"),
    LEAD_TIME_WEEKS("delai"),
    /** How many it sells a week, where the item is bought from it. */
    PER_WEEK("semaine"),
    /** Euros that the company can put in itself. */
    OWN_EUROS("fonds"),
    /** Ids of programmes of the draft that may pay for it, between commas. */
    PROGRAMMES("dispositifs");

    private final String pageName;

    LeverField(String pageName) {
        this.pageName = pageName;
    }

    @Override
    public String pageName() {
        return pageName;
    }
}
