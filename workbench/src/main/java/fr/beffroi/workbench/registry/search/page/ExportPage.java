package fr.beffroi.workbench.registry.search.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.search.query.CompanySearch;
import fr.beffroi.workbench.registry.search.query.CompanySummary;
import fr.beffroi.workbench.registry.search.query.Summaries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a search shows, to take along: the companies and the columns of the list, no more than the person may see. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class ExportPage {
    /** A spreadsheet that people still open. */
    static final int MOST_ROWS = 20_000;

    private static final int BATCH = 1_000;

    private final CompanySearch search;
    private final Summaries summaries;
    private final ExportTable table;

    ExportPage(CompanySearch search, Summaries summaries, ExportTable table) {
        this.search = search;
        this.summaries = summaries;
        this.table = table;
    }

    @GetMapping("/entreprises/export.{format:xlsx|csv|json}")
    ResponseEntity<byte[]> page(@PathVariable String format, @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        return answer(format, SearchAddress.readPage(parameters));
    }

    @GetMapping("/api/companies/export.{format:xlsx|csv|json}")
    ResponseEntity<byte[]> programs(@PathVariable String format, @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        return answer(format, SearchAddress.readInterface(parameters));
    }

    private ResponseEntity<byte[]> answer(
            String format, fr.beffroi.workbench.registry.search.query.SearchRequest request) throws IOException {
        List<String> sirens = search.findFirst(request, MOST_ROWS).sirens();
        List<CompanySummary> companies = new ArrayList<>();
        for (int from = 0; from < sirens.size(); from += BATCH) {
            companies.addAll(summaries.of(sirens.subList(from, Math.min(from + BATCH, sirens.size()))));
        }
        byte[] content = switch (format) {
            case "xlsx" -> table.workbook(companies);
            case "csv" -> table.csv(companies);
            default -> table.json(companies);
        };
        String type = switch (format) {
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "csv" -> "text/csv;charset=UTF-8";
            default -> MediaType.APPLICATION_JSON_VALUE;
        };
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("beffroi-entreprises." + format)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
