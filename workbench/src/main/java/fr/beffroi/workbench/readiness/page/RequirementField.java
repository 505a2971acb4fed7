package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.web.form.PageField;

/** A field of a requirement's form: its name on the page and for programs. */
enum RequirementField implements PageField {
    COST_LEAST("cout-min", "leastEuros"),
    COST_MOST("cout-max", "mostEuros"),
    WEEKS_LEAST("semaines-min", "leastWeeks"),
    WEEKS_MOST("semaines-max", "mostWeeks"),
    NEEDS("avant", "needs"),
    ACCEPTED("accepte", "accepted"),
    BODY("organisme", "body"),
    FACT_SOURCE("source-fait", "factSource"),
    COST_SOURCE("source-cout", "costSource"),
    WEEKS_SOURCE("source-duree", "weeksSource"),
    NAME_FR("nom-fr", "nameFr"),
    NAME_EN("nom-en", "nameEn"),
    HOW_FR("comment-fr", "howFr"),
    HOW_EN("comment-en", "howEn"),
    REASON("motif", "reason");

    private final String pageName;
    private final String apiName;

    RequirementField(String pageName, String apiName) {
        this.pageName = pageName;
        this.apiName = apiName;
    }

    @Override
    public String pageName() {
        return pageName;
    }

    String apiName() {
        return apiName;
    }
}
