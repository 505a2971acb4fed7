package fr.beffroi.engine.verify;

import fr.beffroi.engine.verify.Violation.Sides;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts violations into words. The bundle has a sentence for each rule, with the names of its parts in braces. */
final class ViolationText {
    private static final String BUNDLE = "fr.beffroi.engine.verify.violations";
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final MathContext SIDE_DIGITS = new MathContext(12);
    private static final MathContext EXCESS_DIGITS = new MathContext(4);

    private final Locale locale;
    private final ResourceBundle sentences;

    private ViolationText(Locale locale) {
        this.locale = locale;
        this.sentences = ResourceBundle.getBundle(BUNDLE, locale);
    }

    static ViolationText of(Locale locale) {
        return new ViolationText(
                Locale.FRENCH.getLanguage().equals(locale.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH);
    }

    String describe(Violation violation) {
        Matcher parts = PART.matcher(sentences.getString(violation.rule()));
        return violation.rule() + " · "
                + parts.replaceAll(part -> Matcher.quoteReplacement(part(violation, part.group(1))));
    }

    private String part(Violation violation, String name) {
        Sides sides = violation.sides();
        if (sides != null) {
            switch (name) {
                case "left" -> {
                    return number(sides.left(), SIDE_DIGITS);
                }
                case "right" -> {
                    return number(sides.right(), SIDE_DIGITS);
                }
                case "excess" -> {
                    return number(sides.excess(), EXCESS_DIGITS);
                }
                default -> {
                    // A part of the place.
                }
            }
        }
        String value = violation.where().getOrDefault(name, "?");
        return name.equals("kind") ? sentences.getString("kind." + value) : value;
    }

    private String number(BigDecimal value, MathContext digits) {
        DecimalFormat format =
                new DecimalFormat("0.##############################", DecimalFormatSymbols.getInstance(locale));
        return format.format(value.round(digits));
    }
}
