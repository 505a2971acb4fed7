package fr.beffroi.workbench.rampup.stock;

import fr.beffroi.workbench.web.form.PageField;

/** What is asked about stock, as pages name it. */
enum StockField implements PageField {
    /** Id of a target item; empty: all of them. */
    PRODUCT("produit", "item"),
    LEAD_TIME_WEEKS("delai", "leadTimeWeeks"),
    /** Percent. */
    VARIATION("variation", "variation"),
    /** Percent. */
    SERVICE_LEVEL("service", "serviceLevel");

    private final String pageName;
    private final String programName;

    StockField(String pageName, String programName) {
        this.pageName = pageName;
        this.programName = programName;
    }

    @Override
    public String pageName() {
        return pageName;
    }

    /** Its name for programs. */
    String programName() {
        return programName;
    }
}
