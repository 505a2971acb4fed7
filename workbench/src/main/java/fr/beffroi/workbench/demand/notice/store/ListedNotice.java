package fr.beffroi.workbench.demand.notice.store;

import fr.beffroi.workbench.demand.notice.Amount;
import fr.beffroi.workbench.demand.notice.Award;
import fr.beffroi.workbench.demand.notice.Lot;
import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.Party;
import fr.beffroi.workbench.demand.notice.code.Nuts;
import fr.beffroi.workbench.demand.notice.join.Joined;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a notice is listed and searched. */
final class ListedNotice {
    /** Enough to find it by, and no more to show on a line. */
    private static final int LONGEST_TITLE = 1_000;

    private static final int LONGEST_WORDS = 6_000;
    private static final int CENTS = 2;
    private static final int DIVISION_DIGITS = 2;
    private static final int LARGEST_YEAR = 9_999;

    private final Joined joined;
    private final Notice notice;

    ListedNotice(Joined joined) {
        this.joined = joined;
        this.notice = joined.notice();
    }

    String title() {
        String title = notice.title().isBlank()
                ? notice.lots().stream()
                        .map(Lot::title)
                        .filter(one -> !one.isBlank())
                        .findFirst()
                        .orElse("")
                : notice.title();
        return cut(title, LONGEST_TITLE);
    }

    String buyer() {
        return cut(NoticeTexts.names(notice.buyers()), LONGEST_TITLE);
    }

    Collection<String> cpv() {
        return distinct(notice.cpv(), notice.lots().stream().flatMap(lot -> lot.cpv().stream()));
    }

    Collection<String> nuts() {
        return distinct(notice.nuts(), notice.lots().stream().flatMap(lot -> lot.nuts().stream()));
    }

    private static Collection<String> distinct(List<String> whole, Stream<String> ofLots) {
        return Stream.concat(whole.stream(), ofLots).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Codes by which it is filtered; the buyer's place where no place of work is said. */
    Collection<String> marks() {
        Set<String> marks = new LinkedHashSet<>();
        cpv().forEach(code -> marks.add("cpv:" + code.substring(0, DIVISION_DIGITS)));
        Collection<String> places = nuts();
        if (places.isEmpty()) {
            places = notice.buyers().stream()
                    .map(Party::nuts)
                    .filter(Objects::nonNull)
                    .toList();
        }
        for (String place : places) {
            for (int length = DIVISION_DIGITS; length <= place.length(); length++) {
                marks.add("nuts:" + place.substring(0, length));
            }
            Nuts.findDepartment(place).ifPresent(department -> marks.add("dep:" + department));
        }
        if (places.isEmpty()) {
            notice.buyers().stream()
                    .flatMap(buyer -> NoticeTexts.department(buyer).stream())
                    .forEach(department -> marks.add("dep:" + department));
        }
        return marks;
    }

    @Nullable
    LocalDate publishedOn() {
        LocalDate day = notice.publishedOn();
        return day != null && isKeepable(day.getYear()) ? day : null;
    }

    @Nullable
    LocalDateTime deadline() {
        return notice.lots().stream()
                .map(Lot::deadline)
                .filter(Objects::nonNull)
                .filter(one -> isKeepable(one.getYear()))
                .max(Comparator.<LocalDateTime>naturalOrder())
                .orElse(null);
    }

    /** Years as publishers mistype them: none that a calendar of the database cannot hold. */
    private static boolean isKeepable(int year) {
        return year >= 1 && year <= LARGEST_YEAR;
    }

    Collection<String> winners() {
        return winningParties()
                .map(Party::name)
                .filter(one -> !one.isBlank())
                .distinct()
                .toList();
    }

    Collection<String> winnerSirens() {
        return winningParties()
                .flatMap(one -> one.siren().stream())
                .map(one -> one.number())
                .distinct()
                .toList();
    }

    private Stream<Party> winningParties() {
        return notice.awards().stream().map(Award::winners).flatMap(List::stream);
    }

    @Nullable
    Long valueCents() {
        return cents(notice.value());
    }

    @Nullable
    String currency() {
        return notice.value() == null ? null : notice.value().currency();
    }

    static @Nullable Long cents(@Nullable Amount amount) {
        return amount == null
                ? null
                : amount.value()
                        .setScale(CENTS, RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValueExact();
    }

    Collection<String> sources() {
        return joined.received().stream()
                .map(one -> one.notice().source().name().toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .toList();
    }

    String words() {
        StringBuilder words = new StringBuilder();
        Stream.of(
                        Stream.of(notice.title(), buyer(), notice.description()),
                        winners().stream(),
                        notice.lots().stream().flatMap(lot -> Stream.of(lot.title(), lot.description())))
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .distinct()
                .takeWhile(text -> words.length() < LONGEST_WORDS)
                .forEach(text -> words.append(text).append('\n'));
        return cut(words.toString(), LONGEST_WORDS);
    }

    /** Of so many letters at most, none of them one that a text of the database cannot hold. */
    private static String cut(String text, int most) {
        String clean = text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
        if (clean.length() <= most) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(most - 1)) ? most - 1 : most;
        return clean.substring(0, end);
    }
}
