package fr.beffroi.workbench.registry.search.query;

import fr.beffroi.workbench.registry.search.index.Fields;

/** The sides from which results can be narrowed. */
public enum Facet {
    PROCESS(Fields.PROCESS, "savoir-faire", "process", true),
    CREDENTIAL(Fields.CREDENTIAL, "certification", "credential", true),
    DEPARTMENT(Fields.DEPARTMENT, "departement", "department", false),
    SIZE(Fields.SIZE, "taille", "size", false),
    ACTIVITY(Fields.ACTIVITY, "activite", "activity", false);

    private final String field;
    private final String frenchParameter;
    private final String englishParameter;
    private final boolean leveled;

    Facet(String field, String frenchParameter, String englishParameter, boolean leveled) {
        this.field = field;
        this.frenchParameter = frenchParameter;
        this.englishParameter = englishParameter;
        this.leveled = leveled;
    }

    String field() {
        return field;
    }

    /** Its name in the addresses of pages. */
    public String frenchParameter() {
        return frenchParameter;
    }

    /** Its name in the programming interface. */
    public String englishParameter() {
        return englishParameter;
    }

    /** Whether its values are visible to some only. */
    boolean isLeveled() {
        return leveled;
    }
}
