package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.explain.Figures;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;

/** The words of one language: messages by key, and numbers, money and dates as its readers write them. */
final class Words {

    private static final String BUNDLE = "fr.beffroi.engine.explain.report.report_";

    /** Letters before which French drops the e of "de"; accents are taken off first. */
    private static final String VOWELS = "AEIOUYaeiouyŒœ";

    private final Language language;
    private final ResourceBundle messages;
    private final Figures figures;

    Words(Language language) {
        this.language = language;
        this.messages = ResourceBundle.getBundle(BUNDLE + language.tag());
        this.figures = new Figures(language.locale());
    }

    Language language() {
        return language;
    }

    /** An id that is unique on a page that holds both languages. */
    String id(String base) {
        return base + "-" + language.tag();
    }

    /** The message with its placeholders replaced. */
    String say(String key, Object... values) {
        StringBuilder said = new StringBuilder();
        Template.of(messages.getString(key))
                .forEach(said::append, placeholder -> said.append(values[placeholder.index()]));
        return said.toString();
    }

    /** The message for one or for several of something; {@code {0}} is the number. */
    String count(String key, long number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = whole((double) number);
        System.arraycopy(more, 0, values, 1, more.length);
        return say(key + (figures.isSingular(number) ? ".one" : ".other"), values);
    }

    /** Writes the message; the values it stresses are set in strong type. */
    void stress(Html html, String key, String... values) {
        Template.of(messages.getString(key)).forEach(html::text, placeholder -> {
            String value = values[placeholder.index()];
            if (placeholder.stressed()) {
                html.leaf("strong", value);
            } else {
                html.text(value);
            }
        });
    }

    /** "de Pass Drones", "d'Aide régionale". */
    String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        boolean vowel = !plain.isEmpty() && VOWELS.indexOf(plain.charAt(0)) >= 0;
        return say(vowel ? "of.vowel" : "of.other", name);
    }

    /** A quantity with as many digits as it deserves: none behind the comma from 100 on, two below 10. */
    String number(double value) {
        double size = Math.abs(value);
        return figures.number(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
    }

    /** By how much something falls. */
    String less(double value) {
        return "−" + number(value);
    }

    /** The same with a capital letter in front. */
    String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    /** A number as short as an axis wants it. */
    String shortNumber(double value) {
        if (Math.abs(value) >= 1e6) {
            return say("million", number(value / 1e6));
        }
        return Math.abs(value) >= 1e5 ? say("thousand", number(value / 1e3)) : number(value);
    }

    /** A number without decimals. */
    String whole(double value) {
        return figures.number(value, 0);
    }

    /** Money; cents only for small sums. */
    String euros(double value) {
        boolean cents = Math.abs(value) < 100 && Math.abs(value - Math.rint(value)) >= 0.005;
        return say("money", cents ? figures.number(value, 2) : whole(value));
    }

    /** A share as percent, with one decimal below ten. */
    String percent(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.05) {
            return say("percent.tiny");
        }
        return say("percent", figures.number(percent, Math.abs(percent) < 9.95 ? 1 : 0));
    }

    /** 6 mars 2028. */
    String date(LocalDate date) {
        return figures.date(date).replaceFirst(" ", "\u00a0");
    }

    /** mars 2028. */
    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(month);
    }

    /** A month as short as an axis wants it. */
    String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM", language.locale()).format(month);
    }

    /** a, b et c. */
    String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return say("list.and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }
}
