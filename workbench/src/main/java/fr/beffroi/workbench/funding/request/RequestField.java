package fr.beffroi.workbench.funding.request;

import fr.beffroi.workbench.web.form.PageField;

/** What is asked once: the name on the page and for programs, how it is typed, and who will see it. */
public enum RequestField implements PageField {
    /** What the file is called. */
    TITLE("intitule", "title", Type.TEXT, Sight.PUBLIC_ONCE_GRANTED),
    /** What will be done, and what for. */
    PROJECT("projet", "project", Type.LONG_TEXT, Sight.REGION),
    /** Size of the enterprise, linked ones counted. */
    SIZE("taille", "size", Type.SIZE, Sight.REGION),
    /** What is asked of the programme. */
    ASKED("demandee", "amount", Type.AMOUNT, Sight.PUBLIC_ONCE_GRANTED),
    /** What the company pays itself. */
    SELF("autofinancement", "selfFinancing", Type.AMOUNT, Sight.REGION),
    /** What a bank lends. */
    LOAN("emprunt", "loan", Type.AMOUNT, Sight.REGION),
    /** When the loan comes. */
    LOAN_IN("emprunt-mois", "loanIn", Type.MONTH, Sight.REGION),
    /** What the programme pays in advance. */
    ADVANCE("avance", "advance", Type.AMOUNT, Sight.REGION),
    /** When. */
    ADVANCE_IN("avance-mois", "advanceIn", Type.MONTH, Sight.REGION),
    /** What it pays while the project runs. */
    INSTALMENT("acompte", "instalment", Type.AMOUNT, Sight.REGION),
    /** When. */
    INSTALMENT_IN("acompte-mois", "instalmentIn", Type.MONTH, Sight.REGION),
    /** When it pays the rest. */
    BALANCE_IN("solde-mois", "balanceIn", Type.MONTH, Sight.REGION),
    /** Full-time jobs created. */
    JOBS("emplois", "jobs", Type.COUNT, Sight.REGION),
    /** Equity of the company. */
    OWN_FUNDS("capitaux", "ownFunds", Type.AMOUNT, Sight.REGION),
    /** Day of the last redundancies. */
    LAST_REDUNDANCY_ON("licenciement", "lastRedundancyOn", Type.DAY, Sight.REGION),
    /** Whether it is an undertaking in difficulty (651/2014, art. 2(18)). */
    IN_DIFFICULTY("difficulte", "inDifficulty", Type.TICK, Sight.REGION),
    /** Whether aid declared illegal is still to be paid back. */
    RECOVERY_OPEN("recuperation", "recoveryOpen", Type.TICK, Sight.REGION),
    /** Whether all who are trained are disadvantaged or disabled. */
    DISADVANTAGED("defavorises", "disadvantaged", Type.TICK, Sight.REGION),
    /** The account the money goes to. */
    IBAN("iban", "iban", Type.TEXT, Sight.ACCOUNTANT),
    /** That nothing has been ordered. */
    NOTHING_ORDERED("rien-commande", "nothingOrdered", Type.TICK, Sight.REGION),
    /** That all de minimis aid received is declared. */
    DE_MINIMIS_DECLARED("minimis", "deMinimisDeclared", Type.TICK, Sight.REGION),
    /** That what is written is true. */
    TRUE("exact", "statedTrue", Type.TICK, Sight.REGION);

    /** How it is typed. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        AMOUNT,
        COUNT,
        DAY,
        MONTH,
        SIZE,
        TICK
    }

    /** Who will see it, once the file is handed in. */
    public enum Sight {
        /** The company, officers, auditors. */
        REGION,
        /** And the public accountant, in the payment order. */
        ACCOUNTANT,
        /** And everybody, once the assembly has granted it. */
        PUBLIC_ONCE_GRANTED
    }

    private final String pageName;
    private final String apiName;
    private final Type type;
    private final Sight sight;

    RequestField(String pageName, String apiName, Type type, Sight sight) {
        this.pageName = pageName;
        this.apiName = apiName;
        this.type = type;
        this.sight = sight;
    }

    /** In the form, and where it is kept. */
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

    /** Who will see it. */
    public Sight sight() {
        return sight;
    }
}
