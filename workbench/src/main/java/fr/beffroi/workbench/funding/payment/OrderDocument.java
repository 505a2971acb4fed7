package fr.beffroi.workbench.funding.payment;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A payment order as it leaves ({@code docs/operations/ordre-de-paiement.md}); field by field the documented shape.
 *
 * @param format {@link #FORMAT}
 * @param amount in euros, as text with two decimals
 * @param decision number of the act that granted
 * @param reference for the transfer
 */
public record OrderDocument(
        String format,
        long order,
        String madeOn,
        ThirdParty thirdParty,
        String iban,
        String amount,
        String currency,
        int year,
        UUID programme,
        String programmeName,
        String axis,
        long file,
        UUID fileId,
        String decision,
        String decidedOn,
        String reference,
        List<Document> papers) {
    /** Name and version of the shape. */
    public static final String FORMAT = "beffroi/payment-order/1";

    private static final String HEAD =
            "format;ordre;date;siren;tiers;iban;montant;devise;exercice;dispositif;axe;dossier;acte;date_acte;reference;piece;nature_piece;sha256;octets";

    public OrderDocument {
        papers = List.copyOf(papers);
    }

    /** Who is paid. */
    public record ThirdParty(String siren, String name) {}

    /** A paper that proves what was spent. */
    public record Document(UUID id, String kind, String name, String mediaType, long bytes, String sha256) {}

    String write() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /** The order of a content. */
    public static OrderDocument read(String content) {
        return JsonMapper.shared().readValue(content, OrderDocument.class);
    }

    /** The same as CSV: a line for each paper, or one where there is none; UTF-8, semicolons, every text in quotation marks. */
    public String csv() {
        List<Document> lines = papers.isEmpty() ? List.of(new Document(new UUID(0, 0), "", "", "", 0, "")) : papers;
        return lines.stream().map(this::line).collect(Collectors.joining("\r\n", HEAD + "\r\n", "\r\n"));
    }

    private String line(Document paper) {
        return String.join(
                ";",
                text(format),
                String.valueOf(order),
                madeOn,
                text(thirdParty.siren()),
                text(thirdParty.name()),
                text(iban),
                amount,
                currency,
                String.valueOf(year),
                text(programmeName),
                text(axis),
                String.valueOf(file),
                text(decision),
                decidedOn,
                text(reference),
                text(paper.name()),
                text(paper.kind()),
                text(paper.sha256()),
                paper.sha256().isEmpty() ? "" : String.valueOf(paper.bytes()));
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String text(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
