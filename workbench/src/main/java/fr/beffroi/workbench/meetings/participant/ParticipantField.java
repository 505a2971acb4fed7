package fr.beffroi.workbench.meetings.participant;

import fr.beffroi.workbench.web.form.PageField;

/** What is asked of who comes: the name on the page, and for programs. Words: {@code meeting.field.<page name>}. */
public enum ParticipantField implements PageField {
    KIND("nature", "kind"),
    SIREN("siren", "siren"),
    NAME("nom", "name"),
    BODY("organisme", "body"),
    FAMILIES("familles", "families"),
    ARRIVES("arrivee", "arrives"),
    LEAVES("depart", "leaves"),
    KEEPS_APART("ecarte", "keepsApart"),
    PERSON_1("personne-1", "person1"),
    PERSON_2("personne-2", "person2"),
    PERSON_3("personne-3", "person3");

    private final String pageName;
    private final String apiName;

    ParticipantField(String pageName, String apiName) {
        this.pageName = pageName;
        this.apiName = apiName;
    }

    @Override
    public String pageName() {
        return pageName;
    }

    /** In the interface. */
    public String apiName() {
        return apiName;
    }
}
