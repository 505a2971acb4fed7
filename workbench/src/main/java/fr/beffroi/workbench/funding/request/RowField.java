package fr.beffroi.workbench.funding.request;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What is asked of each cost, and of each funder beside us; on the page {@code cout-1-montant}, for programs {@code costs[0].amount}. */
public enum RowField {
    COST_LABEL(Group.COST, "objet", "label"),
    COST_KIND(Group.COST, "nature", "kind"),
    COST_PURPOSE(Group.COST, "but", "purpose"),
    COST_AMOUNT(Group.COST, "montant", "amount"),
    COST_SUPPLIER(Group.COST, "fournisseur", "supplier"),
    COST_ORDER_ON(Group.COST, "commande", "orderOn"),
    COST_PAID_IN(Group.COST, "paiement", "paidIn"),
    COST_AGE(Group.COST, "age", "ageYears"),
    FUNDER_NAME(Group.FUNDER, "nom", "name"),
    FUNDER_AMOUNT(Group.FUNDER, "montant", "amount"),
    FUNDER_INTENSITY(Group.FUNDER, "intensite", "intensity"),
    FUNDER_PAID_IN(Group.FUNDER, "versement", "paidIn"),
    FUNDER_STATUS(Group.FUNDER, "etat", "status");

    /** The rows there are. */
    public enum Group {
        COST("cout", "costs", 20),
        FUNDER("financeur", "funders", 10);

        private final String pageName;
        private final String apiName;
        private final int most;

        Group(String pageName, String apiName, int most) {
            this.pageName = pageName;
            this.apiName = apiName;
            this.most = most;
        }

        /** In the form. */
        public String pageName() {
            return pageName;
        }

        /** In the interface. */
        public String apiName() {
            return apiName;
        }

        /** How many rows at most. */
        public int most() {
            return most;
        }

        /** What is asked in a row. */
        public List<RowField> fields() {
            return Arrays.stream(RowField.values())
                    .filter(field -> field.group == this)
                    .toList();
        }

        /** Up to which row something was typed, from 1; 0 where nothing was. */
        public int lastTyped(Map<String, String> typed) {
            for (int row = most; row > 0; row--) {
                int here = row;
                if (fields().stream()
                        .anyMatch(field ->
                                !typed.getOrDefault(field.name(here), "").isBlank())) {
                    return row;
                }
            }
            return 0;
        }
    }

    private final Group group;
    private final String pageName;
    private final String apiName;

    RowField(Group group, String pageName, String apiName) {
        this.group = group;
        this.pageName = pageName;
        this.apiName = apiName;
    }

    /** Within its row, on the page. */
    public String pageName() {
        return pageName;
    }

    /** Within its row, for programs. */
    public String apiName() {
        return apiName;
    }

    /** Its whole name in a row, from 1. */
    public String name(int row) {
        return group.pageName + "-" + row + "-" + pageName;
    }
}
