package fr.beffroi.workbench.accounts.open;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.accounts.told.Publication;
import fr.beffroi.workbench.funding.open.PlainCsv;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open accounts as anybody reads them: equal to the journal, silent about companies, described column by column. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenAccountsTest {
    private static final List<String> PATHS = List.of(
            "/comptes",
            "/comptes/dictionnaire",
            "/aides/accordees",
            "/api/grants",
            "/api/grants/map?zoom=13",
            "/donnees/comptes.csv",
            "/donnees/comptes.json",
            "/donnees/effets.csv",
            "/donnees/effets.json",
            "/donnees/resultats.csv",
            "/donnees/resultats.json");

    private static final int UUID_LENGTH = 36;

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private Publication publication;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private Caller anybody;
    private UUID file = UUID.randomUUID();
    private String siren = "";

    /** One grant through its whole life, part of it paid: money has moved. */
    @BeforeAll
    void grant() {
        anybody = new Caller(port);
        siren = people.join("comptes.entreprise@demo.example", "Conditionnement du Ternois (fictif)");
        people.officer("comptes.agent@demo.example");
        people.officer("comptes.second@demo.example");
        try (Caller company = new Caller(port, "comptes.entreprise@demo.example", NewPeople.PASSWORD);
                Caller officer = new Caller(port, "comptes.agent@demo.example", NewPeople.PASSWORD);
                Caller second = new Caller(port, "comptes.second@demo.example", NewPeople.PASSWORD)) {
            GrantLife life = new GrantLife(company, officer, second);
            String grant = life.propose(people.programme(), "Deuxième équipe", "1 234,56");
            life.grant(grant, "1 234,56", "2026-CP-98");
            life.asOfficer(
                    grant, "make-enforceable", Map.of("on", LocalDate.now().toString()));
            file = UUID.fromString(grant.substring(grant.length() - UUID_LENGTH));
        }
    }

    @AfterAll
    void leave() {
        anybody.close();
    }

    private record Line(String axis, int year) {}

    /** Added up here, movement by movement, as the journal has them. */
    @Test
    void theFilesAndThePageSayWhatTheJournalSays() {
        Map<Line, long[]> journal = new HashMap<>();
        inOwnName.run(() -> jdbc.sql(
                        "select b.axis, m.kind, m.amount_cents, m.at from funding.movement m join funding.book b on b.id = m.book")
                .query(row -> {
                    int year = row.getTimestamp("at")
                            .toInstant()
                            .atZone(ZoneId.of("Europe/Paris"))
                            .getYear();
                    long cents = row.getLong("amount_cents");
                    long[] sums = journal.computeIfAbsent(new Line(row.getString("axis"), year), key -> new long[3]);
                    switch (row.getString("kind")) {
                        case "open" -> sums[0] += cents;
                        case "reduce" -> sums[0] -= cents;
                        case "commit" -> sums[1] += cents;
                        case "release" -> sums[1] -= cents;
                        case "confirm" -> sums[2] += cents;
                        case "recover" -> sums[2] -= cents;
                        default -> {}
                    }
                }));
        Map<Line, long[]> told = new HashMap<>();
        List<List<String>> rows = csv("/donnees/comptes.csv");
        assertThat(rows.getFirst()).isEqualTo(OpenTable.MONEY.names());
        for (List<String> row : rows.subList(1, rows.size())) {
            long[] sums = told.computeIfAbsent(new Line(row.get(0), Integer.parseInt(row.get(3))), key -> new long[3]);
            for (int place = 0; place < 3; place++) {
                sums[place] +=
                        new BigDecimal(row.get(5 + place)).movePointRight(2).longValueExact();
            }
        }
        assertThat(journal).isNotEmpty();
        journal.forEach((line, sums) -> {
            if (List.of("industrial-base", "drones", "ports", "cyber", "dual-use")
                    .contains(line.axis())) {
                assertThat(told.get(line)).as(line.toString()).containsExactly(sums);
            }
        });
        for (int place = 0; place < 3; place++) {
            int of = place;
            assertThat(told.values().stream().mapToLong(sums -> sums[of]).sum())
                    .isEqualTo(journal.values().stream()
                            .mapToLong(sums -> sums[of])
                            .sum());
        }
        long committed = journal.values().stream().mapToLong(sums -> sums[1]).sum();
        assertThat(committed).isGreaterThanOrEqualTo(123_456);
        assertThat(anybody.call("GET", "/comptes", "").body())
                .contains(euros(committed))
                .contains("exactement ce qui est engagé au journal");
    }

    private static String euros(long cents) {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        return new Formats().euros(BigDecimal.valueOf(cents, 2));
    }

    private List<List<String>> csv(String path) {
        return PlainCsv.read(anybody.call("GET", path, "").body());
    }

    /** The sum of the entries, which the database keeps by itself, is the same once more. */
    @Test
    void theEntriesOfTheBooksSayTheSame() {
        List<BigDecimal> entries = inOwnName.call(() -> jdbc.sql("""
                        select -coalesce(sum(cents) filter (where account = 'voted'), 0) as voted,
                            coalesce(sum(cents) filter (where account in ('committed', 'ordered', 'paid', 'recovered')), 0) as committed,
                            coalesce(sum(cents) filter (where account = 'paid'), 0) as paid from funding.entry""")
                .query((row, index) -> List.of(
                        row.getBigDecimal("voted").movePointLeft(2),
                        row.getBigDecimal("committed").movePointLeft(2),
                        row.getBigDecimal("paid").movePointLeft(2)))
                .single());
        JsonNode lines = JsonMapper.shared()
                .readTree(anybody.call("GET", "/api/accounts", "").body());
        List<BigDecimal> told = new ArrayList<>();
        for (String column : List.of("vote_euros", "engage_euros", "verse_euros")) {
            told.add(lines.valueStream()
                    .map(line -> line.get(column).decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertThat(told).usingElementComparator(BigDecimal::compareTo).isEqualTo(entries);
    }

    private UUID promise(String company, String programme, UUID ofFile, int quantity, boolean confidential) {
        UUID promise = UUID.randomUUID();
        inOwnName.run(() -> {
            jdbc.sql("""
                            insert into accounts.promise (promise_id, file_id, siren, programme_code, axis, kind, quantity, unit, due_on, made_on, key)
                            values (:promise, :file, :siren, :programme, 'ports', 'HOURS_PER_WEEK', 35, 'h', '2026-12-01', '2026-03-06', :promise::text)""")
                    .param("promise", promise)
                    .param("file", ofFile)
                    .param("siren", company)
                    .param("programme", programme)
                    .update();
            jdbc.sql("""
                            insert into accounts.statement (promise_id, month, quantity, by_side, confidential)
                            values (:promise, '2026-10-01', :quantity, 'COMPANY', :confidential)""")
                    .param("promise", promise)
                    .param("quantity", quantity)
                    .param("confidential", confidential)
                    .update();
        });
        return promise;
    }

    private List<List<String>> effectsOf(String programme) {
        return csv("/donnees/effets.csv").stream()
                .filter(row -> row.get(3).equals(programme))
                .toList();
    }

    /** Companies that are in no public register and hold no published grant. */
    private List<Unpublished> listUnpublished() {
        return inOwnName.call(() -> jdbc.sql("""
                        select siren, name from registry.company c where not c.published
                            and not exists (select from funding.published_grants() g where g.company = c.siren) order by siren limit 5""")
                .query((row, index) -> new Unpublished(row.getString("siren"), row.getString("name")))
                .list());
    }

    private record Unpublished(String siren, String name) {}

    @Test
    void fourCompaniesAreInNoSumAndFiveAreAndNobodyIsNamed() {
        List<Unpublished> companies = listUnpublished();
        assertThat(companies).hasSize(5);
        String programme = UUID.randomUUID().toString();
        for (int company = 0; company < 4; company++) {
            promise(companies.get(company).siren(), programme, UUID.randomUUID(), 30 + company, company > 1);
        }
        publication.publish(LocalDate.now());
        assertThat(effectsOf(programme)).isEmpty();
        // The four may have found a fifth elsewhere, in a sum of all; five of one programme make their own.
        String another = UUID.randomUUID().toString();
        for (int company = 0; company < 4; company++) {
            promise(companies.get(company).siren(), another, UUID.randomUUID(), 30 + company, company > 1);
        }
        promise(companies.get(4).siren(), another, UUID.randomUUID(), 41, true);
        publication.publish(LocalDate.now());
        assertThat(effectsOf(another)).isNotEmpty().allSatisfy(row -> {
            assertThat(new BigDecimal(row.get(5))).isEqualByComparingTo("167");
            assertThat(row.get(6)).isEqualTo("5");
            assertThat(row.subList(0, 3)).containsExactly("hours-per-week", "2026", "ports");
        });
        for (String path : PATHS) {
            String body = anybody.call("GET", path, "").body();
            companies.forEach(one -> assertThat(body).as(path).doesNotContain(one.siren(), one.name()));
        }
    }

    /** Not confidential is not enough: a vote must have made the grant public. */
    @Test
    void aResultStandsBesideItsGrantOnceItsCompanyMadeItPublic() {
        String programme = UUID.randomUUID().toString();
        String hidden = Siren.fictive(88_100).number();
        promise(hidden, programme, UUID.randomUUID(), 77, false);
        promise(siren, programme, file, 4_321, true);
        publication.publish(LocalDate.now());
        assertThat(csv("/donnees/resultats.csv"))
                .noneMatch(row -> row.get(1).equals(hidden) || row.get(1).equals(siren));
        assertThat(anybody.call("GET", "/aides/accordees?q=" + siren, "").body())
                .contains("non rendu public");
        promise(siren, UUID.randomUUID().toString(), file, 4_322, false);
        publication.publish(LocalDate.now());
        assertThat(csv("/donnees/resultats.csv"))
                .filteredOn(row -> row.get(1).equals(siren))
                .singleElement()
                .satisfies(row -> assertThat(new BigDecimal(row.get(3))).isEqualByComparingTo("4322"));
        assertThat(anybody.call("GET", "/aides/accordees?q=" + siren, "").body())
                .contains("4 322 heures de plus par semaine".replace(" 322", "\u202f322"))
                .doesNotContain("4\u202f321");
    }

    /** Each column of each file is in the dictionary, and each cell of the kind that it says. */
    @Test
    void theDictionaryDescribesWhatIsThere() {
        JsonNode dictionary = JsonMapper.shared()
                .readTree(anybody.call("GET", "/api/accounts/dictionary", "").body());
        assertThat(dictionary.get("resources").size()).isEqualTo(OpenTable.values().length);
        List<List<String>> described = csv("/donnees/comptes-dictionnaire.csv");
        for (JsonNode resource : dictionary.get("resources")) {
            List<List<String>> rows = csv(resource.get("path").asString());
            List<JsonNode> fields =
                    resource.get("schema").get("fields").valueStream().toList();
            assertThat(rows.getFirst())
                    .isEqualTo(fields.stream()
                            .map(field -> field.get("name").asString())
                            .toList());
            for (int column = 0; column < fields.size(); column++) {
                JsonNode field = fields.get(column);
                assertThat(field.get("description").asString()).isNotBlank();
                assertThat(described)
                        .contains(List.of(
                                resource.get("name").asString(),
                                field.get("name").asString(),
                                field.get("type").asString(),
                                field.get("description").asString()));
                for (List<String> row : rows.subList(1, rows.size())) {
                    read(field.get("type").asString(), row.get(column));
                }
            }
        }
    }

    /** Throws where a cell is of another kind. */
    private static void read(String type, String cell) {
        if (!cell.isEmpty()) {
            switch (type) {
                case "number" -> assertThat(new BigDecimal(cell)).isNotNull();
                case "integer" -> assertThat(Long.parseLong(cell)).isNotNegative();
                case "year" -> assertThat(Integer.parseInt(cell)).isBetween(2020, 2100);
                case "date" -> assertThat(LocalDate.parse(cell)).isNotNull();
                case "datetime" -> assertThat(Instant.parse(cell)).isNotNull();
                case "boolean" -> assertThat(cell).isIn("true", "false");
                default -> assertThat(type).isEqualTo("string");
            }
        }
    }

    @Test
    void theFilesAreNotSentTwice() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of(
                    "/donnees/comptes.csv", "/api/accounts", "/donnees/effets.json", "/api/accounts/dictionary")) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
                HttpResponse<String> first = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                String tag = first.headers().firstValue("ETag").orElseThrow();
                HttpResponse<String> again =
                        client.send(request.header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(again.statusCode()).as(path).isEqualTo(304);
            }
        }
    }

    @Test
    void anybodyReadsThePageAndTakesTheFileAway(Visitor visitor) throws Exception {
        visitor.open("/comptes");
        visitor.page().waitForSelector(".leaflet-container");
        visitor.photograph("open-accounts");
        String text = Files.readString(visitor.page()
                .waitForDownload(() -> visitor.page().click("a[href='/donnees/comptes.csv']"))
                .path());
        assertThat(text).startsWith(String.join(",", OpenTable.MONEY.names()));
        visitor.page().click("a[href='/comptes/dictionnaire']");
        visitor.photograph("open-dictionary");
    }
}
