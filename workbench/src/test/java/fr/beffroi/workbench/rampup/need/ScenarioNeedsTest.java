package fr.beffroi.workbench.rampup.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.workbench.demand.catenax.CatenaxReader;
import fr.beffroi.workbench.demand.catenax.CatenaxReading;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.SharedData;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.SmallScenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one can make at most in a scenario becomes needs with one click, for named people only; and the scenario speaks Catena-X. */
@WorkbenchTest
class ScenarioNeedsTest {
    private static final String EMAIL = "besoins.du.scenario@demo.example";
    private static final String PARTNERS =
            "?customer=BPNL000000000001&supplier=BPNL000000000002&location=BPNS000000000003";

    @LocalServerPort
    private int port;

    @Autowired
    private SmallScenario small;

    @Autowired
    private NewPeople people;

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forgetWhoWasNamed() {
        viewers.runAs(
                viewers.viewer("system"),
                () -> jdbc.sql("delete from identity.need_to_know where reason = 'essai'")
                        .update());
    }

    @Test
    void everyItemWithOneMakerOrNoneBecomesANeedOnce() {
        UUID officer = people.make(EMAIL, Role.OFFICER);
        String scenario = small.make("Lampe à chercher").toString();
        try (Caller caller = new Caller(port, EMAIL, NewPeople.PASSWORD)) {
            assertThat(caller.call("GET", "/scenarios/" + scenario + "/besoins", "")
                            .status())
                    .as("not named")
                    .isEqualTo(403);
            name(officer);
            assertThat(caller.call("GET", "/scenarios/" + scenario, "").body()).contains("Qui chercher");
            List<ScarceItem> scarce = ScarceItems.of(SmallScenario.model().model());
            assertThat(scarce).isNotEmpty();
            caller.call("POST", "/scenarios/" + scenario + "/besoins", "");
            caller.call("POST", "/scenarios/" + scenario + "/besoins", "");
            JsonNode lines = JsonMapper.shared()
                    .readTree(caller.call("GET", "/api/scenarios/" + scenario + "/needs", "")
                            .body());
            assertThat(lines).hasSize(scarce.size());
            String need = lines.get(0).get("need").asString();
            String page = caller.call("GET", "/besoins/" + need, "").body();
            assertThat(page).contains(HtmlUtils.htmlEscape(scarce.getFirst().name()), "pas encore publié");
            // Nothing left with the click.
            try (Caller buyer = new Caller(port, DemoPeople.email("buyer"), DemoPeople.PASSWORD)) {
                assertThat(buyer.call("GET", "/api/needs/" + need, "").status()).isEqualTo(404);
            }
            long drawn = viewers.callAs(
                    viewers.viewer("system"),
                    () -> jdbc.sql("select count(*) from demand.need where scenario = :id")
                            .param("id", UUID.fromString(scenario))
                            .query(Long.class)
                            .single());
            assertThat(drawn).as("once each").isEqualTo(scarce.size());
            JsonNode messages = JsonMapper.shared()
                    .readTree(caller.call("GET", "/api/scenarios/" + scenario + "/versions/1/catenax" + PARTNERS, "")
                            .body());
            assertThat(messages).isNotEmpty();
            assertThat(caller.call("GET", "/api/scenarios/" + scenario + "/versions/1/catenax", "")
                            .status())
                    .isEqualTo(422);
        }
    }

    private void name(UUID officer) {
        viewers.runAs(
                viewers.viewer("administrator"),
                () -> jdbc.sql(
                                "insert into identity.need_to_know (topic, person, reason) values ('only-makers', :person, 'essai')")
                        .param("person", officer)
                        .update());
    }

    @Test
    void theDemandGoesDownTheBillOfMaterials() {
        RampUpModel model =
                ModelFiles.read(Path.of("../examples/drone/model.json")).model();
        List<ScarceItem> scarce = ScarceItems.of(model);
        assertThat(scarce)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.quantities()).isNotEmpty());
        ItemDemands needed = ItemDemands.of(model);
        var line = model.bom().stream()
                .filter(one -> one.parent().equals(model.targets().getFirst().item()))
                .findFirst()
                .orElseThrow();
        double parent = needed.weeks(line.parent()).getLast().piecesPerWeek();
        assertThat(parent).isPositive();
        assertThat(needed.weeks(line.component()).getLast().piecesPerWeek())
                .isGreaterThanOrEqualTo(Math.floor(parent * line.quantity()));
    }

    @Test
    void theDroneScenarioIsValidCatenax() throws IOException {
        RampUpModel model =
                ModelFiles.read(Path.of("../examples/drone/model.json")).model();
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);
        var demands = registry.getSchema(JsonMapper.shared()
                .readTree(Files.readAllBytes(SharedData.require("catenax/WeekBasedMaterialDemand-schema.json"))));
        var capacities = registry.getSchema(JsonMapper.shared()
                .readTree(Files.readAllBytes(SharedData.require("catenax/WeekBasedCapacityGroup-schema.json"))));
        JsonNode messages = ScenarioCatenax.write(
                UUID.randomUUID(),
                model,
                new fr.beffroi.workbench.demand.catenax.CatenaxWriter(
                        new fr.beffroi.workbench.demand.catenax.Partners(
                                "BPNL000000000001", "BPNL000000000002", "BPNS000000000003"),
                        java.time.Instant.now()));
        for (JsonNode message : messages) {
            assertThat((message.has("materialDemandId") ? demands : capacities).validate(message))
                    .isEmpty();
        }
        CatenaxReading reading = CatenaxReader.read(messages.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.demands()).isNotEmpty();
        assertThat(reading.capacities()).hasSameSizeAs(model.resources());
    }
}
