package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Requirement;
import fr.beffroi.workbench.readiness.catalogue.Source;
import fr.beffroi.workbench.readiness.way.Range;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of requirements for templates: {@code ${@requirementWords.name(code)}}. */
@Component("requirementWords")
public class RequirementWords {
    private static final int CENTS = 100;
    private static final int LONGEST = 200;

    private final Catalogues catalogues;
    private final MessageSource messages;

    RequirementWords(Catalogues catalogues, MessageSource messages) {
        this.catalogues = catalogues;
        this.messages = messages;
    }

    /** The name of a requirement; its code where it is unknown. */
    public String name(String code) {
        Requirement found = catalogues.current().requirements().get(code);
        return found == null ? code : found.name().here();
    }

    /** A shipped source; null where it is written out or an estimation. */
    public @Nullable Source source(String code) {
        return catalogues.current().sources().get(code);
    }

    /** Whole euros of cents. */
    public long euros(long cents) {
        return Math.ceilDiv(cents, CENTS);
    }

    /** Whether both ends are the same. */
    public boolean isOne(Range range) {
        return range.least() == range.most();
    }

    /** One fault as a sentence. */
    public String fault(TypedFields.Fault fault) {
        String found = fault.found().length() > LONGEST ? fault.found().substring(0, LONGEST) + "…" : fault.found();
        return Objects.requireNonNull(messages.getMessage(
                "requirement.fault." + fault.reason(), new Object[] {found}, LocaleContextHolder.getLocale()));
    }
}
