package fr.beffroi.workbench.demand.notice.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.beffroi.workbench.demand.NoticeLine;
import fr.beffroi.workbench.demand.notice.store.NoticeSearch;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** What a search for notices shows, to take along. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class NoticeExport {
    private static final int MOST_ROWS = 20_000;
    private static final int CENTS = 2;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "title",
            "buyer",
            "deadline",
            "published",
            "cpv",
            "cpvWords",
            "places",
            "value",
            "currency",
            "winners",
            "cancelled",
            "corrections",
            "sources");

    private final NoticeSearch search;
    private final NoticeWords words;
    private final MessageSource messages;
    private final JsonMapper json;

    NoticeExport(NoticeSearch search, NoticeWords words, MessageSource messages, JsonMapper json) {
        this.search = search;
        this.words = words;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping("/avis/export.{format:csv|json}")
    ResponseEntity<byte[]> export(
            @PathVariable String format, @RequestParam MultiValueMap<String, String> parameters, Locale locale)
            throws IOException {
        List<NoticeLine> lines =
                search.listFirst(NoticeAddress.readPage(parameters), LocalDateTime.now(NoticePage.REGION), MOST_ROWS);
        boolean csv = format.equals("csv");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"beffroi-avis." + format + "\"")
                .contentType(csv ? MediaType.parseMediaType("text/csv;charset=UTF-8") : MediaType.APPLICATION_JSON)
                .body(csv ? csv(lines, locale) : json.writeValueAsBytes(lines));
    }

    /** As French spreadsheets open it: semicolons, and the mark that says UTF-8. */
    private byte[] csv(List<NoticeLine> lines, Locale locale) throws IOException {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            writer.writeRecord(COLUMNS.stream()
                    .map(column -> messages.getMessage("notice.export." + column, null, locale))
                    .toList());
            lines.forEach(line -> writer.writeRecord(
                    cells(line, locale).map(NoticeExport::harmless).toList()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Stream<String> cells(NoticeLine line, Locale locale) {
        return Stream.of(
                String.valueOf(line.id()),
                messages.getMessage("notice.kind." + line.kind(), null, locale),
                line.title(),
                line.buyer(),
                text(line.deadline()),
                text(line.publishedOn()),
                String.join(" ", line.cpv()),
                line.cpv().isEmpty() ? "" : words.cpv(line.cpv().getFirst()),
                words.places(line.nuts()),
                line.valueCents() == null
                        ? ""
                        : java.math.BigDecimal.valueOf(line.valueCents(), CENTS).toPlainString(),
                text(line.currency()),
                String.join(", ", line.winners()),
                messages.getMessage(line.cancelled() ? "notice.yes" : "notice.no", null, locale),
                String.valueOf(line.corrections()),
                String.join(", ", line.sources()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** A text that a spreadsheet would take for a formula stays a text. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
