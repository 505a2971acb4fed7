package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.matching.links.FrenchPlaces;
import fr.beffroi.workbench.matching.links.ProcessTree;
import fr.beffroi.workbench.matching.lots.Reason;
import fr.beffroi.workbench.registry.geo.Departments;
import fr.beffroi.workbench.web.form.TypedFields;
import fr.beffroi.workbench.web.format.Formats;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reasons as sentences in the language of the page; for templates: {@code ${@reasonWords.say(reason)}}. */
@Component("reasonWords")
public class ReasonWords {
    private static final int LONGEST = 80;

    private final MessageSource messages;
    private final Formats formats;

    ReasonWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** The fact, in words. */
    public String say(Reason reason) {
        return say(reason, LocaleContextHolder.getLocale());
    }

    String say(Reason reason, Locale language) {
        Optional<String> department = FrenchPlaces.department(reason.what()).map(Departments::name);
        Object what = switch (reason.kind()) {
            case PROCESS_BY_CODE, PROCESS_BY_WORDS -> ProcessTree.shipped().name(reason.what(), language);
            case PLACE -> department.orElse("");
            case SIZE -> reason.what();
            case CREDENTIAL, CREDENTIAL_MISSING ->
                reason.what().toUpperCase(Locale.ROOT).replace('-', ' ');
            case REFUSED -> word("watch.why." + reason.what(), language);
            default -> reason.what();
        };
        Object because = switch (reason.kind()) {
            case PROCESS_BY_WORDS -> ProcessTree.shipped().name(reason.because(), language);
            case SIZE -> formats.whole(Double.valueOf(reason.because()));
            default -> reason.because();
        };
        String key = reason.kind() == Reason.Kind.PLACE && department.isEmpty()
                ? "place.region"
                : reason.kind().code();
        return word("watch.reason." + key, language, what, because);
    }

    /** {@code +12} or {@code −5}. */
    public String points(Reason reason) {
        long points = Math.round(reason.points());
        return points < 0 ? "−" + -points : "+" + points;
    }

    /** What is wrong with a field. */
    public String fault(TypedFields.Fault fault) {
        String found = fault.found().length() > LONGEST ? fault.found().substring(0, LONGEST) + "…" : fault.found();
        return word("watch.fault." + fault.reason(), LocaleContextHolder.getLocale(), found);
    }

    private String word(String key, Locale language, Object... words) {
        return Objects.requireNonNull(messages.getMessage(key, words, key, language));
    }
}
