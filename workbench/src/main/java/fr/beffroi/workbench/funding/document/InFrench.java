package fr.beffroi.workbench.funding.document;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** Acts and what is copied of a file are in French, whatever language their maker reads. */
public final class InFrench {
    private InFrench() {}

    /** Calls something whose words are to be French. */
    public static <T> T call(Supplier<T> action) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            return action.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
