package fr.beffroi.workbench.accounts.promise;

import fr.beffroi.workbench.web.form.TypedFields;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Promises in words, in the language of the page; for templates too: {@code ${@promiseWords.name(promise)}}. */
@Component("promiseWords")
public class PromiseWords {
    private static final int DECIMALS = 1;
    private static final int LONGEST = 60;

    private final MessageSource messages;
    private final Formats formats;

    PromiseWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** What is promised, with its figure. */
    public String name(Promise promise) {
        String about =
                Objects.requireNonNullElse(promise.leverName() == null ? promise.product() : promise.leverName(), "");
        String quantity = promise.quantity() == null ? "" : formats.number(promise.quantity(), DECIMALS);
        String product = Objects.requireNonNullElse(promise.product(), "");
        String key = "promise.name." + promise.kind() + (about.isEmpty() ? ".plain" : "");
        return say(key, quantity, about, product);
    }

    /** A figure of a promise with its unit; a dash where there is none. */
    public String figure(Promise promise, @Nullable BigDecimal quantity) {
        return quantity == null ? "–" : say("promise.figure." + promise.kind(), formats.number(quantity, DECIMALS));
    }

    /** A fault as a sentence. */
    public String fault(TypedFields.Fault fault) {
        String found = fault.found().length() > LONGEST ? fault.found().substring(0, LONGEST) + "…" : fault.found();
        return say("promise.fault." + fault.reason(), found);
    }

    /** A message in the language of the page. */
    public String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }
}
