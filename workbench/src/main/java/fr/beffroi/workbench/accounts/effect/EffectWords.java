package fr.beffroi.workbench.accounts.effect;

import fr.beffroi.workbench.web.format.Formats;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Measures in words, uncertain ones as such; for templates: {@code ${@effectWords.share(measure)}}. */
@Component("effectWords")
public class EffectWords {
    private final MessageSource messages;
    private final Formats formats;

    EffectWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** A sum of a kind with its unit. */
    public String figure(Measure measure, double value) {
        return Double.isNaN(value)
                ? "–"
                : say("promise.figure." + measure.kind(), formats.number(Math.round(value * 10) / 10.0, 1));
    }

    /** {@code 86 % (entre 71 % et 97 %)}. */
    public String share(Measure measure) {
        Interval share = measure.share();
        return Double.isNaN(share.value())
                ? "–"
                : said(share, percent(share.value()), percent(share.low()), percent(share.high()));
    }

    /** {@code 3,2 h/sem. pour 1 000 € (entre 2,1 et 4,4)}; a dash where it is no cadence, or no money is known. */
    public String perThousand(Measure measure) {
        Interval gained = measure.perThousandEuros();
        return Double.isNaN(gained.value())
                ? "–"
                : said(gained, figure(measure, gained.value()), number(gained.low()), number(gained.high()));
    }

    private String said(Interval interval, String value, String low, String high) {
        return interval.isKnown()
                ? say("effect.interval", value, low, high)
                : say("effect.alone", value, interval.count());
    }

    private String percent(double share) {
        return Double.isNaN(share) ? "" : formats.wholePercent(share);
    }

    private String number(double value) {
        return Double.isNaN(value) ? "" : formats.number(Math.round(value * 10) / 10.0, 1);
    }

    private String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }
}
