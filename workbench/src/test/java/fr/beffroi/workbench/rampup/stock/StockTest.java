package fr.beffroi.workbench.rampup.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.stock.RampUpChain;
import fr.beffroi.engine.stock.SafetyFactor;
import fr.beffroi.engine.stock.StockLevers;
import fr.beffroi.engine.stock.StockPlacement;
import fr.beffroi.engine.stock.StockPlacer;
import fr.beffroi.engine.stock.StockRequest;
import fr.beffroi.engine.stock.StockWish;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.SmallScenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lamp of the first steps: a week of assembly, of a body that takes a week and two modules that take two; 40 a week in the end, so that stock
 * covers 1.645 × 20 % × 40 lamps for each week, times its root.
 */
@WorkbenchTest
class StockTest {
    private static final double BOUND = SafetyFactor.of(0.95) * 0.2 * 40;

    @LocalServerPort
    private int port;

    @Autowired
    private SmallScenario small;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private DemoViewers viewers;

    private String scenario = "";

    @BeforeEach
    void aLamp() {
        scenario = small.make("Lampe en stock").toString();
    }

    @Test
    void aProgramAsksAndTakesOverAndTheVersionHasWhatTheEngineSays() {
        try (Caller officer = officer()) {
            JsonNode answer = ask(officer, "leadTimeWeeks=1");
            StockPlacement own = StockPlacer.place(
                    new RampUpChain(SmallScenario.model().model())
                            .network(new StockWish(Set.of("lampe"), 1, 0.2, 0.95)),
                    new StockRequest(0, 60));
            assertThat(answer.get("valueEuros").asDouble()).isEqualTo(own.valueEuros());
            assertThat(answer.get("boundEuros").asDouble()).isEqualTo(own.boundEuros());
            assertThat(answer.get("products").get(0).get("weeksWithoutStock").asInt())
                    .isEqualTo(3);
            assertThat(answer.get("products").get(0).get("quotedWeeks").asInt()).isEqualTo(1);
            assertThat(answer.get("productsOnlyEuros").asDouble())
                    .as("two weeks of lamps at 60 €")
                    .isCloseTo(BOUND * Math.sqrt(2) * 60, within());
            assertThat(answer.get("valueEuros").asDouble())
                    .as("two weeks of modules and one of bodies, while a lamp is made when it is ordered")
                    .isCloseTo(BOUND * (2 * Math.sqrt(2) * 9 + 18), within());
            assertThat(answer.get("payers").get(0).get("ownEuros").asDouble()).isEqualTo(3_000);

            assertThat(taken(officer, "\"places\": [\"module-led\"]", 201)).containsExactly("stock-module-led");
            assertThat(taken(officer, "\"places\": null", 201))
                    .as("an item has one such lever")
                    .containsExactlyInAnyOrder("stock-module-led", "stock-corps");
            LoadedModel published = publish(officer, 2);
            List<Lever> stocks = published.model().levers().stream()
                    .filter(lever -> lever.kind() == LeverKind.STOCK)
                    .toList();
            List<Lever> engine = new StockLevers(
                            SmallScenario.model().model(), name -> "Stock de sécurité\u00a0: " + name)
                    .addTo(own)
                    .levers();
            assertThat(stocks)
                    .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                            .withComparatorForType(
                                    (one, other) -> Math.abs(one - other) < 1e-6 ? 0 : Double.compare(one, other),
                                    Double.class)
                            .build())
                    .containsExactlyInAnyOrderElementsOf(engine.subList(1, engine.size()));
        }
    }

    @Test
    void takenOverAgainALeverKeepsWhatWasSaidOfItSince() {
        try (Caller officer = officer()) {
            ask(officer, "leadTimeWeeks=1");
            taken(officer, "\"places\": [\"corps\"]", 201);
            String draft = officer.call("GET", "/api/scenarios/" + scenario + "/draft", "")
                    .body();
            JsonNode tables = JsonMapper.shared().readTree(draft);
            List<String> lever = new ArrayList<>();
            JsonNode rows = tables.get("tables").get("levers");
            rows.get(rows.size() - 1).forEach(cell -> lever.add(cell.asString()));
            assertThat(lever).contains("stock-corps", "Stock de sécurité\u00a0: Corps usiné");
            String changed = rows.toString().replace("Stock de sécurité\u00a0: Corps usiné", "Corps gardés à Lens");
            assertThat(officer.call(
                                    "PUT",
                                    "/api/scenarios/" + scenario + "/draft",
                                    "{\"revision\": "
                                            + tables.get("check")
                                                    .get("revision")
                                                    .asLong() + ", \"tables\": {\"levers\": " + changed + "}}")
                            .status())
                    .isEqualTo(200);
            ask(officer, "leadTimeWeeks=1&variation=0.4");
            taken(officer, "\"variation\": 0.4, \"places\": [\"corps\"]", 201);
            LoadedModel published = publish(officer, 2);
            assertThat(published.model().levers())
                    .filteredOn(one -> one.kind() == LeverKind.STOCK)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.name()).isEqualTo("Corps gardés à Lens");
                        assertThat(((Effect.DeliverStock) one.effects().getFirst()).quantity())
                                .isCloseTo(2 * BOUND, offset(0.001));
                    });
        }
    }

    @Test
    void whatIsWrongIsSaidInPlaceAndNothingIsWritten() {
        try (Caller officer = officer()) {
            String before = officer.call("GET", "/api/scenarios/" + scenario + "/draft", "")
                    .body();
            String page = officer.call(
                            "GET", "/scenarios/" + scenario + "/stock?delai=deux&variation=20&service=9500", "")
                    .body();
            assertThat(page)
                    .contains("n’est pas un nombre entier de semaines. Peut-être 4.", "value=\"deux\"")
                    .contains("ne peut pas être une part des semaines", "value=\"9500\"", "Peut-être 95.");
            Caller.Answer refused = officer.call("GET", path("leadTimeWeeks=1.5&serviceLevel=95&item=lampion"), "");
            assertThat(refused.status()).isEqualTo(422);
            JsonNode faults = JsonMapper.shared().readTree(refused.body()).get("faults");
            assertThat(faults.get("leadTimeWeeks").asString()).contains("1.5");
            assertThat(faults.get("serviceLevel").asString()).contains("95.0");
            assertThat(faults.get("item").asString()).contains("lampion");
            assertThat(officer.call("GET", path("leadTimeWeeks=NaN"), "").status())
                    .isEqualTo(422);
            ask(officer, "leadTimeWeeks=1");
            assertThat(take(officer, "\"places\": [\"lampe\", \"rien\"]").status())
                    .as("no stock of lamps is in that answer")
                    .isEqualTo(422);
            assertThat(take(officer, "\"places\": []").status()).isEqualTo(422);
            assertThat(take(officer, "\"places\": [null]").status()).isEqualTo(400);
            assertThat(officer.call("POST", "/scenarios/" + scenario + "/stock", "delai=1&variation=20&service=95")
                            .status())
                    .isEqualTo(302);
            assertThat(officer.call("GET", "/api/scenarios/" + scenario + "/draft", "")
                            .body())
                    .isEqualTo(before);
        }
    }

    @Test
    void whatTheDraftDoesNotHaveAnyMoreIsNotWritten() {
        try (Caller officer = officer()) {
            ask(officer, "leadTimeWeeks=1");
            JsonNode draft = JsonMapper.shared()
                    .readTree(officer.call("GET", "/api/scenarios/" + scenario + "/draft", "")
                            .body());
            String items = draft.get("tables").get("items").toString().replace("\"corps\"", "\"corps-neuf\"");
            assertThat(officer.call(
                                    "PUT",
                                    "/api/scenarios/" + scenario + "/draft",
                                    "{\"revision\": "
                                            + draft.get("check").get("revision").asLong() + ", \"tables\": {\"items\": "
                                            + items + "}}")
                            .status())
                    .isEqualTo(200);
            Caller.Answer refused = take(officer, "\"places\": null");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("Corps usiné");
        }
    }

    @Test
    void anItemThatComesFromNowhereIsNamed() throws IOException {
        String nowhere =
                Files.readString(SmallScenario.FILE).replace("\"item\": \"module-led\"", "\"item\": \"corps\"");
        UUID made = Viewers.callAs(Viewer.SYSTEM, () -> {
            UUID id = scenarios.create("Lampe sans modules", "");
            scenarios.publish(id, ModelJson.read(nowhere.getBytes(StandardCharsets.UTF_8)), "");
            return id;
        });
        try (Caller officer = officer()) {
            assertThat(officer.call("GET", "/scenarios/" + made + "/stock?delai=1", "")
                            .body())
                    .contains("Rien ne dit en combien de temps vient\u00a0: Module à LED");
            Caller.Answer refused =
                    officer.call("GET", "/api/scenarios/" + made + "/versions/1/stock?leadTimeWeeks=1", "");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("Module à LED");
        }
    }

    @Test
    void auditorsReadAndNobodyElseBesideOfficersDoes() {
        for (String role : List.of("buyer", "company-member", "administrator")) {
            try (Caller other = new Caller(port, DemoPeople.email(role), DemoPeople.PASSWORD)) {
                assertThat(other.call("GET", "/scenarios/" + scenario + "/stock", "")
                                .status())
                        .as(role)
                        .isEqualTo(403);
                assertThat(other.call("GET", path("leadTimeWeeks=1"), "").status())
                        .as(role)
                        .isEqualTo(403);
                assertThat(take(other, "\"places\": null").status()).as(role).isEqualTo(403);
            }
        }
        try (Caller auditor = new Caller(port, DemoPeople.email("auditor"), DemoPeople.PASSWORD)) {
            assertThat(ask(auditor, "leadTimeWeeks=1").get("exact").asBoolean()).isTrue();
            String page = auditor.call("GET", "/scenarios/" + scenario + "/stock?delai=1", "")
                    .body();
            assertThat(page).contains("Module à LED").doesNotContain("Ajouter au brouillon");
            assertThat(take(auditor, "\"places\": null").status()).isEqualTo(403);
            assertThat(auditor.call("POST", "/scenarios/" + scenario + "/stock/calcul", "")
                            .status())
                    .isEqualTo(403);
        }
        viewers.runAs(viewers.viewer("officer"), () -> {
            UUID own = scenarios.create("Lampe d’un autre", "");
            scenarios.publish(own, SmallScenario.model(), "");
            scenarios.rename(own, "Lampe d’un autre", "", true);
            scenario = own.toString();
        });
        try (Caller officer = officer()) {
            assertThat(ask(officer, "leadTimeWeeks=1").get("places")).hasSize(2);
        }
    }

    private Caller officer() {
        return new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD);
    }

    private String path(String question) {
        return "/api/scenarios/" + scenario + "/versions/1/stock?" + question;
    }

    private JsonNode ask(Caller caller, String question) {
        return JsonMapper.shared()
                .readTree(Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> caller.call("GET", path(question), ""), answer -> answer.status() == 200)
                        .body());
    }

    private Caller.Answer take(Caller caller, String more) {
        return caller.call(
                "POST",
                "/api/scenarios/" + scenario + "/draft/stock",
                "{\"version\": 1, \"leadTimeWeeks\": 1, " + more + "}");
    }

    private List<String> taken(Caller caller, String more, int status) {
        Caller.Answer answer = take(caller, more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared()
                .readTree(answer.body())
                .get("levers")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private LoadedModel publish(Caller officer, int version) {
        assertThat(officer.call("POST", "/api/scenarios/" + scenario + "/versions", "{\"reason\": \"stocks\"}")
                        .status())
                .isEqualTo(201);
        return Viewers.callAs(Viewer.SYSTEM, () -> scenarios.getModel(UUID.fromString(scenario), version));
    }

    private static Offset<Double> within() {
        return offset(1e-6);
    }
}
