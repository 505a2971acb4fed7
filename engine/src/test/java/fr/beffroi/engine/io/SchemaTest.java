package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.beffroi.engine.explain.frontier.Frontier;
import fr.beffroi.engine.explain.whynot.Outcome;
import fr.beffroi.engine.explain.whynot.Reason;
import fr.beffroi.engine.explain.whynot.SmallestChange;
import fr.beffroi.engine.explain.whynot.WhyNotAnswer;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.robust.BestAnswer;
import fr.beffroi.engine.robust.Danger;
import fr.beffroi.engine.robust.Loss;
import fr.beffroi.engine.robust.LossElement;
import fr.beffroi.engine.robust.LossOutcome;
import fr.beffroi.engine.robust.Purchase;
import fr.beffroi.engine.robust.Robustness;
import fr.beffroi.engine.simulate.Contribution;
import fr.beffroi.engine.simulate.DateOutlook;
import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.TargetOutlook;
import fr.beffroi.engine.simulate.UncertainElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas and the readers say the same of every file, as far as a schema can. */
@InLanguage("en")
class SchemaTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNode MODEL_SCHEMA = schemaTree("ramp-up-model-1");
    private static final JsonNode PLAN_SCHEMA = schemaTree("ramp-up-plan-1");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema MODEL = REGISTRY.getSchema(MODEL_SCHEMA);
    private static final JsonNode FRONTIER_SCHEMA = schemaTree("ramp-up-frontier-1");
    private static final Schema FRONTIER = REGISTRY.getSchema(FRONTIER_SCHEMA);
    private static final JsonNode WHY_NOT_SCHEMA = schemaTree("ramp-up-why-not-1");
    private static final Schema WHY_NOT = REGISTRY.getSchema(WHY_NOT_SCHEMA);
    private static final JsonNode SIMULATION_SCHEMA = schemaTree("ramp-up-simulation-1");
    private static final Schema SIMULATION = REGISTRY.getSchema(SIMULATION_SCHEMA);
    private static final JsonNode ROBUSTNESS_SCHEMA = schemaTree("ramp-up-robustness-1");
    private static final Schema ROBUSTNESS = REGISTRY.getSchema(ROBUSTNESS_SCHEMA);
    private static final Schema PLAN = REGISTRY.getSchema(PLAN_SCHEMA);

    static List<Mutation> mutations() {
        return Mutation.all();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void whatASchemaCanSeeItRefuses(Mutation mutation) {
        assertThat(MODEL.validate(mutation.spoilt().tree()).isEmpty()).isEqualTo(!mutation.inSchema());
    }

    @Test
    void whatTheWritersWriteIsValid() {
        assertThat(MODEL.validate(new Sample().tree())).isEmpty();
        assertThat(PLAN.validate(MAPPER.readTree(PlanJson.write(SamplePlan.plan()))))
                .isEmpty();
        for (long seed = 0; seed < 100; seed++) {
            assertThat(MODEL.validate(MAPPER.readTree(ModelJson.write(RandomModel.of(seed)))))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void frontiersAreValid(@TempDir Path folder) {
        RampUpPlan plan = SamplePlan.plan();
        Path file = folder.resolve("frontier.json");
        FrontierFiles.write(
                new Frontier(plan.modelName(), plan.modelSha256(), plan.status(), plan.nextEuro(), plan.solver()),
                file);
        JsonNode written = MAPPER.readTree(file);
        assertThat(FRONTIER.validate(written)).isEmpty();
        assertThat(fieldsOf(FRONTIER_SCHEMA))
                .isEqualTo(objectPointers(written, "").stream()
                        .map(pointer -> Set.copyOf(written.at(pointer).propertyNames()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void answersToWhyNotAreValid(@TempDir Path folder) {
        Outcome outcome = new Outcome(12, 11, 5000, 7000, LocalDate.of(2027, 2, 1), List.of("shift"));
        WhyNotAnswer answer = new WhyNotAnswer(
                "model",
                "00",
                PlanStatus.OPTIMAL,
                "bench",
                outcome,
                outcome,
                List.of(new Reason(Reason.Kind.PUSHES_OUT, List.of("shift"))),
                List.of(
                        new SmallestChange(SmallestChange.Kind.COST, SmallestChange.Result.FOUND, 0.25),
                        new SmallestChange(SmallestChange.Kind.DELAY, SmallestChange.Result.NEVER, 0)),
                SamplePlan.plan().solver());
        Path file = folder.resolve("why-not.json");
        WhyNotFiles.write(answer, file);
        JsonNode written = MAPPER.readTree(file);
        assertThat(WHY_NOT.validate(written)).isEmpty();
        assertThat(fieldsOf(WHY_NOT_SCHEMA))
                .isEqualTo(objectPointers(written, "").stream()
                        .map(pointer -> Set.copyOf(written.at(pointer).propertyNames()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void simulationsAreValid(@TempDir Path folder) {
        Estimate estimate = new Estimate(0.5, 0.4, 0.6);
        DateOutlook date = new DateOutlook(
                1,
                List.of(new DateOutlook.Chance(1, 0.5), new DateOutlook.Chance(null, 0.5)),
                List.of(new Estimate(0, 0, 0.1), estimate));
        List<Estimate> byWeek = List.of(estimate, estimate);
        Simulation simulation = new Simulation(
                "model",
                "00",
                10_000,
                1,
                12,
                new Estimate(15, 14, 16),
                date,
                List.of(new TargetOutlook("lamp", List.of(0.0, 1.0), byWeek, byWeek, byWeek, byWeek, date)),
                List.of(new Contribution(
                        new UncertainElement(UncertainElement.Kind.ROUTE, "assemble"), new Estimate(3, 2, 4))),
                new Simulation.Replanned(24, 1));
        Path file = folder.resolve("simulation.json");
        SimulationFiles.write(simulation, file);
        JsonNode written = MAPPER.readTree(file);
        assertThat(SIMULATION.validate(written)).isEmpty();
        assertThat(fieldsOf(SIMULATION_SCHEMA))
                .isEqualTo(objectPointers(written, "").stream()
                        .map(pointer -> Set.copyOf(written.at(pointer).propertyNames()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void robustnessIsValid(@TempDir Path folder) {
        LossOutcome outcome = new LossOutcome(12, 100, null);
        BestAnswer answer = new BestAnswer(
                new LossOutcome(10, 105, 40),
                9,
                true,
                List.of(new BestAnswer.AnswerLever("shift", 3, 5_000, false)),
                List.of("bench"),
                2_000,
                3_000);
        Purchase stock = new Purchase(null, List.of(), List.of(new Purchase.Stock("bulb", 20)), 40, 2, 5);
        Danger danger = new Danger(
                new Loss(new LossElement(LossElement.Kind.COMPANY, "workshop"), 3, 15),
                outcome,
                5,
                6,
                answer,
                List.of(stock),
                List.of("screw"),
                true);
        Path file = folder.resolve("robustness.json");
        RobustnessFiles.write(
                new Robustness("model", "00", null, new LossOutcome(7, 106, 30), 1, List.of(danger)), file);
        JsonNode written = MAPPER.readTree(file);
        assertThat(ROBUSTNESS.validate(written)).isEmpty();
        assertThat(fieldsOf(ROBUSTNESS_SCHEMA))
                .isEqualTo(objectPointers(written, "").stream()
                        .map(pointer -> Set.copyOf(written.at(pointer).propertyNames()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void examplesAndBenchmarksAreValid() throws IOException {
        List<Path> files = new ArrayList<>(RampBench.files());
        Path examples = Path.of("..", "examples");
        if (Files.isDirectory(examples)) {
            try (Stream<Path> found = Files.walk(examples)) {
                found.filter(file -> file.toString().endsWith(".json")).forEach(files::add);
            }
        }
        for (Path file : files) {
            try (InputStream raw = Files.newInputStream(file);
                    InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
                JsonNode json = MAPPER.readTree(in);
                Schema schema = json.path("format").asString("").contains("plan") ? PLAN : MODEL;
                assertThat(schema.validate(json)).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void readerAndSchemaKnowTheSameFields() {
        assertThat(fieldsKnownToReader(Sample.text(), ModelJson::read)).isEqualTo(fieldsOf(MODEL_SCHEMA));
        String plan = new String(PlanJson.write(SamplePlan.plan()), StandardCharsets.UTF_8);
        assertThat(fieldsKnownToReader(plan, PlanJson::read)).isEqualTo(fieldsOf(PLAN_SCHEMA));
    }

    @Test
    void readerAndSchemaDemandTheSameFields() {
        compareDemands(Sample.text(), ModelJson::read, MODEL);
        compareDemands(new String(PlanJson.write(SamplePlan.plan()), StandardCharsets.UTF_8), PlanJson::read, PLAN);
    }

    private static void compareDemands(String text, Consumer<byte[]> reader, Schema schema) {
        for (String pointer : objectPointers(MAPPER.readTree(text), "")) {
            for (String field : MAPPER.readTree(text).at(pointer).propertyNames()) {
                JsonNode spoilt = MAPPER.readTree(text);
                ((ObjectNode) spoilt.at(pointer)).remove(field);
                String object =
                        pointer.replaceAll("/(\\d+)", "[$1]").replace('/', '.').replaceFirst("^\\.", "");
                String place = object.isEmpty() ? field : object + "." + field;
                boolean demanded = faultsOf(MAPPER.writeValueAsBytes(spoilt), reader).stream()
                        .anyMatch(fault ->
                                fault.place().equals(place) || fault.place().equals(object));
                assertThat(schema.validate(spoilt).isEmpty()).as(place).isEqualTo(!demanded);
            }
        }
    }

    /** A field that nobody knows is put into each object: the fault names those that are known there. */
    private static Set<Set<String>> fieldsKnownToReader(String text, Consumer<byte[]> reader) {
        Set<Set<String>> known = new HashSet<>();
        for (String pointer : objectPointers(MAPPER.readTree(text), "")) {
            JsonNode spoilt = MAPPER.readTree(text);
            ((ObjectNode) spoilt.at(pointer)).put("nobodyKnowsThis", 1);
            String prefix = "one of the fields ";
            faultsOf(MAPPER.writeValueAsBytes(spoilt), reader).stream()
                    .map(Fault::expected)
                    .filter(expected -> expected.startsWith(prefix))
                    .forEach(expected -> known.add(Set.copyOf(
                            Arrays.asList(expected.substring(prefix.length()).split(", ")))));
        }
        return known;
    }

    private static Set<Set<String>> fieldsOf(JsonNode schema) {
        Set<Set<String>> fields = new HashSet<>();
        for (String pointer : objectPointers(schema, "")) {
            JsonNode properties = schema.at(pointer).path("properties");
            if (schema.at(pointer).path("type").asString("").equals("object") && properties.isObject()) {
                fields.add(Set.copyOf(properties.propertyNames()));
            }
        }
        return fields;
    }

    private static List<String> objectPointers(JsonNode node, String pointer) {
        List<String> pointers = new ArrayList<>();
        if (node.isObject()) {
            pointers.add(pointer);
            node.properties()
                    .forEach(
                            field -> pointers.addAll(objectPointers(field.getValue(), pointer + "/" + field.getKey())));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.addAll(objectPointers(node.get(i), pointer + "/" + i));
        }
        return pointers;
    }

    private static List<Fault> faultsOf(byte[] json, Consumer<byte[]> reader) {
        ModelFaultsException refused = catchThrowableOfType(ModelFaultsException.class, () -> reader.accept(json));
        return refused == null ? List.of() : refused.faults();
    }

    private static JsonNode schemaTree(String name) {
        String resource = "/fr/beffroi/engine/schema/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(SchemaTest.class.getResourceAsStream(resource))) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
