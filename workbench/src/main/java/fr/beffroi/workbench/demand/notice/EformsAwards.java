package fr.beffroi.workbench.demand.notice;

import fr.beffroi.workbench.demand.notice.tree.Element;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows the references of a result: from a lot's result to its tenders, from these to who tendered together, and to the contract. */
final class EformsAwards {
    private final Element result;
    private final Map<String, Party> organisations;
    private final Map<String, Element> tenders;
    private final Map<String, Element> parties;
    private final Map<String, Element> contracts;

    EformsAwards(Element extension, Map<String, Party> organisations) {
        this.result = extension.find("NoticeResult").orElse(extension);
        this.organisations = organisations;
        this.tenders = byId("LotTender");
        this.parties = byId("TenderingParty");
        this.contracts = byId("SettledContract");
    }

    private Map<String, Element> byId(String name) {
        Map<String, Element> found = new HashMap<>();
        result.list(name).forEach(one -> one.text("ID").ifPresent(id -> found.put(id, one)));
        return found;
    }

    /** One for each contract, or for each lot that got none. */
    List<Award> list() {
        return result.list("LotResult").flatMap(this::awards).toList();
    }

    private Stream<Award> awards(Element lot) {
        String number = lot.text("TenderLot", "ID").orElse("");
        Integer received = Codes.count(lot.list("ReceivedSubmissionsStatistics")
                .filter(one -> one.text("StatisticsCode").orElse("").equals("tenders"))
                .flatMap(one -> one.text("StatisticsNumeric").stream())
                .findFirst());
        List<Element> won = lot.list("SettledContract", "ID")
                .flatMap(id -> Optional.ofNullable(contracts.get(id.text())).stream())
                .flatMap(contract -> contract.list("LotTender", "ID"))
                .flatMap(id -> Optional.ofNullable(tenders.get(id.text())).stream())
                .filter(tender -> tender.text("TenderLot", "ID").orElse(number).equals(number))
                .distinct()
                .toList();
        if (won.isEmpty()) {
            // No contract is named: the tenders that were chosen are those of the first rank.
            boolean chosen = lot.text("TenderResultCode").orElse("").equals("selec-w");
            won = !chosen
                    ? List.of()
                    : lot.list("LotTender", "ID")
                            .flatMap(id -> Optional.ofNullable(tenders.get(id.text())).stream())
                            .filter(tender ->
                                    tender.text("RankCode").orElse("1").equals("1"))
                            .toList();
        }
        return won.isEmpty()
                ? Stream.of(new Award(number, List.of(), null, null, received))
                : won.stream().map(tender -> award(number, tender, received));
    }

    private Award award(String number, Element tender, @org.jspecify.annotations.Nullable Integer received) {
        List<Party> winners = tender.text("TenderingParty", "ID")
                .map(parties::get)
                .map(party -> party.list("Tenderer", "ID")
                        .flatMap(id -> Optional.ofNullable(organisations.get(id.text())).stream())
                        .distinct()
                        .toList())
                .orElse(List.of());
        return new Award(
                number,
                winners,
                date(tender).orElse(null),
                tender.list("LegalMonetaryTotal", "PayableAmount")
                        .flatMap(EformsReader::amount)
                        .findFirst()
                        .orElse(null),
                received);
    }

    private Optional<LocalDate> date(Element tender) {
        String id = tender.text("ID").orElse("");
        return contracts.values().stream()
                .filter(contract -> contract.list("LotTender", "ID")
                        .anyMatch(one -> one.text().equals(id)))
                .flatMap(contract -> Stream.of("AwardDate", "IssueDate").flatMap(name -> contract.text(name).stream()))
                .flatMap(text -> Codes.day(text).stream())
                .findFirst();
    }
}
