package fr.beffroi.bench.matching;

import fr.beffroi.workbench.demand.notice.Amount;
import fr.beffroi.workbench.demand.notice.Award;
import fr.beffroi.workbench.demand.notice.Lot;
import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.Party;
import fr.beffroi.workbench.matching.lots.LotFacts;
import fr.beffroi.workbench.matching.lots.PastWin;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lot that was awarded, as a question: who got it?
 *
 * @param notice its notice: what is drawn again and again for the confidence intervals
 * @param day of the award, else of the publication
 * @param lot what was asked for, the answer not in it
 * @param winners by SIREN, else country and name
 * @param winnerPlaces where the winners are
 */
record AwardCase(
        String notice, LocalDate day, LotFacts lot, String text, Set<String> winners, Set<String> winnerPlaces) {

    /** The awards of a notice that say who won and when. */
    static List<AwardCase> of(Notice notice) {
        List<AwardCase> cases = new ArrayList<>();
        for (Award award : notice.awards()) {
            LocalDate day = award.on() != null ? award.on() : notice.publishedOn();
            if (award.winners().isEmpty() || day == null) {
                continue;
            }
            Lot lot = notice.lots().stream()
                    .filter(one -> one.number().equals(award.lot()))
                    .findFirst()
                    .orElse(null);
            String text = lot == null
                    ? notice.title() + " " + notice.description()
                    : notice.title() + " " + lot.title() + " " + lot.description();
            Set<String> cpv = new LinkedHashSet<>(lot == null ? List.of() : lot.cpv());
            cpv.addAll(notice.cpv());
            Set<String> nuts = new LinkedHashSet<>(lot == null ? List.of() : lot.nuts());
            if (nuts.isEmpty()) {
                nuts.addAll(notice.nuts());
            }
            String buyer = notice.buyers().isEmpty() ? "" : key(notice.buyers().getFirst());
            Set<String> winners = new LinkedHashSet<>();
            Set<String> places = new LinkedHashSet<>();
            award.winners().forEach(winner -> {
                winners.add(key(winner));
                Stream.of(winner.nuts(), winner.country())
                        .filter(place -> place != null && place.length() >= 2)
                        .findFirst()
                        .ifPresent(places::add);
            });
            LotFacts facts = LotFacts.of(
                    notice.identifiers().getFirst() + "/" + award.lot(),
                    text,
                    List.copyOf(cpv),
                    List.copyOf(nuts),
                    euros(lot == null ? null : lot.value()),
                    buyer,
                    day);
            cases.add(new AwardCase(notice.identifiers().getFirst(), day, facts, text, winners, places));
        }
        return cases;
    }

    private static @Nullable Double euros(@Nullable Amount amount) {
        return amount != null && amount.currency().equals("EUR")
                ? amount.value().doubleValue()
                : null;
    }

    /** What a party is told apart by. */
    static String key(Party party) {
        return party.siren().map(siren -> siren.number()).orElseGet(() -> {
            String plain = Normalizer.normalize(party.name(), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("[^A-Z0-9]+", " ")
                    .replaceAll("\\b(SAS|SA|SARL|SASU|EURL|GMBH|AG|LTD|LIMITED|SPA|SRL|BV|NV|AB|AS|SP Z O O)\\b", "")
                    .strip();
            return party.country() + " " + plain.replaceAll(" +", " ");
        });
    }

    PastWin asWin() {
        return new PastWin(lot.buyer(), lot.cpv(), lot.tokens(), day);
    }
}
