package fr.beffroi.workbench.web.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Numbers, euros and dates in the language of the page, for templates: {@code ${@formats.euros(amount)}}. Times are those of the region:
 * Europe/Paris.
 */
@Component("formats")
public class Formats {
    /** Where times are told. */
    public static final ZoneId REGION = ZoneId.of("Europe/Paris");

    private static final char NO_BREAK_SPACE = '\u00a0';
    /** As wide as a plus; a hyphen could end a line. */
    private static final String MINUS = "−";

    /** The day it was in the region. */
    public static LocalDate dayInRegion(Instant at) {
        return at.atZone(REGION).toLocalDate();
    }

    /** {@code 29 novembre 2026}, in a reader's language: for mails, which have no page. */
    public static String longDate(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /** {@code 12 000 €}; cents only where there are some. */
    public String euros(Number amount) {
        BigDecimal exact = amount instanceof BigDecimal decimal ? decimal : new BigDecimal(amount.toString());
        BigDecimal cents = exact.setScale(2, RoundingMode.HALF_UP);
        int digits = cents.stripTrailingZeros().scale() > 0 ? 2 : 0;
        String number = format(cents.abs(), digits, digits);
        String sign = cents.signum() < 0 ? MINUS : "";
        return sign + (locale().equals(Locale.FRENCH) ? number + NO_BREAK_SPACE + "€" : "€" + number);
    }

    /** An amount in euros as it stands in a field that it is typed into: {@code 5777,77}; what is no such number stays as it is. */
    public @Nullable String typed(@Nullable Object amount) {
        String text = amount instanceof BigDecimal exact ? plain(exact) : amount == null ? null : amount.toString();
        return text != null && locale().equals(Locale.FRENCH) && text.matches("\\d+\\.\\d{1,2}")
                ? text.replace('.', ',')
                : text;
    }

    private static String plain(BigDecimal exact) {
        BigDecimal least = exact.stripTrailingZeros();
        return least.scale() <= 0
                ? least.toBigInteger().toString()
                : exact.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** {@code 1 234,5}: at most {@code mostDecimals} decimals. */
    public String number(Number value, int mostDecimals) {
        return format(value, 0, mostDecimals);
    }

    /** {@code 1 234}. */
    public String whole(Number value) {
        return format(value, 0, 0);
    }

    /** {@code 87 %}, of a share from 0 to 1. */
    public String percent(Number share) {
        return format(share.doubleValue() * 100, 0, 1) + (locale().equals(Locale.FRENCH) ? NO_BREAK_SPACE + "%" : "%");
    }

    /** {@code 87 %}, without decimals: of shares that are not known more exactly. */
    public String wholePercent(double share) {
        return percent(Math.round(share * 100) / 100.0);
    }

    /** {@code 6 mars 2028}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(locale().equals(Locale.FRENCH) ? dayPattern(date) : "d MMMM yyyy", locale())
                .format(date);
    }

    /** {@code octobre 2026}, of any day in it. */
    public String month(LocalDate day) {
        return month(day, locale());
    }

    /** {@code octobre 2026}, in a reader's language: for mails, which have no page. */
    public static String month(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", language).format(day);
    }

    /** {@code 2026-10}, as addresses and fields write a month. */
    public String monthCode(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    /** {@code 6 mars 2028 à 14:05}. */
    public String dateTime(Instant instant) {
        var local = instant.atZone(REGION);
        String time = DateTimeFormatter.ofPattern("HH:mm", locale()).format(local);
        return date(local.toLocalDate()) + (locale().equals(Locale.FRENCH) ? " à " : ", ") + time;
    }

    /** The first of a month is written {@code 1er}. */
    private static String dayPattern(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "d'er' MMMM yyyy" : "d MMMM yyyy";
    }

    private static String format(Number value, int leastDecimals, int mostDecimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        return format.format(value).replace("-", MINUS);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.UK : Locale.FRENCH;
    }
}
