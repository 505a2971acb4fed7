package fr.beffroi.workbench.demand.notice.connector;

import fr.beffroi.workbench.demand.notice.Reason;
import fr.beffroi.workbench.demand.notice.intake.NoticeFile;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * TED's search, version 3: {@code POST /v3/notices/search} gives the numbers of what was published since the last day seen, page after page by a token; the
 * XML of each that is not here yet is fetched from TED's own site. The answer also says where each notice lies; only hosts that the operator named are asked.
 */
@Component
class TedConnector implements Connector {
    private static final int PAGE = 100;
    /** The first time: what can still be tendered for was mostly published within so many days. */
    private static final int FIRST_DAYS = 40;

    private final String search;
    private final String site;
    private final String wanted;
    private final Http http;

    TedConnector(
            @Value("${beffroi.notices.ted.search:}") String search,
            @Value("${beffroi.notices.ted.site:https://ted.europa.eu}") String site,
            @Value("${beffroi.notices.ted.query:place-of-performance IN (FRA)}") String wanted,
            Http http) {
        this.search = search.replaceAll("/+$", "");
        this.site = site.replaceAll("/+$", "");
        this.wanted = wanted;
        this.http = http;
    }

    @Override
    public String name() {
        return "ted";
    }

    @Override
    public boolean isOn() {
        return !search.isEmpty();
    }

    @Override
    public String address() {
        return search;
    }

    @Override
    public void fetch(@Nullable String mark, Sink sink) throws ConnectorException {
        LocalDate since = mark == null ? LocalDate.now().minusDays(FIRST_DAYS) : LocalDate.parse(mark);
        String query = "publication-date>=" + since.format(DateTimeFormatter.BASIC_ISO_DATE) + " AND (" + wanted
                + ") SORT BY publication-date ASC";
        LocalDate seen = since;
        Set<String> tokens = new HashSet<>();
        String token = null;
        do {
            JsonNode answer = page(query, token);
            List<String> numbers = new ArrayList<>();
            for (JsonNode notice : answer.path("notices")) {
                numbers.add(notice.path("publication-number").asString(""));
                LocalDate day = day(notice.path("publication-date"));
                seen = day != null && day.isAfter(seen) ? day : seen;
            }
            sink.take(fetchNew(numbers, sink), seen.toString());
            token = numbers.isEmpty() ? null : answer.path("iterationNextToken").asString(null);
            if (token != null && !tokens.add(token)) {
                throw new ConnectorException(Reason.of("source-page-twice", search, token));
            }
        } while (token != null);
    }

    private JsonNode page(String query, @Nullable String token) throws ConnectorException {
        Map<String, Object> body = new HashMap<>(Map.of(
                "query",
                query,
                "fields",
                List.of("publication-number", "publication-date"),
                "limit",
                PAGE,
                "scope",
                "ALL",
                "paginationMode",
                "ITERATION"));
        if (token != null) {
            body.put("iterationNextToken", token);
        }
        JsonNode answer = Answers.read(
                search,
                http.post(search + "/v3/notices/search", JsonMapper.shared().writeValueAsString(body)),
                "notices");
        if (answer.path("timedOut").asBoolean(false)) {
            throw new ConnectorException(Reason.of("source-gave-up", search, query));
        }
        return answer;
    }

    /** The day with or without a zone behind, as a text or the first of several. */
    private static @Nullable LocalDate day(JsonNode node) {
        String text = node.isArray() ? node.path(0).asString("") : node.asString("");
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*") ? LocalDate.parse(text.substring(0, 10)) : null;
    }

    private List<NoticeFile> fetchNew(List<String> numbers, Sink sink) throws ConnectorException {
        Map<String, String> wantedByName = new HashMap<>();
        for (String number : numbers) {
            if (number.matches("\\d{1,9}-\\d{4}")) {
                wantedByName.put("ted:" + number.replaceFirst("^0+", ""), number);
            }
        }
        sink.listKnown(List.copyOf(wantedByName.keySet())).forEach(wantedByName::remove);
        List<NoticeFile> files = new ArrayList<>();
        for (String number : wantedByName.values().stream().sorted().toList()) {
            files.add(NoticeFile.of(number + ".xml", http.get(site + "/en/notice/" + number + "/xml")));
        }
        return files;
    }
}
