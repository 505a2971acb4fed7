package fr.beffroi.workbench.funding.envelope;

import fr.beffroi.workbench.web.form.PageField;
import java.util.Arrays;
import java.util.Optional;

/** What is asked to make a book, or to bring money into it: the name on the page, and for programs. */
public enum EnvelopeField implements PageField {
    PROGRAMME("dispositif", "programme"),
    AXIS("axe", "axis"),
    FIRST_YEAR("premiere-annee", "firstYear"),
    LAST_YEAR("derniere-annee", "lastYear"),
    COMPANY_CAP("plafond", "companyCap"),
    KIND("mouvement", "kind"),
    AMOUNT("montant", "amount"),
    YEAR("exercice", "year"),
    DECISION("acte", "decision"),
    REASON("motif", "reason"),
    KEY("cle", "key");

    private final String pageName;
    private final String apiName;

    EnvelopeField(String pageName, String apiName) {
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

    /** By the name in the interface. */
    public static Optional<EnvelopeField> ofApiName(String name) {
        return Arrays.stream(values())
                .filter(field -> field.apiName.equals(name))
                .findFirst();
    }
}
