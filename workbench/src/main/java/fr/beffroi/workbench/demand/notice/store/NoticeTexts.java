package fr.beffroi.workbench.demand.notice.store;

import fr.beffroi.workbench.demand.NoticeLine;
import fr.beffroi.workbench.demand.notice.Party;
import fr.beffroi.workbench.demand.notice.join.Joined;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parties in words. */
public final class NoticeTexts {
    private static final int POSTAL_CODE_DIGITS = 5;
    private static final String OVERSEAS = "97";

    private NoticeTexts() {}

    /** A notice on one line, as lists show it. */
    public static NoticeLine line(long id, Joined joined) {
        ListedNotice listed = new ListedNotice(joined);
        return new NoticeLine(
                id,
                joined.notice().kind().name().toLowerCase(Locale.ROOT),
                listed.title(),
                listed.buyer(),
                List.copyOf(listed.cpv()),
                List.copyOf(listed.nuts()),
                listed.publishedOn(),
                listed.deadline(),
                joined.cancelled(),
                joined.history().size(),
                List.copyOf(listed.winners()),
                listed.valueCents(),
                listed.currency(),
                List.copyOf(listed.sources()));
    }

    /** Names apart by a comma; the number of one that bears no name. */
    public static String names(List<Party> parties) {
        return parties.stream().map(NoticeTexts::name).distinct().collect(Collectors.joining(", "));
    }

    /** Its name, else its number. */
    public static String name(Party party) {
        return party.name().isBlank() ? Objects.requireNonNullElse(party.id(), "") : party.name();
    }

    /** What names a buyer best over the years: SIREN, else the number the notice gives, else the name. */
    public static String bestId(Party party) {
        return party.siren().map(Siren::number).orElseGet(() -> Objects.requireNonNullElse(party.id(), party.name()));
    }

    /** The French department of a party's postal code; Corsica's two are not told apart by it and left out. */
    public static Optional<String> department(Party party) {
        String code = party.postalCode() == null ? "" : party.postalCode().strip();
        boolean french = "FR".equals(party.country()) && code.length() == POSTAL_CODE_DIGITS && code.matches("\\d+");
        if (!french || code.startsWith("20")) {
            return Optional.empty();
        }
        return Optional.of(code.substring(0, code.startsWith(OVERSEAS) ? OVERSEAS.length() + 1 : OVERSEAS.length()));
    }
}
