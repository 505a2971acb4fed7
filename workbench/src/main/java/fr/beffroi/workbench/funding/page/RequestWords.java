package fr.beffroi.workbench.funding.page;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the fields of a request are called, for templates: {@code ${@requestWords.name('cout-2-montant')}}. */
@Component("requestWords")
public class RequestWords {
    private static final Pattern ROW = Pattern.compile("(cout|financeur)-(\\d+)-([a-z]+)");

    private final MessageSource messages;

    RequestWords(MessageSource messages) {
        this.messages = messages;
    }

    /** By the name on the page. */
    public String name(String field) {
        Matcher row = ROW.matcher(field);
        if (row.matches()) {
            boolean cost = row.group(1).equals("cout");
            return say(cost ? "request.cost" : "request.funder", Integer.valueOf(row.group(2)))
                    + ", "
                    + say("request." + (cost ? "cost." : "funder.") + row.group(3));
        }
        return say("request.field." + field);
    }

    private String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }
}
