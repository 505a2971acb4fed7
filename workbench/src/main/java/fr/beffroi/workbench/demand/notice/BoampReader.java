package fr.beffroi.workbench.demand.notice;

import fr.beffroi.workbench.demand.notice.tree.Element;
import fr.beffroi.workbench.demand.notice.tree.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an announcement of the BOAMP as its open data give it (Opendatasoft's explore API, dataset {@code boamp}). Where the announcement holds a notice in
 * eForms, that is read; what the flat fields say is taken for the rest.
 */
final class BoampReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode announcement;

    private BoampReader(JsonNode announcement) {
        this.announcement = announcement;
    }

    static Notice read(JsonNode announcement) throws UnreadableNoticeException {
        return new BoampReader(announcement).read();
    }

    private Notice read() throws UnreadableNoticeException {
        String id = text("idweb").orElseThrow(() -> new UnreadableNoticeException(Reason.of("boamp-number")));
        Optional<Notice> inside = readEforms();
        List<String> identifiers =
                new ArrayList<>(inside.map(Notice::identifiers).orElse(List.of()));
        identifiers.add("boamp:" + id);
        String title = text("objet").or(() -> inside.map(Notice::title)).orElse("");
        List<Award> awards = inside.map(Notice::awards)
                .filter(known -> !known.isEmpty())
                .orElseGet(() -> list("titulaire").isEmpty() ? List.of() : List.of(award()));
        return new Notice(
                NoticeSource.BOAMP,
                identifiers,
                kind(),
                inside.map(Notice::type).or(() -> text("nature")).orElse(""),
                inside.map(Notice::procedure).orElse(null),
                inside.map(Notice::legalBasis).orElse(null),
                "fr",
                title,
                inside.map(Notice::description).orElse(""),
                inside.map(Notice::buyers)
                        .filter(known -> !known.isEmpty())
                        .orElseGet(() -> text("nomacheteur").map(name -> party(name)).stream()
                                .toList()),
                inside.map(Notice::cpv).orElse(List.of()),
                inside.map(Notice::nuts).orElse(List.of()),
                text("dateparution").flatMap(Codes::day).orElse(null),
                inside.map(Notice::value).orElse(null),
                inside.map(Notice::lots).orElseGet(() -> List.of(lot(title))),
                awards,
                inside.map(Notice::changes).filter(known -> !known.isEmpty()).orElseGet(this::changes));
    }

    private Lot lot(String title) {
        Optional<String> until = text("datelimitereponse");
        return new Lot(
                "",
                title,
                String.join(", ", list("descripteur_libelle")),
                List.of(),
                List.of(),
                Codes.moment(
                                until.flatMap(Codes::day),
                                until.filter(one -> one.contains("T")).map(one -> one.substring(one.indexOf('T') + 1)))
                        .orElse(null),
                null);
    }

    private Award award() {
        return new Award("", list("titulaire").stream().map(BoampReader::party).toList(), null, null, null);
    }

    private static Party party(String name) {
        return new Party(name, null, "FR", null, null, null);
    }

    private NoticeKind kind() {
        return switch (text("nature").orElse("")) {
            case "PRE-INFORMATION", "PERIODIQUE" -> NoticeKind.PLANNING;
            case "APPEL_OFFRE", "RECTIFICATIF", "ANNULATION", "QUALIFICATION" -> NoticeKind.COMPETITION;
            case "ATTRIBUTION", "INTENTION_CONCLURE" -> NoticeKind.AWARD;
            case "MODIFICATION" -> NoticeKind.MODIFICATION;
            default -> NoticeKind.OTHER;
        };
    }

    private List<Change> changes() {
        Change.Effect effect = switch (text("nature").orElse("")) {
            case "RECTIFICATIF" -> Change.Effect.CORRECTS;
            case "ANNULATION" -> Change.Effect.CANCELS;
            default -> null;
        };
        return effect == null
                ? List.of()
                : list("annonce_lie").stream()
                        .map(of -> new Change(effect, "boamp:" + of))
                        .toList();
    }

    /** What the field {@code donnees} holds, a text of JSON: {@code {"EFORMS": {"ContractNotice": {…}}}} for notices above the Union's thresholds. */
    private Optional<Notice> readEforms() {
        try {
            JsonNode inside = JSON.readTree(text("donnees").orElse("{}")).path("EFORMS");
            for (String name : EformsReader.ROOTS) {
                if (inside.has(name)) {
                    Element root = JsonTree.read(name, inside.get(name));
                    return Optional.of(EformsReader.read(root));
                }
            }
            return Optional.empty();
        } catch (JacksonException | UnreadableNoticeException e) {
            // The flat fields are enough to go on with.
            return Optional.empty();
        }
    }

    private Optional<String> text(String name) {
        JsonNode value = announcement.path(name);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString("")).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private List<String> list(String name) {
        JsonNode value = announcement.path(name);
        return value.isArray()
                ? value.valueStream()
                        .map(one -> one.asString(""))
                        .filter(one -> !one.isBlank())
                        .toList()
                : text(name).stream().flatMap(Stream::of).toList();
    }
}
