package fr.beffroi.workbench.demand.notice;

import fr.beffroi.workbench.demand.notice.tree.Element;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Official Journal's former XML: the forms F01 to F25 of edition R2.0.9 and those of directive 2009/81/EC of edition R2.0.8. What the Publications
 * Office coded is taken before what the buyer wrote.
 */
final class TedXmlReader {
    /** Titles and names in all languages, links and such: most of a file, and nothing that the form does not say. */
    static final Set<String> PASSED_OVER = Set.of("TECHNICAL_SECTION", "LINKS_SECTION", "TRANSLATION_SECTION");

    private static final Pattern JOURNAL_NUMBER = Pattern.compile("(\\d{4})/S\\s*\\d{1,3}-0*(\\d+)");
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("0*(\\d+)-(\\d{4})");
    private static final Pattern DEADLINE = Pattern.compile("(\\d{8})(?:\\s+(\\d{1,2}:\\d{2}))?.*");

    private final Element root;
    private final Element coded;
    private final Element form;

    private TedXmlReader(Element root, Element coded, Element form) {
        this.root = root;
        this.coded = coded;
        this.form = form;
    }

    static Notice read(Element root) throws UnreadableNoticeException {
        Element coded = root.find("CODED_DATA_SECTION")
                .orElseThrow(() -> new UnreadableNoticeException(Reason.of("ted-part", "CODED_DATA_SECTION")));
        // One form for each language; the original in French where there is one.
        List<Element> forms = root.list("FORM_SECTION")
                .flatMap(section -> section.children().stream())
                .filter(one -> one.attribute("LG").isPresent())
                .toList();
        Element form = forms.stream()
                .filter(one -> one.attribute("CATEGORY").orElse("").equals("ORIGINAL"))
                .reduce((a, b) -> b.attribute("LG").orElse("").equals("FR") ? b : a)
                .or(() -> forms.stream().findFirst())
                .orElseThrow(() -> new UnreadableNoticeException(Reason.of("ted-part", "FORM_SECTION (LG)")));
        return new TedXmlReader(root, coded, form).read();
    }

    private Notice read() throws UnreadableNoticeException {
        String number = root.attribute("DOC_ID")
                .flatMap(TedXmlReader::documentNumber)
                .or(() -> coded.text("NOTICE_DATA", "NO_DOC_OJS").flatMap(TedXmlReader::journalNumber))
                .orElseThrow(() -> new UnreadableNoticeException(Reason.of("ted-number")));
        NoticeKind kind = kind(codif("TD_DOCUMENT_TYPE", "CODE"));
        Optional<Element> object = form.within("OBJECT_CONTRACT").findFirst();
        String title = object.flatMap(one -> one.text("TITLE"))
                .or(() -> first("TITLE_CONTRACT"))
                .orElse("");
        String description = object.flatMap(one -> one.text("SHORT_DESCR"))
                .or(() -> first("SHORT_CONTRACT_DESCRIPTION"))
                .or(() -> form.within("SHORT_DESCR").map(Element::text).findFirst())
                .orElse("");
        return new Notice(
                NoticeSource.TED_XML,
                List.of("ted:" + number),
                kind,
                form.attribute("FORM").orElse(form.name()),
                findReferred().orElse(null),
                codif("DIRECTIVE", "VALUE").orElse(null),
                Codes.language(form.attribute("LG").orElse("")),
                title,
                description,
                buyers(),
                cpv(),
                places(),
                coded.text("REF_OJS", "DATE_PUB").flatMap(Codes::day).orElse(null),
                value(),
                lots(title, description),
                kind == NoticeKind.AWARD || kind == NoticeKind.MODIFICATION ? awards() : List.of(),
                changes());
    }

    private Optional<String> codif(String name, String attribute) {
        return coded.find("CODIF_DATA", name).flatMap(one -> one.attribute(attribute));
    }

