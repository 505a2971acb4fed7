package fr.beffroi.workbench.demand.catenax;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.beffroi.workbench.demand.Quantity;
import fr.beffroi.workbench.harness.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What partners send is read, what is written is valid by their schemas and comes back as it was. */
class CatenaxTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final CatenaxWriter WRITER = new CatenaxWriter(
            new Partners("BPNL000000000001", "BPNL000000000002", "BPNS000000000003"),
            Instant.parse("2026-11-29T03:00:00.5Z"));

    private static Schema schema(String name) throws IOException {
        JsonNode tree = JsonMapper.shared()
                .readTree(Files.readAllBytes(SharedData.require("catenax/" + name + "-schema.json")));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(tree);
    }

    private static CatenaxReading example(String name) throws IOException {
        return CatenaxReader.read(Files.readAllBytes(SharedData.require("catenax/" + name + ".json")));
    }

    private static CatenaxReading read(JsonNode message) {
        return CatenaxReader.read(message.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thePublishedExamplesAreRead() throws IOException {
        CatenaxReading demand = example("WeekBasedMaterialDemand");
        assertThat(demand.faults()).isEmpty();
        assertThat(demand.demands()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("MNR-7307-AU340474.002");
            assertThat(one.description()).isEqualTo("Spark Plug");
            assertThat(one.active()).isFalse();
            assertThat(one.weeks()).containsExactly(new Quantity(LocalDate.of(2023, 10, 9), 1000));
        });
        CatenaxReading capacity = example("WeekBasedCapacityGroup");
        assertThat(capacity.faults()).isEmpty();
        assertThat(capacity.capacities()).singleElement().satisfies(one -> {
            assertThat(one.materials()).containsExactly(new CapacityGroup.Material("MNR-7307-AU340474.002", 3.5));
            assertThat(one.weeks()).containsExactly(new CapacityGroup.Week(LocalDate.of(2022, 8, 1), 1000, 2000));
        });
    }

    @Test
    void whatIsWrittenIsValidAndComesBack() throws IOException {
        Schema demands = schema("WeekBasedMaterialDemand");
        Schema capacities = schema("WeekBasedCapacityGroup");
        // The schemas do refuse: a test that cannot fail shows nothing.
        assertThat(demands.validate(JsonMapper.shared().readTree("{}"))).isNotEmpty();
        assertThat(capacities.validate(JsonMapper.shared().readTree("{}"))).isNotEmpty();
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            MaterialDemand demand = demand(random);
            JsonNode written = WRITER.write(demand);
            assertThat(demands.validate(written)).as("seed " + seed).isEmpty();
            assertThat(read(written).demands()).as("seed " + seed).containsExactly(demand);
            CapacityGroup group = group(random);
            JsonNode told = WRITER.write(group);
            assertThat(capacities.validate(told)).as("seed " + seed).isEmpty();
            assertThat(read(told).capacities()).as("seed " + seed).containsExactly(group);
        }
    }

    @Test
    void weeksAndStepsSayTheSame() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Quantity> weeks = demand(random).weeks();
            assertThat(CatenaxWriter.weekly(CatenaxWriter.steps(weeks)))
                    .as("seed " + seed)
                    .isEqualTo(weeks);
        }
        List<Quantity> apart = List.of(new Quantity(MONDAY, 5), new Quantity(MONDAY.plusWeeks(3), 5));
        assertThat(CatenaxWriter.steps(apart))
                .as("a week that is not named asks for nothing")
                .containsExactly(
                        new Quantity(MONDAY, 5),
                        new Quantity(MONDAY.plusWeeks(1), 0),
                        new Quantity(MONDAY.plusWeeks(3), 5),
                        new Quantity(MONDAY.plusWeeks(4), 0));
        assertThat(CatenaxWriter.weekly(List.of(new Quantity(MONDAY, 7)))).hasSize(CatenaxWriter.HORIZON_WEEKS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | json | ",
                "[{}] | kind | [0].",
                "3 | kind | ``",
                "{\"materialDemandId\": 5} | list | demandSeries",
                "{\"materialDemandId\":\"x\",\"demandSeries\":[]} | uuid | materialDemandId",
                "{\"materialDemandId\":\"0157ba42-d2a8-4e28-8565-7b07830c1110\",\"demandSeries\":[],\"materialNumberCustomer\":[]} | text | materialNumberCustomer",
                "{\"materialDemandId\":\"x\",\"demandSeries\":[{\"demands\":[{\"pointInTime\":\"2027-01-04\",\"demand\":-1}]}]} | number | demandSeries[0].demands[0].demand",
                "{\"materialDemandId\":\"x\",\"demandSeries\":[{\"demands\":[{\"pointInTime\":\"2027-13-04\",\"demand\":1}]}]} | day | demandSeries[0].demands[0].pointInTime",
                "{\"materialDemandId\":\"x\",\"unitOfMeasure\":\"unit:litre\"} | unit | unitOfMeasure",
                "[0,{\"capacityGroupId\":\"x\",\"capacities\":{}}] | kind | [0].",
            })
    void whatIsAtFaultIsToldWithItsPlace(String text, String reason, String place) {
        CatenaxReading reading = CatenaxReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.demands()).isEmpty();
        assertThat(reading.faults().getFirst().reason()).isEqualTo(reason);
        assertThat(reading.faults().getFirst().place()).isEqualTo(place == null ? "" : place);
    }

    @Test
    void aMessageAtFaultLeavesTheOthersAsTheyAre() {
        MaterialDemand good = demand(new Random(1));
        String file =
                "[{\"materialDemandId\":1}," + WRITER.write(good) + ",null," + "[".repeat(50) + "]".repeat(50) + "]";
        CatenaxReading reading = CatenaxReader.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.demands()).containsExactly(good);
        assertThat(reading.faults()).hasSize(3);
        assertThat(CatenaxReader.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                        .faults())
                .extracting(CatenaxReading.Fault::reason)
                .containsExactly("json");
    }

    @Test
    void aCapacityIsHeldAgainstWhatIsAsked() {
        CapacityGroup group = new CapacityGroup(
                UUID.randomUUID(),
                "Tours",
                "unit:hourUnitOfTime",
                true,
                List.of(new CapacityGroup.Material("A", 0.5), new CapacityGroup.Material("B", 2)),
                List.of(new CapacityGroup.Week(MONDAY, 40, 50), new CapacityGroup.Week(MONDAY.plusWeeks(1), 40, 50)));
        List<Quantity> some = List.of(new Quantity(MONDAY, 20));
        assertThat(Balance.of(group, java.util.Map.of("A", some, "B", some)).firstShort())
                .as("10 and 40 hours of 50")
                .isEmpty();
        Balance less =
                Balance.of(group, java.util.Map.of("A", some, "B", List.of(new Quantity(MONDAY.plusWeeks(1), 21))));
        assertThat(less.firstShort()).contains(MONDAY.plusWeeks(1));
        assertThat(less.missing()).isEqualTo(2);
    }

    private static MaterialDemand demand(Random random) {
        List<Quantity> weeks = new ArrayList<>();
        int count = 1 + random.nextInt(20);
        for (int week = 0; week < count; week++) {
            // The last one asks for something: what ends with nothing ends a week earlier.
            weeks.add(new Quantity(MONDAY.plusWeeks(week), (week == count - 1 ? 1 : 0) + random.nextInt(4) * 2.5));
        }
        return new MaterialDemand(
                new UUID(random.nextLong(), random.nextLong()),
                "N-" + random.nextInt(),
                "Pièce « é » " + random.nextInt(),
                random.nextBoolean(),
                weeks);
    }

    private static CapacityGroup group(Random random) {
        List<CapacityGroup.Week> weeks = new ArrayList<>();
        for (int week = 0; week < random.nextInt(20); week++) {
            double actual = random.nextInt(1000) / 8.0;
            weeks.add(new CapacityGroup.Week(MONDAY.plusWeeks(week), actual, actual + random.nextInt(9)));
        }
        return new CapacityGroup(
                new UUID(random.nextLong(), random.nextLong()),
                "Machine " + random.nextInt(),
                random.nextBoolean() ? "unit:piece" : "unit:hourUnitOfTime",
                random.nextBoolean(),
                List.of(new CapacityGroup.Material("N-1", random.nextInt(100) / 16.0)),
                weeks);
    }
}
