package fr.beffroi.workbench.demand.notice;

import fr.beffroi.workbench.demand.notice.tree.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads eForms (Implementing Regulation (EU) 2019/1780): UBL 2.3 with the Publications Office's extension, of whatever SDK version. */
final class EformsReader {
    static final Set<String> ROOTS = Set.of(
            "PriorInformationNotice", "ContractNotice", "ContractAwardNotice", "BusinessRegistrationInformationNotice");
    /** Criteria, appeals and beneficial owners: long, and nothing that we say. */
    static final Set<String> PASSED_OVER = Set.of("AwardingTerms", "AppealTerms", "UltimateBeneficialOwner");

    private final Element root;
    private final Element extension;
    private final String language;
    private final Map<String, Party> organisations = new HashMap<>();

    private EformsReader(Element root) {
        this.root = root;
        this.extension = root.find("UBLExtensions", "UBLExtension", "ExtensionContent", "EformsExtension")
                .orElse(root);
        this.language = root.text("NoticeLanguageCode").orElse("");
        extension
                .list("Organizations", "Organization", "Company")
                .forEach(company -> company.text("PartyIdentification", "ID")
                        .ifPresent(id -> organisations.put(id, party(company))));
    }

    static Notice read(Element root) throws UnreadableNoticeException {
        return new EformsReader(root).read();
    }

    private Notice read() throws UnreadableNoticeException {
        String id = root.text("ID")
                .orElseThrow(() -> new UnreadableNoticeException(Reason.of("eforms-number", root.name())));
        String version = root.text("VersionID").orElse("01");
        List<String> identifiers = new ArrayList<>();
        extension
                .text("Publication", "NoticePublicationID")
                .flatMap(TedXmlReader::documentNumber)
                .ifPresent(number -> identifiers.add("ted:" + number));
        identifiers.add(identifier(id, version));
        Element type = root.find("NoticeTypeCode").orElse(root);
        Element project = root.find("ProcurementProject").orElse(root);
        String title = text(project, "Name");
        String description = text(project, "Description");
        return new Notice(
                NoticeSource.EFORMS,
                identifiers,
                kind(type.attribute("listName").orElse("")),
                extension.text("NoticeSubType", "SubTypeCode").orElse(type == root ? root.name() : type.text()),
                root.text("ContractFolderID").map(one -> "eforms:" + one).orElse(null),
                root.text("RegulatoryDomain").orElse(null),
                Codes.language(language),
                title,
                description,
                root.list("ContractingParty", "Party", "PartyIdentification", "ID")
                        .flatMap(one -> Optional.ofNullable(organisations.get(one.text())).stream())
                        .distinct()
                        .toList(),
                cpv(project),
                nuts(project),
                extension
                        .text("Publication", "PublicationDate")
                        .flatMap(Codes::day)
                        .orElse(null),
                value(project),
                lots(title, description),
                new EformsAwards(extension, organisations).list(),
                changes());
    }

    private static String identifier(String id, String version) {
        return "eforms:" + id.toLowerCase(Locale.ROOT) + "-" + version;
    }

    /** Form types of the Publications Office's list {@code form-type}. */
    private static NoticeKind kind(String formType) {
        return switch (formType) {
            case "planning", "consultation" -> NoticeKind.PLANNING;
            case "competition" -> NoticeKind.COMPETITION;
            case "result", "dir-awa-pre" -> NoticeKind.AWARD;
            case "cont-modif", "completion" -> NoticeKind.MODIFICATION;
            default -> NoticeKind.OTHER;
        };
    }

    /** In the notice's own language where it is written in several. */
    private String text(Element in, String name) {
        return in.list(name)
                .filter(one -> one.attribute("languageID").orElse(language).equals(language))
                .findFirst()
                .or(() -> in.find(name))
                .map(Element::text)
                .orElse("");
    }

