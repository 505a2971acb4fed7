package fr.beffroi.workbench.demand.notice.store;

import fr.beffroi.workbench.demand.AwardedLot;
import fr.beffroi.workbench.demand.TenderLot;
import fr.beffroi.workbench.demand.Winner;
import fr.beffroi.workbench.demand.notice.Amount;
import fr.beffroi.workbench.demand.notice.Award;
import fr.beffroi.workbench.demand.notice.Lot;
import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.NoticeKind;
import fr.beffroi.workbench.demand.notice.join.Joined;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is bought by itself, and who got it, with what the notice says of the whole filled in. */
final class NoticeLots {
    private NoticeLots() {}

    static List<TenderLot> tenders(long id, Joined joined) {
        Notice notice = joined.notice();
        if (notice.kind() != NoticeKind.COMPETITION || joined.cancelled() || joined.waiting()) {
            return List.of();
        }
        return notice.lots().stream().map(lot -> tender(id, notice, lot)).toList();
    }

    private static TenderLot tender(long id, Notice notice, Lot lot) {
        // The value of the whole says nothing of one lot among several.
        Amount value = lot.value() == null && notice.lots().size() == 1 ? notice.value() : lot.value();
        return new TenderLot(
                id,
                lot.number(),
                or(lot.title(), notice.title()),
                or(lot.description(), notice.description()),
                NoticeTexts.names(notice.buyers()),
                both(lot.cpv(), notice.cpv()),
                both(lot.nuts(), notice.nuts()),
                notice.publishedOn(),
                lot.deadline(),
                ListedNotice.cents(value),
                currency(value));
    }

    static List<AwardedLot> awards(long id, Joined joined) {
        Notice notice = joined.notice();
        return joined.waiting()
                ? List.of()
                : notice.awards().stream()
                        .filter(award -> !award.winners().isEmpty())
                        .map(award -> award(id, notice, award))
                        .toList();
    }

    private static AwardedLot award(long id, Notice notice, Award award) {
        Lot lot = notice.lots().stream()
                .filter(one -> one.number().equals(award.lot()))
                .findFirst()
                .orElseGet(() -> new Lot(award.lot(), "", "", List.of(), List.of(), null, null));
        return new AwardedLot(
                id,
                award.lot(),
                or(lot.title(), notice.title()),
                or(lot.description(), notice.description()),
                NoticeTexts.names(notice.buyers()),
                notice.buyers().stream().map(NoticeTexts::bestId).findFirst().orElse(""),
                both(lot.cpv(), notice.cpv()),
                both(lot.nuts(), notice.nuts()),
                notice.publishedOn(),
                award.on(),
                award.winners().stream()
                        .map(one -> new Winner(one.name(), one.siren().orElse(null)))
                        .toList(),
                ListedNotice.cents(award.value()),
                currency(award.value()));
    }

    private static @Nullable String currency(@Nullable Amount amount) {
        return amount == null ? null : amount.currency();
    }

    private static String or(String own, String whole) {
        return own.isBlank() ? whole : own;
    }

    private static List<String> both(List<String> own, List<String> whole) {
        return Stream.concat(own.stream(), whole.stream()).distinct().toList();
    }
}
