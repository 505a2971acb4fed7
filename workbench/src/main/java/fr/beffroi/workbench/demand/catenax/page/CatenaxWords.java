package fr.beffroi.workbench.demand.catenax.page;

import fr.beffroi.workbench.demand.catenax.CatenaxReading;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What could not be read, in words. */
@Component
class CatenaxWords {
    private final MessageSource messages;

    CatenaxWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Each with its place, what stands there and what would be right. */
    List<String> faults(CatenaxReading reading) {
        return reading.faults().stream()
                .map(fault -> say("catenax.fault." + fault.reason(), fault.place(), fault.found()))
                .toList();
    }

    String say(String key, Object... parts) {
        return Objects.requireNonNull(messages.getMessage(key, parts, LocaleContextHolder.getLocale()));
    }
}
