package fr.beffroi.engine.explain;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers and dates as readers of French and English write them. */
public final class Figures {
    private final Locale locale;
    private final boolean french;
    private final DateTimeFormatter longDate;

    public Figures(Locale locale) {
        this.locale = locale;
        french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
        longDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }

    /** With grouped thousands and at most that many decimals; never a negative zero. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return withoutNegativeZero(format, value);
    }

    /** A share such as 0.0123 as "1,23 %", with at most two decimals; never a negative zero. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return withoutNegativeZero(format, share);
    }

    /** "6 mars 2028"; the first of a month is "1er mars 2028". */
    public String date(LocalDate date) {
        String text = longDate.format(date);
        return french && date.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
    }

    /** Whether that many are spoken of as one: in French 0 is. */
    public boolean isSingular(long count) {
        return french ? Math.abs(count) < 2 : count == 1;
    }

    private static String withoutNegativeZero(NumberFormat format, double value) {
        String text = format.format(value);
        return text.equals(format.format(-0.0)) ? format.format(0.0) : text;
    }
}
