package fr.beffroi.workbench.registry.reference;

import org.springframework.context.i18n.LocaleContextHolder;

/** A name in both languages. */
public record Label(String french, String english) {

    /** In the language of the page. */
    public String here() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? english : french;
    }
}
