package fr.beffroi.workbench.funding.fromplan;

import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why a choice was not kept, in the language of the page; for templates too: {@code ${@tieWords.fault(fault)}}. */
@Component("tieWords")
public class TieWords {
    private static final int LONGEST = 60;

    private final MessageSource messages;

    TieWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One fault as a sentence with what was found. */
    public String fault(ChosenTies.Fault fault) {
        String found = fault.found().length() > LONGEST ? fault.found().substring(0, LONGEST) + "…" : fault.found();
        return Objects.requireNonNull(messages.getMessage(
                "fromPlan.fault." + fault.reason(), new Object[] {found}, LocaleContextHolder.getLocale()));
    }
}
