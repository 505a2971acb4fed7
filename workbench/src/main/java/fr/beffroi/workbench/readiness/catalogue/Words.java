package fr.beffroi.workbench.readiness.catalogue;

import org.springframework.context.i18n.LocaleContextHolder;

/** The same in both languages. */
public record Words(String fr, String en) {

    /** In the language of the page. */
    public String here() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? en : fr;
    }
}
