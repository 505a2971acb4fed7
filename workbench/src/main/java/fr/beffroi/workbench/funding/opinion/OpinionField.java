package fr.beffroi.workbench.funding.opinion;

import fr.beffroi.workbench.web.form.PageField;

/** What is asked of who asks for an opinion, and of who gives one: the name on the page, and for programs. */
public enum OpinionField implements PageField {
    PERSON("personne", "person"),
    QUESTION("question", "question"),
    DUE("pour", "dueOn"),
    NAME("expert", "name"),
    ORGANISATION("organisme", "organisation"),
    EMAIL("courriel", "email"),
    PROJECT("projet", "project"),
    COSTS("couts", "costs"),
    RECOMMENDATION("sens", "recommendation"),
    ANSWER("avis", "answer"),
    INTEREST("lien", "interest");

    private final String pageName;
    private final String apiName;

    OpinionField(String pageName, String apiName) {
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
