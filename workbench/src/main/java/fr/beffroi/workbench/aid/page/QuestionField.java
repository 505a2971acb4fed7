package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.web.form.PageField;

/** What is asked about a cost: the name on the page, and for programs. */
enum QuestionField implements PageField {
    AMOUNT("montant", "amount"),
    KIND("nature", "kind"),
    PURPOSE("but", "purpose"),
    SIZE("taille", "size"),
    ORDERED_ON("commande", "orderedOn"),
    AGE_YEARS("age", "ageYears"),
    APPLIED_ON("demande", "appliedOn"),
    GRANT_DAY("decision", "grantDay"),
    JOBS("emplois", "jobs"),
    OTHER_AMOUNT("autre", "otherAmount"),
    OTHER_INTENSITY("intensite", "otherIntensity"),
    OWN_FUNDS("fonds", "ownFunds"),
    LAST_REDUNDANCY_ON("licenciement", "lastRedundancyOn"),
    IN_DIFFICULTY("difficulte", "inDifficulty"),
    RECOVERY_OPEN("recuperation", "recoveryOpen"),
    DISADVANTAGED("defavorises", "disadvantaged");

    private final String pageName;
    private final String apiName;

    QuestionField(String pageName, String apiName) {
        this.pageName = pageName;
        this.apiName = apiName;
    }

    /** In the address of the page. */
    @Override
    public String pageName() {
        return pageName;
    }

    /** In the address of the interface. */
    String apiName() {
        return apiName;
    }
}
