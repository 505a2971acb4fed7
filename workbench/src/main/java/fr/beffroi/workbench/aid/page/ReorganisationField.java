package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.web.form.PageField;

/** What is asked of a merger or split: the name on the page, and for programs. */
enum ReorganisationField implements PageField {
    KIND("genre", "kind"),
    ON("jour", "on"),
    COMPANY("societe", "company"),
    PARTS("reprises", "parts");

    private final String pageName;
    private final String apiName;

    ReorganisationField(String pageName, String apiName) {
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