    private static Party party(Element company) {
        Optional<Element> address = company.find("PostalAddress");
        return new Party(
                company.text("PartyName", "Name").orElse(""),
                company.text("PartyLegalEntity", "CompanyID").orElse(null),
                Codes.country(address.flatMap(one -> one.text("Country", "IdentificationCode"))
                        .orElse(null)),
                address.flatMap(one -> one.text("CountrySubentityCode"))
                        .flatMap(code -> Codes.nuts(code).findFirst())
                        .orElse(null),
                address.flatMap(one -> one.text("PostalZone")).orElse(null),
                address.flatMap(one -> one.text("CityName")).orElse(null));
    }

    private static List<String> cpv(Element project) {
        return Stream.of("MainCommodityClassification", "AdditionalCommodityClassification")
                .flatMap(name -> project.list(name, "ItemClassificationCode"))
                .flatMap(code -> Codes.cpv(code.text()))
                .distinct()
                .toList();
    }

    private static List<String> nuts(Element project) {
        return project.list("RealizedLocation", "Address", "CountrySubentityCode")
                .flatMap(code -> Codes.nuts(code.text()))
                .distinct()
                .toList();
    }

    private @Nullable Amount value(Element project) {
        return Stream.concat(
                        extension.list("NoticeResult", "TotalAmount"),
                        project.list("RequestedTenderTotal", "EstimatedOverallContractAmount"))
                .flatMap(EformsReader::amount)
                .findFirst()
                .orElse(null);
    }

    static Stream<Amount> amount(Element element) {
        return Amount.parse(element.text(), element.attribute("currencyID").orElse("EUR")).stream();
    }

    private List<Lot> lots(String title, String description) {
        List<Lot> lots = root.list("ProcurementProjectLot")
                .filter(one -> one.find("ID")
                        .flatMap(id -> id.attribute("schemeName"))
                        .map(scheme -> !scheme.equals("LotsGroup"))
                        .orElse(true))
                .map(this::lot)
                .toList();
        return lots.isEmpty() ? List.of(new Lot("", title, description, List.of(), List.of(), null, null)) : lots;
    }

    private Lot lot(Element one) {
        Element project = one.find("ProcurementProject").orElse(one);
        // Tenders where they are called for at once, else requests to take part, else interest.
        Optional<Element> period = Stream.of(
                        "TenderSubmissionDeadlinePeriod",
                        "ParticipationRequestReceptionPeriod",
                        "InterestExpressionReceptionPeriod")
                .flatMap(name -> one.find("TenderingProcess").stream().flatMap(process -> process.within(name)))
                .findFirst();
        return new Lot(
                one.text("ID").orElse(""),
                text(project, "Name"),
                text(project, "Description"),
                cpv(project),
                nuts(project),
                Codes.moment(
                                period.flatMap(dates -> dates.text("EndDate")).flatMap(Codes::day),
                                period.flatMap(dates -> dates.text("EndTime")))
                        .orElse(null),
                project.list("RequestedTenderTotal", "EstimatedOverallContractAmount")
                        .flatMap(EformsReader::amount)
                        .findFirst()
                        .orElse(null));
    }

    /** A change notice is the earlier one written out anew; with the reason {@code cancel} it ends it. A modification of a contract is no such change. */
    private List<Change> changes() {
        return extension
                .list("Changes")
                .flatMap(change -> change
                        .text("ChangedNoticeIdentifier")
                        .map(of -> new Change(
                                change.list("ChangeReason", "ReasonCode")
                                                .anyMatch(code -> code.text().equals("cancel"))
                                        ? Change.Effect.CANCELS
                                        : Change.Effect.REPLACES,
                                changed(of)))
                        .stream())
                .toList();
    }

    /** Named by its publication number, or by its id and version. */
    private static String changed(String of) {
        String name = of.strip();
        return TedXmlReader.documentNumber(name)
                .map(number -> "ted:" + number)
                .orElse("eforms:" + name.toLowerCase(Locale.ROOT));
    }
}
