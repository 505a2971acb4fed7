package fr.beffroi.workbench.funding.step;

import fr.beffroi.workbench.web.form.PageField;
import java.util.Arrays;
import java.util.Optional;

/** What steps ask: the name on the page, and for programs. */
public enum StepField implements PageField {
    AMOUNT("montant", "amount", Type.AMOUNT),
    SPENT("depense", "spent", Type.AMOUNT),
    WHAT("quoi", "what", Type.LONG_TEXT),
    REASON("motif", "reason", Type.LONG_TEXT),
    FINDING("constat", "finding", Type.LONG_TEXT),
    ORDER_FROM("commande-des", "orderFrom", Type.DAY),
    DECISION("acte", "decision", Type.TEXT),
    ON("jour", "on", Type.DAY),
    VOTES("votes", "votes", Type.TEXT),
    WITHDRAWALS("deports", "withdrawals", Type.TEXT),
    YEAR("exercice", "year", Type.COUNT),
    IBAN("iban", "iban", Type.TEXT);

    /** How it is typed. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        AMOUNT,
        COUNT,
        DAY
    }

    private final String pageName;
    private final String apiName;
    private final Type type;

    StepField(String pageName, String apiName, Type type) {
        this.pageName = pageName;
        this.apiName = apiName;
        this.type = type;
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

    /** How it is typed. */
    public Type type() {
        return type;
    }

    /** By the name in the interface. */
    public static Optional<StepField> ofApiName(String name) {
        return Arrays.stream(values())
                .filter(field -> field.apiName.equals(name))
                .findFirst();
    }
}
