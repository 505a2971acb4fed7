package fr.beffroi.workbench.funding.mandate.page;

import fr.beffroi.workbench.web.form.PageField;

/** What is typed to give a mandate. */
enum MandateField implements PageField {
    EMAIL("courriel", "email"),
    NAME("nom", "name"),
    FILE("dossier", "file"),
    POWER("pouvoir", "power"),
    FROM("debut", "from"),
    UNTIL("fin", "until");

    private final String pageName;
    private final String apiName;

    MandateField(String pageName, String apiName) {
        this.pageName = pageName;
        this.apiName = apiName;
    }

    /** Its name in forms. */
    @Override
    public String pageName() {
        return pageName;
    }

    /** Its name for programs. */
    String apiName() {
        return apiName;
    }
}
