package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.web.form.TypedFields;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is wrong with a field, with what was found and what would be right, for templates too: {@code ${@aidFaults.say(reason, found)}}. */
@Component("aidFaults")
public class FaultWords {
    private static final int LONGEST = 60;

    private final MessageSource messages;

    FaultWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One fault as a sentence. */
    public String say(String reason, String found) {
        String shown = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
        return Objects.requireNonNull(
                messages.getMessage("aid.fault." + reason, new Object[] {shown}, LocaleContextHolder.getLocale()));
    }

    /** What a program is told that sent them, by field. */
    AidFaultsException refused(Map<String, TypedFields.Fault> faults) {
        Map<String, String> told = new TreeMap<>();
        faults.forEach((field, fault) -> told.put(field, say(fault.reason(), fault.found())));
        return new AidFaultsException(told);
    }
}
