package fr.beffroi.workbench.demand.notice;

import fr.beffroi.workbench.demand.notice.tree.Element;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the essential data of French public contracts: the arrêté of 22 December 2022 (schema 2.0.3, JSON and XML), and the tables of 2019 that many still
 * publish. A contract names buyer and winners by number only; what was modified since counts as modified.
 */
final class DecpReader {
    /** One element of these is one contract. */
    static final Set<String> CONTRACTS = Set.of("marche", "contrat-concession");

    private final Element contract;

    private DecpReader(Element contract) {
        this.contract = contract;
    }

    static Notice read(Element contract) throws UnreadableNoticeException {
        return new DecpReader(contract).read();
    }

    private Notice read() throws UnreadableNoticeException {
        String id = contract.text("id").orElseThrow(() -> new UnreadableNoticeException(Reason.of("contract-id")));
        Party buyer = Stream.of("acheteur", "autoriteConcedante")
                .flatMap(name -> contract.list(name))
                .map(one -> party(one, null))
                .findFirst()
                .orElseThrow(() -> new UnreadableNoticeException(Reason.of("contract-buyer", id)));
        Amount value = value();
        String title = contract.text("objet").orElse("");
        List<String> cpv = contract.text("codeCPV").stream().flatMap(Codes::cpv).toList();
        return new Notice(
                NoticeSource.DECP,
                // The buyer's own number is the buyer's own: two buyers may use the same.
                List.of("decp:" + Optional.ofNullable(buyer.id()).orElse("") + ":" + id),
                NoticeKind.AWARD,
                contract.text("nature").orElse(contract.name()),
                contract.text("idAccordCadre").map(one -> "decp:" + one).orElse(null),
                null,
                "fr",
                title,
                "",
                List.of(buyer),
                cpv,
                List.of(),
                day("datePublicationDonnees").orElse(null),
                value,
                List.of(new Lot("", title, "", cpv, List.of(), null, null)),
                List.of(new Award(
                        "",
                        winners(),
                        day("dateNotification").or(() -> day("dateSignature")).orElse(null),
                        value,
                        received())),
                List.of());
    }

    private @Nullable Integer received() {
        return Codes.count(contract.text("offresRecues"));
    }

    private Optional<LocalDate> day(String name) {
        return contract.text(name).flatMap(Codes::day);
    }

    private Stream<Element> latestFirst() {
        return contract.list("modifications", "modification")
                .sorted(Comparator.comparing((Element one) -> one.text("dateNotificationModification")
                                .or(() -> one.text("dateSignatureModification"))
                                .orElse(""))
                        .reversed());
    }

    private @Nullable Amount value() {
        return Stream.concat(latestFirst(), Stream.of(contract))
                .flatMap(one -> Stream.of("montant", "valeurGlobale").flatMap(name -> one.text(name).stream()))
                .flatMap(text -> Amount.parse(text, "EUR").stream())
                .findFirst()
                .orElse(null);
    }

    private List<Party> winners() {
        return Stream.concat(latestFirst(), Stream.of(contract))
                .map(one -> Stream.concat(
                                one.list("titulaires", "titulaire"), one.list("concessionnaires", "concessionnaire"))
                        .map(winner ->
                                party(winner, winner.text("typeIdentifiant").orElse(null)))
                        .distinct()
                        .toList())
                .filter(winners -> !winners.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Numbers of SIRENE and French VAT are French; others say nothing of the country. */
    private static Party party(Element one, @Nullable String kind) {
        boolean french = kind == null || kind.equals("SIRET") || kind.equals("SIREN");
        return new Party(
                one.text("denominationSociale").or(() -> one.text("nom")).orElse(""),
                one.text("id").orElse(null),
                french ? "FR" : null,
                null,
                null,
                null);
    }
}