    private Optional<String> first(String name) {
        return form.within(name)
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Codes of the Journal's document types. */
    private static NoticeKind kind(Optional<String> code) {
        return switch (code.orElse("")) {
            case "0", "P" -> NoticeKind.PLANNING;
            case "3", "A", "C", "D", "H", "M", "O", "S", "Y" -> NoticeKind.COMPETITION;
            case "7", "J", "R", "V" -> NoticeKind.AWARD;
            case "K" -> NoticeKind.MODIFICATION;
            default -> NoticeKind.OTHER;
        };
    }

    private List<String> cpv() {
        return Stream.concat(
                        form.within("CPV_MAIN").limit(1).flatMap(one -> one.within("CPV_CODE")),
                        coded.list("NOTICE_DATA", "ORIGINAL_CPV"))
                .flatMap(one -> one.attribute("CODE").stream())
                .flatMap(Codes::cpv)
                .distinct()
                .toList();
    }

    private List<String> places() {
        List<String> places = nuts(coded.list("NOTICE_DATA", "PERFORMANCE_NUTS"));
        return places.isEmpty() ? nuts(coded.list("NOTICE_DATA", "ORIGINAL_NUTS")) : places;
    }

    private static List<String> nuts(Stream<Element> elements) {
        return elements.flatMap(one -> one.attribute("CODE").stream())
                .flatMap(Codes::nuts)
                .distinct()
                .toList();
    }

    private List<Party> buyers() {
        List<Party> named = form.within("CONTRACTING_BODY")
                .flatMap(body -> body.children().stream())
                .filter(one -> one.name().startsWith("ADDRESS_CONTRACTING_BODY"))
                .map(TedXmlReader::party)
                .toList();
        return named.isEmpty()
                ? form.within("CA_CE_CONCESSIONAIRE_PROFILE")
                        .limit(1)
                        .map(TedXmlReader::party)
                        .toList()
                : named;
    }

    private static Party party(Element address) {
        return new Party(
                address.text("OFFICIALNAME")
                        .or(() -> address.text("ORGANISATION", "OFFICIALNAME"))
                        .or(() -> address.text("ORGANISATION"))
                        .orElse(""),
                address.text("NATIONALID")
                        .or(() -> address.text("ORGANISATION", "NATIONALID"))
                        .orElse(null),
                Codes.country(address.find("COUNTRY")
                        .flatMap(one -> one.attribute("VALUE"))
                        .orElse(null)),
                nuts(address.list("NUTS")).stream().findFirst().orElse(null),
                address.text("POSTAL_CODE").orElse(null),
                address.text("TOWN").orElse(null));
    }

    private @Nullable Amount value() {
        return Stream.of("VAL_TOTAL", "VAL_ESTIMATED_TOTAL")
                .flatMap(name -> form.within("OBJECT_CONTRACT").flatMap(one -> one.list(name)))
                .flatMap(TedXmlReader::amount)
                .findFirst()
                .or(() -> coded.list("NOTICE_DATA", "VALUES", "VALUE")
                        .flatMap(TedXmlReader::amount)
                        .findFirst())
                .orElse(null);
    }

    private static Stream<Amount> amount(Element element) {
        return Amount.parse(element.text(), element.attribute("CURRENCY").orElse("EUR")).stream();
    }

    private List<Lot> lots(String title, String description) {
        LocalDateTime deadline = coded.text("CODIF_DATA", "DT_DATE_FOR_SUBMISSION")
                .map(DEADLINE::matcher)
                .filter(Matcher::matches)
                .flatMap(parts -> Codes.moment(Codes.day(parts.group(1)), Optional.ofNullable(parts.group(2))))
                .orElse(null);
        List<Lot> lots = Stream.concat(
                        form.within("OBJECT_DESCR").map(one -> lot(one, "LOT_NO", "TITLE", "SHORT_DESCR", deadline)),
                        form.within("F17_ANNEX_B")
                                .map(one -> lot(one, "LOT_NUMBER", "LOT_TITLE", "LOT_DESCRIPTION", deadline)))
                .toList();
        return lots.isEmpty() ? List.of(new Lot("", title, description, List.of(), List.of(), deadline, null)) : lots;
    }

    private static Lot lot(
            Element one, String number, String title, String description, @Nullable LocalDateTime deadline) {
        return new Lot(
                one.text(number).orElse(""),
                one.text(title).orElse(""),
                one.text(description).orElse(""),
                one.within("CPV_CODE")
                        .flatMap(code -> code.attribute("CODE").stream())
                        .flatMap(Codes::cpv)
                        .distinct()
                        .toList(),
                nuts(one.list("NUTS")),
                deadline,
                Stream.of("VAL_OBJECT", "VALUE_COST", "VAL_ESTIMATED_TOTAL")
                        .flatMap(one::within)
                        .flatMap(TedXmlReader::amount)
                        .findFirst()
                        .orElse(null));
    }

    private List<Award> awards() {
        List<Award> awards = new ArrayList<>();
        Stream.of("AWARD_CONTRACT", "AWARD_OF_CONTRACT_DEFENCE", "RESULTS", "DESCRIPTION_PROCUREMENT")
                .flatMap(form::within)
                .forEach(one -> awards.add(award(one)));
        return awards;
    }

    private static Award award(Element one) {
        List<Party> winners = Stream.of("ADDRESS_CONTRACTOR", "ADDRESS_WINNER", "ECONOMIC_OPERATOR_NAME_ADDRESS")
                .flatMap(one::within)
                .map(address ->
                        address.find("CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME").orElse(address))
                .map(TedXmlReader::party)
                .filter(party -> !party.name().isEmpty())
                .distinct()
                .toList();
        return new Award(
                one.text("LOT_NO").or(() -> one.text("LOT_NUMBER")).orElse(""),
                winners,
                date(one).orElse(null),
                Stream.of("VAL_TOTAL", "VAL_PRIZE", "VALUE_COST")
                        .flatMap(one::within)
                        .flatMap(TedXmlReader::amount)
                        .findFirst()
                        .orElse(null),
                Codes.count(Stream.of("NB_TENDERS_RECEIVED", "OFFERS_RECEIVED_NUMBER", "NB_PARTICIPANTS")
                        .flatMap(one::within)
                        .map(Element::text)
                        .findFirst()));
    }

    private static Optional<LocalDate> date(Element award) {
        return Stream.of("DATE_CONCLUSION_CONTRACT", "DATE_DECISION_JURY", "CONTRACT_AWARD_DATE")
                .flatMap(award::within)
                .findFirst()
                .flatMap(day -> day.children().isEmpty()
                        ? Codes.day(day.text())
                        : Codes.day("%s-%2s-%2s"
                                .formatted(
                                        day.text("YEAR").orElse(""),
                                        day.text("MONTH").orElse(""),
                                        day.text("DAY").orElse(""))
                                .replace(' ', '0')));
    }

    /** The earlier notice of the same procedure that this one names. */
    private Optional<String> findReferred() {
        return Stream.concat(coded.list("NOTICE_DATA", "REF_NOTICE", "NO_DOC_OJS"), form.within("NOTICE_NUMBER_OJ"))
                .flatMap(one -> journalNumber(one.text()).stream())
                .map(number -> "ted:" + number)
                .findFirst();
    }

    /** A corrigendum (F14) says which notice it corrects and what in it; one that stops a procedure cancels the call. */
    private List<Change> changes() {
        boolean corrects = form.name().startsWith("F14");
        boolean stops = form.within("PROCUREMENT_DISCONTINUED").findAny().isPresent()
                && awards().stream().allMatch(one -> one.winners().isEmpty());
        return corrects || stops
                ? findReferred()
                        .map(of -> new Change(corrects ? Change.Effect.CORRECTS : Change.Effect.CANCELS, of))
                        .stream()
                        .toList()
                : List.of();
    }

    private static Optional<String> journalNumber(String text) {
        Matcher parts = JOURNAL_NUMBER.matcher(text.strip());
        return parts.matches() ? Optional.of(parts.group(2) + "-" + parts.group(1)) : Optional.empty();
    }

    static Optional<String> documentNumber(String text) {
        Matcher parts = DOCUMENT_NUMBER.matcher(text.strip());
        return parts.matches() ? Optional.of(parts.group(1) + "-" + parts.group(2)) : Optional.empty();
    }
}
