package fr.beffroi.cli;

import fr.beffroi.engine.explain.Figures;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the interface and the way numbers, money and dates are written, in one language. Not for several threads. */
final class Messages {
    private final Language language;
    private final ResourceBundle bundle;
    private final Figures figures;
    private final DateTimeFormatter shortDate;

    Messages(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "fr.beffroi.cli.messages",
                Locale.of(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.figures = new Figures(language.locale());
        this.shortDate =
                DateTimeFormatter.ofPattern(language == Language.FRENCH ? "dd/MM/yy" : "d MMM yy", language.locale());
    }

    Locale locale() {
        return language.locale();
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** The text of that key, each {@code {i}} replaced by the i-th value. */
    String text(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** {@code key.one} or {@code key.many}, with the count as first value. French counts 0 as one. */
    String count(String key, int count) {
        return text(key + (figures.isSingular(count) ? ".one" : ".many"), number(count, 0));
    }

    /** A number with grouped thousands and at most that many decimals. */
    String number(double value, int decimals) {
        return figures.number(value, decimals);
    }

    /** Whole euros: "12 000 €", "€12,000". */
    String money(double euros) {
        String digits = number(euros, 0);
        return language == Language.FRENCH
                ? digits + "\u00a0€"
                : digits.startsWith("-") ? "-€" + digits.substring(1) : "€" + digits;
    }

    /** A share such as 0.0123 as "1,23 %". */
    String percent(double share) {
        return figures.percent(share);
    }

    /** "6 mars 2028"; the first of a month is "1er mars 2028". */
    String date(LocalDate date) {
        return figures.date(date);
    }

    /** The date where the cadence is reached, or that it never is. */
    String dateOrNever(@Nullable LocalDate date) {
        return date == null ? text("never") : date(date);
    }

    /** A date for table columns. */
    String shortDate(LocalDate date) {
        return shortDate.format(date);
    }
}
