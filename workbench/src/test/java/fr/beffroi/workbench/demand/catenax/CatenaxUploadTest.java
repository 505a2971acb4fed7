package fr.beffroi.workbench.demand.catenax;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A buyer sends a partner's file: what becomes of it, what is said of what is wrong in it, how much is too much, and who may. */
@WorkbenchTest
class CatenaxUploadTest {
    private static final String PAGE = "/besoins/catenax";
    private static final String API = "/api/needs/catenax";

    @LocalServerPort
    private int port;

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    private Caller buyer;

    @BeforeEach
    void signIn() {
        buyer = new Caller(port, DemoPeople.email("buyer"), DemoPeople.PASSWORD);
    }

    @AfterEach
    void leave() {
        buyer.close();
    }

    private static String demand(UUID id, String number, Object pieces) {
        return """
                {"materialDemandId": "%s", "materialNumberCustomer": "%s", "materialDescriptionCustomer": "Bielle",
                 "materialDemandIsInactive": false, "demandSeries": [{"demands": [{"pointInTime": "2027-01-04", "demand": %s}]}]}""".formatted(id, number, pieces);
    }

    private static String capacity(UUID id, String name, String number) {
        return """
                {"capacityGroupId": "%s", "name": "%s", "linkedDemandSeries": [{"materialNumberCustomer": "%s", "loadFactor": 2}],
                 "capacities": [{"pointInTime": "2027-01-04", "actualCapacity": 50, "maximumCapacity": 60}]}""".formatted(id, name, number);
    }

    private static Caller.Answer send(Caller who, String content) {
        return plain(who.upload(PAGE, "fichier", "partenaire.json", content.getBytes(StandardCharsets.UTF_8)));
    }

    /** French puts blanks that do not break before and within its marks. */
    private static Caller.Answer plain(Caller.Answer answer) {
        return new Caller.Answer(
                answer.status(),
                answer.location(),
                answer.body().replace('\u00a0', ' ').replace('\u202f', ' '));
    }

    private List<String> quantities(UUID demand) {
        return viewers.callAs(
                viewers.viewer("system"),
                () -> jdbc.sql(
                                "select shape -> 'quantities' -> 0 ->> 'piecesPerWeek' from demand.need where origin = :origin")
                        .param("origin", "catenax:" + demand)
                        .query(String.class)
                        .list());
    }

    private String needOf(UUID demand) {
        return viewers.callAs(
                viewers.viewer("system"),
                () -> jdbc.sql("select id::text from demand.need where origin = :origin")
                        .param("origin", "catenax:" + demand)
                        .query(String.class)
                        .single());
    }

    @Test
    void aFileBecomesNeedsAndCapacitiesAndTheNextOneChangesThem() {
        UUID demand = UUID.randomUUID();
        String number = "TEST-" + demand.toString().substring(0, 8);
        String machine = "Tours " + number;
        String wrong = demand(UUID.randomUUID(), number, -1);
        Caller.Answer read = send(
                buyer,
                "[" + demand(demand, number, 40) + "," + wrong + "," + capacity(UUID.randomUUID(), machine, number)
                        + "]");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body())
                .contains("Une demande lue, une capacité", "Un message n’a pas pu être lu")
                .contains("[1].demandSeries[0].demands[0].demand : il faut un nombre de 0 ou plus, trouvé « -1 »")
                .contains(machine, "il manque 20");
        String need = needOf(demand);
        assertThat(buyer.call("GET", "/besoins", "").body()).contains("Bielle (" + number + ")");
        assertThat(buyer.call("GET", "/besoins/" + need, "").body()).contains("Bielle (" + number + ")");
        try (Caller company = new Caller(port, DemoPeople.email("company-member"), DemoPeople.PASSWORD);
                Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            for (Caller other : List.of(company, officer)) {
                assertThat(other.call("GET", "/api/needs/" + need, "").status())
                        .as("shown to nobody until it is published")
                        .isEqualTo(404);
            }
            assertThat(officer.call("GET", PAGE, "").body())
                    .as("what a partner told another organisation")
                    .doesNotContain(machine);
        }

