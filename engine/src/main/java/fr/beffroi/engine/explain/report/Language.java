package fr.beffroi.engine.explain.report;

import java.util.Locale;

/** The languages of the report, the first one shown first. */
enum Language {
    FRENCH("fr", "Français", Locale.FRANCE),
    ENGLISH("en", "English", Locale.UK);

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** Its BCP 47 tag, also the ending of its message bundle and of the ids of its part of the page. */
    String tag() {
        return tag;
    }

    /** What its speakers call it. */
    String ownName() {
        return ownName;
    }

    Locale locale() {
        return locale;
    }
}
