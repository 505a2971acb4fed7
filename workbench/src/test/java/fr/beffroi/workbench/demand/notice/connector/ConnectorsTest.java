package fr.beffroi.workbench.demand.notice.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.beffroi.workbench.demand.notice.Reason;
import fr.beffroi.workbench.demand.notice.connector.ConnectorRows.ConnectorState;
import fr.beffroi.workbench.demand.notice.connector.LocalSource.Answer;
import fr.beffroi.workbench.demand.notice.intake.NoticeLoader;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public sources, in whose place stands a server of our own. Its answers are written in the documented shape (docs.ted.europa.eu, "Search API", version 3;
 * Opendatasoft, "Explore API" 2.1; the DECP schema): no recorded answer of the real ones was at hand, so the shape is documented, not seen.
 */
@WorkbenchTest
class ConnectorsTest {
    private static final Http QUICK = new Http(Duration.ofMillis(5));

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private ConnectorRows rows;

    @Autowired
    private NoticeLoader loader;

    @Autowired
    private SchedulerClient scheduler;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    private ConnectorState run(Connector connector) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            new Connectors(List.of(connector), rows, loader, scheduler, audit).run(connector.name());
            return rows.find(connector.name()).orElseThrow();
        });
    }

    private void forget(String connector) {
        Viewers.runAs(Viewer.SYSTEM, () -> rows.mark(connector, ""));
    }

    private static String announcement(String id, LocalDate day) {
        return """
                {"idweb": "%s", "nature": "APPEL_OFFRE", "objet": "Objet %s", "nomacheteur": "Acheteur (fictif)", "dateparution": "%s",
                 "datelimitereponse": "2031-01-05T12:00:00+00:00", "code_departement": ["59"], "descripteur_libelle": ["Tôlerie"]}
                """.formatted(id, id, day);
    }

    private static String records(List<String> announcements) {
        return "{\"total_count\": " + announcements.size() + ", \"results\": [" + String.join(",", announcements)
                + "]}";
    }

    private static int offset(String path) {
        return Integer.parseInt(path.replaceAll(".*offset=(\\d+).*", "$1"));
    }

    @Test
    void theBulletinIsReadPageByPageAndGoesOnWhereItEnded() throws IOException {
        forget("boamp");
        LocalDate first = LocalDate.of(2030, 5, 2);
        List<String> all = new ArrayList<>(IntStream.range(0, 230)
                .mapToObj(i -> announcement("90-1%03d".formatted(i), first.plusDays(i / 100)))
                .toList());
        try (LocalSource source = new LocalSource((method, path, body, headers) -> {
            int from = Math.min(offset(path), all.size());
            return Answer.of(records(all.subList(from, Math.min(from + 100, all.size()))));
        })) {
            BoampConnector boamp = new BoampConnector(source.address(), "code_departement = '59'", QUICK);
            ConnectorState state = run(boamp);
            assertThat(state.fault()).isNull();
            assertThat(state.received()).isEqualTo(230);
            assertThat(state.added()).isEqualTo(230);
            assertThat(state.mark()).isEqualTo("2030-05-04");
            assertThat(source.asked).hasSize(3);
            assertThat(URLDecoder.decode(source.asked.getFirst(), StandardCharsets.UTF_8))
                    .contains("/api/explore/v2.1/catalog/datasets/boamp/records?where=dateparution >= date'")
                    .contains("and (code_departement = '59')")
                    .contains("order_by=dateparution,idweb&limit=100&offset=0");

            source.asked.clear();
            all.clear();
            all.add(announcement("90-1229", LocalDate.of(2030, 5, 4)));
            all.add(announcement("90-2000", LocalDate.of(2030, 5, 5)));
            ConnectorState next = run(boamp);
            assertThat(URLDecoder.decode(source.asked.getFirst(), StandardCharsets.UTF_8))
                    .contains("date'2030-05-04'");
            assertThat(next.received()).isEqualTo(2);
            assertThat(next.added()).isEqualTo(1);
            assertThat(next.mark()).isEqualTo("2030-05-05");
        }
    }

    /** The service gives the first ten thousand of a question; what lies beyond is asked for anew. */
    @Test
    void beyondTenThousandTheQuestionIsAskedAnew() throws Exception {
        LocalDate first = LocalDate.of(2030, 6, 1);
        List<Integer> offsets = new ArrayList<>();
        try (LocalSource source = new LocalSource((method, path, body, headers) -> {
            offsets.add(offset(path));
            boolean anew = path.contains("2030-06-03");
            int from = offset(path);
            if (anew && from >= 200) {
                return Answer.of(records(List.of()));
            }
            LocalDate day = anew ? LocalDate.of(2030, 6, 3) : first.plusDays(from / 5_000 + 1);
            return Answer.of(records(IntStream.range(0, 100)
                    .mapToObj(i -> announcement("x", day))
                    .toList()));
        })) {
            List<String> marks = new ArrayList<>();
            new BoampConnector(source.address(), "", QUICK).fetch(first.toString(), sink(marks, List.of()));
            assertThat(offsets).hasSize(103).contains(9_900).doesNotContain(10_000);
            assertThat(marks.getLast()).isEqualTo("2030-06-03");
        }
    }

    private static Connector.Sink sink(List<String> marks, List<String> known) {
        return new Connector.Sink() {
            @Override
            public void take(List<fr.beffroi.workbench.demand.notice.intake.NoticeFile> files, String mark) {
                marks.add(mark);
            }

            @Override
            public List<String> listKnown(List<String> identifiers) {
                return identifiers.stream().filter(known::contains).toList();
            }
        };
    }

    private static String eforms(String number) {
        return """
                <ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" xmlns:cbc="c" xmlns:e="e" xmlns:b="b">
                  <UBLExtensions><UBLExtension><ExtensionContent><e:EformsExtension><e:Publication><b:NoticePublicationID>%s</b:NoticePublicationID>
                  <b:PublicationDate>2030-07-01</b:PublicationDate></e:Publication></e:EformsExtension></ExtensionContent></UBLExtension></UBLExtensions>
                  <cbc:ID>%s-4000-8000-000000000001</cbc:ID><cbc:VersionID>01</cbc:VersionID>
                  <cbc:NoticeTypeCode listName="competition">cn-standard</cbc:NoticeTypeCode><cbc:NoticeLanguageCode>FRA</cbc:NoticeLanguageCode>
                </ContractNotice>""".formatted(number, number);
    }

    @Test
    void tedGivesNumbersByTokenAndTheNoticeOfEachThatIsNew() throws IOException {
        forget("ted");
        AtomicInteger busy = new AtomicInteger(2);
        try (LocalSource source = new LocalSource((method, path, body, headers) -> {
            if (path.equals("/v3/notices/search")) {
                if (busy.getAndDecrement() > 0) {
                    return new Answer(429, "", Map.of("Retry-After", "0"));
                }
                boolean second = body.contains("\"iterationNextToken\":\"T1\"");
                String numbers = IntStream.range(0, 2)
                        .mapToObj(i ->
                                "{\"publication-number\": \"0090%d-2030\", \"publication-date\": \"2030-07-0%d+02:00\"}"
                                        .formatted(second ? 2 + i : i, second ? 2 : 1))
                        .collect(Collectors.joining(","));
                return Answer.of("{\"notices\": [" + numbers + "], \"totalNoticeCount\": 4, \"iterationNextToken\": "
                        + (second ? "null" : "\"T1\"") + ", \"timedOut\": false}");
            }
            return Answer.of(eforms(path.replaceAll("/en/notice/(.*)/xml", "$1")));
        })) {
            TedConnector ted =
                    new TedConnector(source.address(), source.address(), "place-of-performance IN (FRA)", QUICK);
            ConnectorState state = run(ted);
            assertThat(state.fault()).isNull();
            assertThat(state.received()).isEqualTo(4);
            assertThat(state.added()).isEqualTo(4);
            assertThat(state.mark()).isEqualTo("2030-07-02");
            assertThat(source.asked)
                    .filteredOn(one -> one.startsWith("POST"))
                    .hasSize(4)
                    .allSatisfy(one -> assertThat(one)
                            .contains("\"paginationMode\":\"ITERATION\"")
                            .contains("AND (place-of-performance IN (FRA)) SORT BY publication-date ASC"));
            assertThat(source.asked).contains("GET /en/notice/00900-2030/xml", "GET /en/notice/00903-2030/xml");

            source.asked.clear();
            assertThat(run(ted).received()).isZero();
            assertThat(source.asked)
                    .as("what is here is not fetched again")
                    .noneMatch(one -> one.startsWith("GET"))
                    .first()
                    .asString()
                    .contains("publication-date>=20300702");
        }
    }

    @Test
    void aFileOfContractsIsTakenAgainOnlyWhenItChanged() throws IOException {
        forget("decp");
        try (LocalSource source = new LocalSource(
                (method, path, body, headers) -> List.of("\"v1\"").equals(headers.get("If-none-match"))
                        ? new Answer(304, "", Map.of())
                        : new Answer(
                                200,
                                "{\"marches\": {\"marche\": [{\"id\": \"2030-1\", \"acheteur\": {\"id\": \"21974022200019\"}}, {\"id\": \"x\"}]}}",
                                Map.of("ETag", "\"v1\"")))) {
            DecpConnector decp = new DecpConnector(source.address() + "/decp.json", QUICK);
            ConnectorState state = run(decp);
            assertThat(state.received()).isEqualTo(1);
            assertThat(state.refused()).isEqualTo(1);
            assertThat(state.mark()).isEqualTo("E\"v1\"");
            assertThat(run(decp).received()).isZero();
            assertThat(source.asked).hasSize(2);
        }
    }

    /** What goes wrong is said with the address and the answer; what came before is kept, and the next run goes on from there. */
    @Test
    void aSourceThatFailsIsSaidAndLosesNothing() throws IOException {
        forget("boamp");
        LocalDate day = LocalDate.of(2030, 8, 1);
        try (LocalSource source = new LocalSource((method, path, body, headers) -> offset(path) > 0
                ? new Answer(500, "<html>Erreur</html>", Map.of())
                : Answer.of(records(IntStream.range(0, 100)
                        .mapToObj(i -> announcement("90-3%03d".formatted(i), day))
                        .toList())))) {
            ConnectorState state = run(new BoampConnector(source.address(), "", QUICK));
            assertThat(fault(state).code()).isEqualTo("source-down");
            assertThat(fault(state).values()).element(0).asString().startsWith(source.address() + "/api/explore");
            assertThat(said(state, Locale.FRENCH)).contains(source.address(), "en panne (réponse 500)", "essais : 4");
            assertThat(said(state, Locale.ENGLISH)).contains(source.address(), "out of order (answer 500)", "tries: 4");
            assertThat(state.mark()).isEqualTo("2030-08-01");
            assertThat(source.asked).hasSize(5);
            assertThat(jdbc.sql("select count(*) from demand.notice_name where name like 'boamp:90-3%'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(100);
        }
        try (LocalSource source =
                new LocalSource((method, path, body, headers) -> Answer.of("<html>Maintenance</html>"))) {
            for (Connector one : List.of(
                    new BoampConnector(source.address(), "", QUICK),
                    new TedConnector(source.address(), source.address(), "x", QUICK))) {
                assertThat(said(run(one), Locale.FRENCH))
                        .contains("« <html>Maintenance</html> » ; ligne 1, colonne", "n’est plus du JSON");
            }
        }
    }

    /** Each with what was asked, what came and what to do, in both languages; nothing of the program's own words. */
    @Test
    void everyFaultIsSaidInTheReadersLanguage() throws IOException {
        Map<Integer, String> byStatus = Map.of(
                401,
                "source-closed",
                403,
                "source-closed",
                404,
                "source-not-there",
                418,
                "source-status",
                429,
                "source-too-often",
                503,
                "source-down");
        for (Map.Entry<Integer, String> one : byStatus.entrySet()) {
            try (LocalSource source = new LocalSource(
                    (method, path, body, headers) -> new Answer(one.getKey(), "", Map.of("Retry-After", "0")))) {
                for (Connector connector : List.of(
                        new BoampConnector(source.address(), "", QUICK),
                        new TedConnector(source.address(), source.address(), "x", QUICK),
                        new DecpConnector(source.address() + "/decp.json", QUICK))) {
                    isSaid(run(connector), one.getValue(), source.address(), String.valueOf(one.getKey()));
                }
            }
        }
        try (LocalSource source = new LocalSource(
                (method, path, body, headers) -> Answer.of("{\"message\":\"{0} inconnu\",\"notices\":3}"))) {
            isSaid(run(new BoampConnector(source.address(), "", QUICK)), "source-no-list", "{0} inconnu", "results");
            isSaid(
                    run(new TedConnector(source.address(), source.address(), "x", QUICK)),
                    "source-no-list",
                    source.address(),
                    "notices");
        }
        try (LocalSource source =
                new LocalSource((method, path, body, headers) -> Answer.of("{\"notices\":[],\"timedOut\":true}"))) {
            isSaid(
                    run(new TedConnector(source.address(), source.address(), "lieu = FRA", QUICK)),
                    "source-gave-up",
                    "(lieu = FRA)");
        }
        try (LocalSource source = new LocalSource((method, path, body, headers) ->
                Answer.of("{\"notices\":[{\"publication-number\":\"x\"}],\"iterationNextToken\":\"T9\"}"))) {
            isSaid(run(new TedConnector(source.address(), source.address(), "x", QUICK)), "source-page-twice", "T9");
        }
        isSaid(run(new BoampConnector("http://localhost:1", "", QUICK)), "source-unreachable", "http://localhost:1");
        isSaid(
                run(new DecpConnector("http://nulle-part.invalid/decp.json", QUICK)),
                "source-unknown",
                "nulle-part.invalid");
        for (String wrong : List.of("pas une adresse", "ftp://exemple.fr", "/chemin", "http:///rien")) {
            isSaid(run(new DecpConnector(wrong, QUICK)), "source-address", "« " + wrong + " »");
        }
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            assertThat(plain(officer.call("GET", "/avis/reception", "").body()))
                    .contains("« http:///rien » n’est pas une adresse", "deux fois la page « T9 »");
            JsonNode decp = JsonMapper.shared()
                    .readTree(officer.call("GET", "/api/notices/intake", "").body())
                    .get("connectors")
                    .valueStream()
                    .filter(one -> one.get("name").asString().equals("decp"))
                    .findFirst()
                    .orElseThrow();
            assertThat(plain(decp.get("fault").asString())).startsWith("« http:///rien » n’est pas une adresse");
            assertThat(decp.get("state").get("fault").get("code").asString()).isEqualTo("source-address");
        }
    }

    private void isSaid(ConnectorState state, String code, String... french) {
        assertThat(fault(state).code()).as(fault(state).toString()).isEqualTo(code);
        assertThat(said(state, Locale.FRENCH)).contains(french).doesNotContain("Exception", "tools.jackson");
        assertThat(said(state, Locale.ENGLISH))
                .contains(fault(state).values().getFirst())
                .isNotEqualTo(said(state, Locale.FRENCH));
    }

    private static Reason fault(ConnectorState state) {
        return Objects.requireNonNull(state.fault(), "no fault");
    }

    private String said(ConnectorState state, Locale language) {
        return plain(messages.getMessage(
                fault(state).messageKey(), fault(state).values().toArray(), language));
    }

    /** French puts blanks that do not break before and within its marks. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
