package fr.beffroi.workbench.funding.session;

import fr.beffroi.workbench.web.form.PageField;

/** What is asked of a session and of a vote: the name on the page, and for programs. */
public enum SessionField implements PageField {
    BODY("instance", "body"),
    HELD_ON("date", "heldOn"),
    PLACE("lieu", "place"),
    NOTED_ON("jour", "on"),
    OUTCOME("sens", "outcome"),
    AMOUNT("montant", "amount"),
    REASON("motif", "reason"),
    DECISION("acte", "decision"),
    IN_FAVOUR("pour", "inFavour"),
    AGAINST("contre", "against"),
    ABSTAINED("abstentions", "abstained"),
    WITHDRAWALS("deports", "withdrawals");

    private final String pageName;
    private final String apiName;

    SessionField(String pageName, String apiName) {
        this.pageName = pageName;
        this.apiName = apiName;
    }

    /** In the form. */
    @Override
    public String pageName() {
        return pageName;
    }

    /** In the interface. */
    public String apiName() {
        return apiName;
    }
}
