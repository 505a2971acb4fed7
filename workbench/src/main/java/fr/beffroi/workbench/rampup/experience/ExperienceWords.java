package fr.beffroi.workbench.rampup.experience;

import fr.beffroi.workbench.rampup.LeverExperience;
import fr.beffroi.workbench.web.format.Formats;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was learned, as a sentence with its interval and its number of facts; for templates: {@code ${@experienceWords.delay(learned)}}. */
@Component("experienceWords")
public class ExperienceWords {
    private final MessageSource messages;
    private final Formats formats;

    ExperienceWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** {@code +6 semaines (entre 3 et 9, 12 leviers)}. */
    public String delay(LeverExperience.Learned learned) {
        LeverExperience.Range range = learned.delay();
        String key = range.isKnown() ? "experience.delay" : "experience.delay.alone";
        return say(key, signed(range.value()), signed(range.low()), signed(range.high()), learned.levers());
    }

    /** {@code 108 % du prévu (entre 101 % et 117 %, 12 leviers)}; a dash where nothing is known. */
    public String share(LeverExperience.@Nullable Range range) {
        if (range == null || Double.isNaN(range.value())) {
            return "–";
        }
        String key = range.isKnown() ? "experience.share" : "experience.share.alone";
        return say(key, percent(range.value()), percent(range.low()), percent(range.high()), range.count());
    }

    private String percent(double share) {
        return Double.isNaN(share) ? "" : formats.wholePercent(share);
    }

    private String signed(double weeks) {
        if (Double.isNaN(weeks)) {
            return "";
        }
        String number = formats.number(Math.round(weeks * 10) / 10.0, 1);
        return weeks > 0 ? "+" + number : number;
    }

    private String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }
}
