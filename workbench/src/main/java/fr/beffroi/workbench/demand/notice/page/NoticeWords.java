package fr.beffroi.workbench.demand.notice.page;

import fr.beffroi.workbench.demand.NoticeLine;
import fr.beffroi.workbench.demand.notice.Amount;
import fr.beffroi.workbench.demand.notice.code.Cpv;
import fr.beffroi.workbench.demand.notice.code.Nuts;
import fr.beffroi.workbench.demand.notice.join.Difference;
import fr.beffroi.workbench.registry.geo.Departments;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What notices say, in the words of the reader, for templates: {@code ${@noticeWords.cpv(code)}}. */
@Component
class NoticeWords {
    private static final int CENTS = 2;
    private static final int LONGEST_SHOWN = 240;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final Pattern CELEX = Pattern.compile("3(\\d{4})([LR])0*(\\d+)");

    private final Formats formats;
    private final MessageSource messages;

    NoticeWords(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    /** What a code stands for. */
    public String cpv(String code) {
        return Cpv.label(code, LocaleContextHolder.getLocale());
    }

    /** The name of a place. */
    public String nuts(String code) {
        return Nuts.label(code, LocaleContextHolder.getLocale());
    }

    /** The name of what is asked for as a place: a department or a region. */
    public String place(String code) {
        return Character.isDigit(code.charAt(0)) ? Departments.name(code) : nuts(code);
    }

    /** Names of places, once each, of many the first. */
    public String places(List<String> codes) {
        return codes.stream().map(this::nuts).distinct().limit(4).collect(Collectors.joining(", "));
    }

    /** {@code 4 décembre 2026 à 12:00}, in the buyer's own time. */
    public String moment(LocalDateTime at) {
        return message("notice.moment", formats.date(at.toLocalDate()), TIME.format(at));
    }

    /** Whole days from today until then; negative once it has passed. */
    public long daysUntil(LocalDateTime at) {
        return ChronoUnit.DAYS.between(Formats.dayInRegion(java.time.Instant.now()), at.toLocalDate());
    }

    /** An amount; null where none is said. */
    public @Nullable String money(@Nullable Amount amount) {
        return amount == null ? null : money(amount.value(), amount.currency());
    }

    /** An amount in hundredths; null where none is said. */
    public @Nullable String cents(@Nullable Long cents, @Nullable String currency) {
        return cents == null || currency == null ? null : money(BigDecimal.valueOf(cents, CENTS), currency);
    }

    private String money(BigDecimal value, String currency) {
        return currency.equals("EUR") ? formats.euros(value) : formats.number(value, CENTS) + "\u00a0" + currency;
    }

    /** What is bought, for how much, and since when that is known, in one line; what is not said is left out. */
    public String summary(NoticeLine line) {
        return Stream.of(
                        line.cpv().isEmpty() ? null : cpv(line.cpv().getFirst()),
                        cents(line.valueCents(), line.currency()),
                        line.publishedOn() == null
                                ? null
                                : message("notice.publishedOn", formats.date(line.publishedOn())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** A directive or regulation; the number by which the Union's law is catalogued is said as everybody says it: {@code 2009/81}. */
    public String law(String basis) {
        Matcher catalogued = CELEX.matcher(basis);
        if (!catalogued.matches()) {
            return basis;
        }
        return message(
                "notice.law." + catalogued.group(2).toLowerCase(Locale.ROOT), catalogued.group(1), catalogued.group(3));
    }

    /** What a correction changed, as a sentence. */
    public String difference(Difference difference) {
        String what = difference.what().name().toLowerCase(Locale.ROOT);
        String of = difference.lot().isEmpty() ? "" : message("notice.change.lot", difference.lot());
        String before = value(difference.what(), difference.before());
        String after = value(difference.what(), difference.after());
        String how = before == null ? "said" : after == null ? "dropped" : "moved";
        return message(
                "notice.change." + what + "." + how, of, before == null ? "" : before, after == null ? "" : after);
    }

    private @Nullable String value(Difference.What what, @Nullable String written) {
        if (written == null) {
            return null;
        }
        return switch (what) {
            case DEADLINE -> moment(LocalDateTime.parse(written));
            case VALUE -> {
                int blank = written.lastIndexOf(' ');
                yield money(new BigDecimal(written.substring(0, blank)), written.substring(blank + 1));
            }
            case CPV -> Arrays.stream(written.split(" ")).map(this::cpv).collect(Collectors.joining(", "));
            case NUTS ->
                Arrays.stream(written.split(" ")).map(this::nuts).distinct().collect(Collectors.joining(", "));
            case TITLE, DESCRIPTION, LOT ->
                written.length() <= LONGEST_SHOWN ? written : written.substring(0, LONGEST_SHOWN) + "…";
        };
    }

    /** A day, or that it is not said. */
    public String day(@Nullable LocalDate day) {
        return day == null ? message("notice.unsaid") : formats.date(day);
    }

    /** Where a source shows a notice of a name, as text; null where it has no page of its own there. */
    public @Nullable String link(String identifier) {
        String number = identifier.substring(identifier.indexOf(':') + 1);
        if (identifier.startsWith("ted:") && number.matches("\\d{1,9}-\\d{4}")) {
            return "https://ted.europa.eu/fr/notice/-/detail/" + number;
        }
        return identifier.startsWith("boamp:") && number.matches("\\d{2}-\\d{1,7}")
                ? "https://www.boamp.fr/pages/avis/?q=idweb:" + number
                : null;
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