        assertThat(quantities(demand)).containsExactly("40.0");
        assertThat(send(buyer, demand(demand, number, 25)).body()).contains("suffit");
        assertThat(quantities(demand)).as("the same need, changed").containsExactly("25.0");
        String partners = "?customer=BPNL000000000001&supplier=BPNL000000000002&location=BPNS000000000003";
        CatenaxReading back = CatenaxReader.read(buyer.call("GET", "/api/needs/" + need + "/catenax" + partners, "")
                .body()
                .getBytes(StandardCharsets.UTF_8));
        assertThat(back.faults()).isEmpty();
        assertThat(back.demands().getFirst().number()).isEqualTo(number);
        assertThat(back.demands().getFirst().weeks().getFirst().piecesPerWeek()).isEqualTo(25);
        assertThat(buyer.call("GET", "/api/needs/" + need + "/catenax?customer=BPNL1", "")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | n’est pas du JSON, ou s’arrête trop tôt (ligne et colonne 1:",
                "%PDF-1.7 | n’est pas du JSON",
                "<html>{\"materialDemandId\":1}</html> | n’est pas du JSON",
                "{} | ni une demande (materialDemandId) ni une capacité (capacityGroupId)",
                "[1] | [0]. ni une demande",
                "{\"materialDemandId\":\"<b>x</b>\",\"demandSeries\":[]} | materialDemandId : il faut un UUID, trouvé « &quot;&lt;b&gt;x&lt;/b&gt;&quot; »",
                "{\"materialDemandId\":\"x\"} | demandSeries : il faut une liste",
                "{\"capacityGroupId\":\"x\",\"capacities\":[{\"pointInTime\":\"4/1/2027\"}]} | capacities[0].pointInTime : il faut une date comme 2027-01-04, trouvé « 4/1/2027 »",
            })
    void whatIsWrongIsSaidWithItsPlaceAndItsValue(String content, String words) {
        Caller.Answer answer = send(buyer, content);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Aucune demande lue", words).doesNotContain("<b>x</b>", "Exception");
    }

    @Test
    void tooMuchIsRefusedAndNothingIsTakenFromIt() {
        assertThat(send(buyer, "").body()).contains("Choisissez un fichier.");
        assertThat(buyer.call("POST", PAGE, "").body()).contains("Choisissez un fichier.");
        UUID large = UUID.randomUUID();
        String twentyMegabytes = demand(large, "GRAND", 1).replaceFirst("Bielle", "x".repeat(20 * 1024 * 1024));
        assertThat(send(buyer, twentyMegabytes).status()).isEqualTo(413);
        assertThat(quantities(large)).isEmpty();
        String many = "[" + "0,".repeat(1000) + demand(large, "TROP", 1) + "]";
        assertThat(send(buyer, many).body()).contains("[1000] : mille messages au plus, le fichier en a 1001");
        assertThat(quantities(large)).isEmpty();
        String longText = demand(large, "N".repeat(201), 1);
        assertThat(send(buyer, longText).body())
                .contains("materialNumberCustomer : il faut un texte de 200 caractères au plus");
        assertThat(send(buyer, "[".repeat(100_000)).body()).contains("n’est pas du JSON");
    }

    @Test
    void aProgramIsToldTheSame() {
        UUID demand = UUID.randomUUID();
        Caller.Answer taken =
                plain(buyer.call("POST", API, "[" + demand(demand, "API", 8) + ",{\"materialDemandId\":7}]"));
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        JsonNode told = JsonMapper.shared().readTree(taken.body());
        assertThat(told.get("demands").asInt()).isOne();
        assertThat(told.get("faults"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.asString()).startsWith("[1].demandSeries : il faut une liste"));
        assertThat(quantities(demand)).containsExactly("8.0");
        assertThat(buyer.call("POST", API, "{").status()).isEqualTo(400);
    }

    @Test
    void onlyWhoAsksMay() {
        UUID demand = UUID.randomUUID();
        String file = demand(demand, "QUI", 1);
        for (String role : List.of("company-member", "auditor", "administrator")) {
            try (Caller other = new Caller(port, DemoPeople.email(role), DemoPeople.PASSWORD)) {
                assertThat(send(other, file).isClosed()).as(role).isTrue();
                assertThat(other.call("GET", PAGE, "").isClosed()).as(role).isTrue();
                assertThat(other.call("POST", API, file).isClosed()).as(role).isTrue();
            }
        }
        try (Caller anybody = new Caller(port)) {
            assertThat(send(anybody, file).isClosed()).isTrue();
            assertThat(anybody.call("POST", API, file).isClosed()).isTrue();
        }
        assertThat(quantities(demand)).isEmpty();
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            assertThat(send(officer, file).body()).contains("Une demande lue");
        }
        assertThat(quantities(demand)).hasSize(1);
    }
}
