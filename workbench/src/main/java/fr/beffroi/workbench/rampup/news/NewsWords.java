package fr.beffroi.workbench.rampup.news;

import fr.beffroi.workbench.web.format.Formats;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A piece of news as a sentence, in the language of the page; for templates too: {@code ${@newsWords.sentence(news)}}. */
@Component("newsWords")
public class NewsWords {
    private final MessageSource messages;
    private final Formats formats;

    NewsWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** What was decided, of which lever, by which file. */
    public String sentence(News news) {
        String number = String.valueOf(news.sourceNumber());
        return switch (news.cause()) {
            case DELAYED ->
                say(
                        news,
                        number,
                        news.leverName(),
                        formats.date(Objects.requireNonNull(news.notBefore())),
                        formats.date(news.orderOn()));
            case GRANTED, AMENDED, PAID, LAPSED, REFUSED ->
                say(
                        news,
                        number,
                        news.leverName(),
                        formats.euros(Objects.requireNonNullElse(news.euros(), java.math.BigDecimal.ZERO)),
                        formats.euros(news.plannedEuros()));
        };
    }

    private String say(News news, Object... values) {
        return Objects.requireNonNull(
                messages.getMessage("rampup.news." + news.cause().code(), values, LocaleContextHolder.getLocale()));
    }
}
