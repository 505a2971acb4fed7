package fr.beffroi.workbench.funding.opinion;

import fr.beffroi.workbench.web.form.TypedFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Opinions in words, in the language of the page; for templates too: {@code ${@opinionWords.summary(counts)}}. */
@Component("opinionWords")
public class OpinionWords {
    private final MessageSource messages;

    OpinionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** “2 avis, favorables”, or “3 avis : 2 favorables, 1 défavorable”, and how many are awaited; empty where none was asked. */
    public String summary(OpinionCounts counts) {
        List<String> parts = new ArrayList<>();
        List<Recommendation> kinds = counts.kinds();
        if (kinds.size() == 1) {
            parts.add(say("opinion.count.all." + kinds.getFirst().code(), counts.opinions()));
        } else if (kinds.size() > 1) {
            List<String> each = kinds.stream()
                    .map(kind ->
                            say("opinion.count." + kind.code(), counts.given().getOrDefault(kind, 0)))
                    .toList();
            parts.add(say("opinion.count", counts.opinions(), String.join(", ", each)));
        }
        int back = counts.given().getOrDefault(Recommendation.STANDS_BACK, 0);
        if (back > 0) {
            parts.add(say("opinion.count.stands-back", back));
        }
        if (counts.waiting() > 0) {
            parts.add(say("opinion.count.waiting", counts.waiting()));
        }
        return String.join(" ; ", parts);
    }

    /** The same for one of several files; empty where none was asked there. */
    public String summary(Map<UUID, OpinionCounts> counts, UUID file) {
        return summary(counts.getOrDefault(file, OpinionCounts.NONE));
    }

    /** One fault as a sentence. */
    public String fault(TypedFields.Fault fault) {
        for (String key : List.of("opinion.fault.", "file.fault.", "aid.fault.")) {
            String own = messages.getMessage(
                    key + fault.reason(), new Object[] {fault.found()}, "", LocaleContextHolder.getLocale());
            if (own != null && !own.isEmpty()) {
                return own;
            }
        }
        throw new IllegalStateException("No words for the fault " + fault.reason());
    }

    /** All faults, by the field's name on the page. */
    public Map<String, String> pageFaults(OpinionFaultsException refused) {
        Map<String, String> faults = new TreeMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field.pageName(), fault(fault)));
        return faults;
    }

    /** Why something cannot be done now. */
    public String refusal(OpinionRefusedException refused) {
        return say("opinion.refused." + refused.reason());
    }

    private String say(String key, Object... words) {
        return Objects.requireNonNull(messages.getMessage(key, words, LocaleContextHolder.getLocale()));
    }
}
