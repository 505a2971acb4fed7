package fr.beffroi.workbench.rampup.near;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.workbench.demand.Firmness;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.Needs;
import fr.beffroi.workbench.demand.PartSize;
import fr.beffroi.workbench.demand.Quantity;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.rampup.SmallScenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Levers out of companies that can or nearly can, for programs: what is written, what is refused, who may. */
@WorkbenchTest
class NearLeversTest {
    private static final String ITEM = "corps";

    @LocalServerPort
    private int port;

    @Autowired
    private SmallScenario small;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Needs needs;

    @Autowired
    private DemoViewers viewers;

    private String scenario = "";
    private UUID need = UUID.randomUUID();

    @BeforeEach
    void aScenarioAndANeedOfItsItem() {
        UUID made = small.make("Lampe aux leviers");
        scenario = made.toString();
        need = viewers.callAs(
                viewers.viewer("officer"),
                () -> needs.draw(
                        made,
                        ITEM,
                        new NeedShape(
                                "Corps usiné",
                                null,
                                List.of("milling"),
                                List.of("aluminium"),
                                new PartSize(550.0, 300.0, 200.0, null, 0.05),
                                List.of("en-9100"),
                                List.of(new Quantity(LocalDate.of(2027, 1, 4), 30)),
                                "62",
                                true,
                                null,
                                Firmness.FORECAST)));
    }

    @Test
    void whatIsAddedIsAModelThatThePlannerReads() {
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            JsonNode could = candidates(officer);
            assertThat(could).hasSize(5);
            JsonNode able = named(could, "Mécanique de la Scarpe (fictif)");
            JsonNode near = named(could, "Usinage du Ternois (fictif)");
            JsonNode far = named(could, "Grande Mécanique de Flandre (fictif)");
            assertThat(able.get("gaps").asInt()).isZero();
            assertThat(near.get("gaps").asInt()).isEqualTo(1);
            assertThat(far.get("ways"))
                    .as("a finer machine is no step of the catalogue")
                    .isEmpty();
            JsonNode way = near.get("ways").get(0);
            assertThat(way.get("steps").toString()).contains("EN 9100", "Premier article");

            add(officer, able, "", 201);
            add(officer, near, "", 201);
            add(
                    officer,
                    far,
                    ", \"euros\": 90000, \"delayWeeks\": 20, \"perWeek\": 12.5, \"programmes\": [\"aide-cadence\"]",
                    201);
            assertThat(candidates(officer))
                    .as("who is in the draft is offered no more")
                    .hasSize(2);
            assertThat(officer.call("POST", "/api/scenarios/" + scenario + "/versions", "{\"reason\": \"leviers\"}")
                            .status())
                    .isEqualTo(201);
            LoadedModel model =
                    viewers.callAs(viewers.viewer("officer"), () -> scenarios.getModel(UUID.fromString(scenario), 2));
            Lever certify = lever(model, near);
            assertThat(certify.kind()).isEqualTo(LeverKind.CERTIFICATION);
            assertThat(certify.costEuros())
                    .isEqualTo(Math.ceilDiv(
                            way.get("leastEuros").asLong()
                                    + way.get("mostEuros").asLong(),
                            2L));
            assertThat(certify.delayWeeks()).isEqualTo((int) Math.ceilDiv(
                    way.get("leastWeeks").asLong() + way.get("mostWeeks").asLong(), 2L));
            assertThat(lever(model, able).kind()).isEqualTo(LeverKind.QUALIFICATION);
            assertThat(lever(model, able).costEuros()).isLessThan(certify.costEuros());
            assertThat(lever(model, far).kind()).isEqualTo(LeverKind.CERTIFICATION);
            assertThat(lever(model, far).eligible()).containsExactly("aide-cadence");
            assertThat(model.model().sources())
                    .filteredOn(source -> source.item().equals(ITEM))
                    .singleElement()
                    .satisfies(source -> {
                        assertThat(source.qualified()).isFalse();
                        assertThat(source.supplier()).isEqualTo("Grande Mécanique de Flandre (fictif)");
                    });
            assertThat(model.model().routes())
                    .filteredOn(route -> route.item().equals(ITEM) && !route.qualified())
                    .hasSize(2)
                    .allSatisfy(route -> assertThat(route.use().getFirst().hoursPerUnit())
                            .as("as whoever makes it today")
                            .isEqualTo(0.25));
        }
    }

    @Test
    void whatIsWrongIsSaidByFieldAndNothingIsWritten() {
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            JsonNode near = named(candidates(officer), "Usinage du Ternois (fictif)");
            String before = draft(officer);
            String answer = add(
                    officer,
                    near,
                    ", \"way\": 99, \"hoursPerUnit\": -1, \"leadTimeWeeks\": -2, \"programmes\": [\"inconnu\"]",
                    422);
            assertThat(answer).contains("99", "hours_per_unit", "lead_time_weeks", "inconnu");
            assertThat(add(officer, near, ", \"euros\": 10", 422)).contains("delay_weeks");
            assertThat(draft(officer)).isEqualTo(before);
            String form = "article=corps&besoin=" + need + "&siren="
                    + near.get("siren").get("number").asString()
                    + "&voie=&cout=" + URLEncoder.encode("douze mille", StandardCharsets.UTF_8)
                    + "&attente=12&moyen=&semaine=5&delai=2&fonds=0&dispositifs=";
            String page = officer.call("POST", "/scenarios/" + scenario + "/candidats", form)
                    .body();
            assertThat(page).contains("n’est pas un nombre. Peut-être 12,5", "value=\"douze mille\"", "value=\"12\"");
            assertThat(draft(officer)).isEqualTo(before);
        }
    }

    @Test
    void onlyOfficersMayAndUnknownThingsAreNotFound() {
        String path = "/api/scenarios/" + scenario + "/candidates?item=corps&need=" + need;
        for (String role : List.of("buyer", "company-member", "auditor")) {
            try (Caller other = new Caller(port, DemoPeople.email(role), DemoPeople.PASSWORD)) {
                assertThat(other.call("GET", path, "").status()).as(role).isEqualTo(403);
                assertThat(other.call("POST", "/api/scenarios/" + scenario + "/draft/levers", "{}")
                                .status())
                        .as(role)
                        .isEqualTo(403);
            }
        }
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            assertThat(officer.call("GET", path.replace("corps", "nulle-part"), "")
                            .status())
                    .isEqualTo(404);
            assertThat(officer.call(
                                    "GET",
                                    path.replace(
                                            need.toString(), UUID.randomUUID().toString()),
                                    "")
                            .status())
                    .isEqualTo(404);
        }
    }

    private JsonNode candidates(Caller officer) {
        return JsonMapper.shared()
                .readTree(officer.call("GET", "/api/scenarios/" + scenario + "/candidates?item=corps&need=" + need, "")
                        .body());
    }

    private String add(Caller officer, JsonNode company, String more, int status) {
        var answer = officer.call(
                "POST",
                "/api/scenarios/" + scenario + "/draft/levers",
                "{\"item\": \"corps\", \"need\": \"" + need + "\", \"siren\": \""
                        + company.get("siren").get("number").asString() + "\"" + more + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private String draft(Caller officer) {
        return officer.call("GET", "/api/scenarios/" + scenario + "/draft", "").body();
    }

    private static JsonNode named(JsonNode could, String name) {
        return could.valueStream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + could));
    }

    private static Lever lever(LoadedModel model, JsonNode company) {
        return model.model().levers().stream()
                .filter(one -> one.name().contains(company.get("name").asString()))
                .findFirst()
                .orElseThrow();
    }
}
