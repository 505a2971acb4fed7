package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.web.form.PageField;

/** What is asked of an aid received: the name on the page, and for programs. */
enum DeclarationField implements PageField {
    RECEIVER("societe", "siren"),
    GRANTED_ON("jour", "grantedOn"),
    AMOUNT("montant", "amount"),
    REGULATION("reglement", "regulation"),
    FUNDER("financeur", "funder");

    private final String pageName;
    private final String apiName;

    DeclarationField(String pageName, String apiName) {
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
