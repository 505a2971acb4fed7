package fr.beffroi.workbench.meetings.event;

import fr.beffroi.workbench.web.form.PageField;

/** What is asked of an event: the name on the page, and for programs. Words: {@code meeting.field.<page name>}. */
public enum EventField implements PageField {
    NAME("nom", "name"),
    PLACE("lieu", "place"),
    HELD_ON("jour", "heldOn"),
    FIRST_SLOT("debut", "firstSlot"),
    LAST_END("fin", "lastEnd"),
    SLOT_MINUTES("duree", "slotMinutes"),
    BREAKS("pauses", "breaks"),
    TABLES("tables", "tables"),
    MAXIMUM_IN_A_ROW("suite", "maximumInARow"),
    FAIR_SHARE("part", "fairShare"),
    SEARCH_SECONDS("recherche", "searchSeconds"),
    DESCRIPTION("presentation", "description");

    private final String pageName;
    private final String apiName;

    EventField(String pageName, String apiName) {
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
