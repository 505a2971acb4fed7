package fr.beffroi.workbench.demand.notice.connector;

import fr.beffroi.workbench.demand.notice.Reason;
import fr.beffroi.workbench.demand.notice.intake.NoticeFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The BOAMP's open data (Opendatasoft, Explore 2.1): records since the last day seen, a hundred a page. The service gives the first ten thousand of a question
 * only: beyond them the question is asked anew from the last day seen.
 */
@Component
class BoampConnector implements Connector {
    private static final int PAGE = 100;
    private static final int DEEPEST = 10_000;
    private static final int FIRST_DAYS = 40;

    private final String address;
    private final String wanted;
    private final Http http;

    BoampConnector(
            @Value("${beffroi.notices.boamp.address:}") String address,
            @Value("${beffroi.notices.boamp.where:}") String wanted,
            Http http) {
        this.address = address.replaceAll("/+$", "");
        this.wanted = wanted;
        this.http = http;
    }

    @Override
    public String name() {
        return "boamp";
    }

    @Override
    public boolean isOn() {
        return !address.isEmpty();
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void fetch(@Nullable String mark, Sink sink) throws ConnectorException {
        LocalDate since = mark == null ? LocalDate.now().minusDays(FIRST_DAYS) : LocalDate.parse(mark);
        LocalDate seen = since;
        int offset = 0;
        while (true) {
            byte[] page = http.get(question(since, offset));
            JsonNode results = Answers.read(address, page, "results").path("results");
            if (results.isEmpty()) {
                return;
            }
            for (JsonNode record : results) {
                LocalDate day = day(record.path("dateparution").asString(""));
                seen = day != null && day.isAfter(seen) ? day : seen;
            }
            sink.take(List.of(NoticeFile.of("records " + since + " +" + offset + ".json", page)), seen.toString());
            offset += PAGE;
            if (results.size() < PAGE) {
                return;
            }
            if (offset + PAGE > DEEPEST) {
                if (!seen.isAfter(since)) {
                    throw new ConnectorException(Reason.of("source-too-many", address, DEEPEST, since));
                }
                since = seen;
                offset = 0;
            }
        }
    }

    private String question(LocalDate since, int offset) {
        String where = "dateparution >= date'" + since + "'" + (wanted.isBlank() ? "" : " and (" + wanted + ")");
        return address + "/api/explore/v2.1/catalog/datasets/boamp/records?where="
                + URLEncoder.encode(where, StandardCharsets.UTF_8) + "&order_by=dateparution%2Cidweb&limit=" + PAGE
                + "&offset=" + offset;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
