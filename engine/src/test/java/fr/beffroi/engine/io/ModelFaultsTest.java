package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@InLanguage("en")
class ModelFaultsTest {
    static List<Mutation> mutations() {
        return Mutation.all();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void everyFaultIsNamedAtItsPlaceAndNoOther(Mutation mutation) {
        List<Fault> faults = faultsOf(mutation.bytes());
        assertThat(faults.getFirst().place()).isEqualTo(mutation.faultAt());
        assertThat(faults.getFirst().toString()).contains(mutation.says());
        // Where an id cannot be read, those who refer to it refer to nothing.
        assertThat(faults.subList(1, faults.size()))
                .allSatisfy(fault -> assertThat(fault.expected()).startsWith("the id of"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "start",
                "weeks",
                "currency",
                "items[1].id",
                "items[1].name",
                "items[1].unit",
                "bom[0].parent",
                "bom[0].component",
                "bom[0].quantity",
                "companies[1].name",
                "sites[0].company",
                "sites[0].name",
                "resources[0].site",
                "resources[0].name",
                "resources[0].hoursPerWeek",
                "resources[0].hoursPerWeek[0].from",
                "resources[0].hoursPerWeek[0].value",
                "routes[0].id",
                "routes[0].item",
                "routes[0].site",
                "routes[0].use[0].resource",
                "routes[0].use[0].hoursPerUnit",
                "sources[0].id",
                "sources[0].item",
                "sources[0].supplier",
                "sources[0].maxPerWeek",
                "levers[4].id",
                "levers[0].name",
                "levers[0].kind",
                "levers[0].effects[0].addHours.resource",
                "levers[0].effects[0].addHours.hoursPerWeek",
                "programmes[1].name",
                "programmes[0].envelope",
                "programmes[0].intensity",
                "targets[0].item",
                "targets[0].perWeek",
                "uncertainty.routes[0].id",
                "uncertainty.sources[0].leadTime",
                "uncertainty.levers[0].delay",
                "uncertainty.resources[0].breakdown",
                "uncertainty.resources[0].breakdown.lastsWeeks"
            })
    void aMandatoryFieldThatIsMissingIsNamed(String place) {
        List<Fault> faults = faultsOf(new Sample().without(place).bytes());
        assertThat(faults.getFirst().toString())
                .contains("mandatory", "nothing")
                .as("of what else depends on it")
                .isNotNull();
        assertThat(faults).extracting(Fault::place).contains(place);
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        byte[] bytes = new Sample()
                .with("weeks", "\"a year\"")
                .with("routes[0].use[0].resource", "\"R9\"")
                .with("bom[0].quantity", "-1")
                .with("programmes[0].intensity", "7")
                .with("targets[0].perWeek[1].from", "4")
                .without("levers[0].kind")
                .with("sites[0].town", "\"Lille\"")
                .bytes();
        assertThat(faultsOf(bytes))
                .extracting(Fault::place)
                .containsExactlyInAnyOrder(
                        "weeks",
                        "routes[0].use[0].resource",
                        "bom[0].quantity",
                        "programmes[0].intensity",
                        "targets[0].perWeek[1].from",
                        "levers[0].kind",
                        "sites[0].town");
    }

    @Test
    void numbersThatAreNoneAreNamedAtTheirPlace() {
        String text = Sample.text()
                .replace("\"quantity\": 4", "\"quantity\": NaN")
                .replace("\"envelope\": 400000", "\"envelope\": 1e999")
                .replace("\"priority\": 2", "\"priority\": -Infinity");
        assertThat(faultsOf(text))
                .extracting(Fault::place, Fault::found)
                .containsExactlyInAnyOrder(
                        tuple("bom[1].quantity", "NaN"),
                        tuple("programmes[0].envelope", "1e999"),
                        tuple("targets[0].priority", "-Infinity"));
    }

    @Test
    void aKeyThatComesTwiceIsNamedWithItsLine() {
        String text = Sample.text().replace("\"weeks\": 52,", "\"weeks\": 52,\n  \"weeks\": 53,");
        assertThat(faultsOf(text)).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo("weeks");
            assertThat(fault.found()).contains("line 6");
        });
    }

    @Test
    void textThatIsNoJsonIsRefusedWithLineAndColumn() {
        String text = Sample.text().replace("\"weeks\": 52,", "\"weeks\": 52");
        assertThat(faultsOf(text))
                .singleElement()
                .satisfies(fault -> assertThat(fault.place()).isEqualTo("line 6, column 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[", "{} {}", "nul", "{\"a\": 01}", "{'a': 1}", "{\"a\": 1,}", "// x\n{}"})
    void whatIsNoJsonIsRefusedInWords(String text) {
        assertThat(faultsOf(text))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("JSON"));
    }

    @Test
    void deepNestingIsRefusedInWords() {
        assertThat(faultsOf("[".repeat(1_000_000)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("64 levels"));
    }

    @Test
    void moreValuesThanAModelHasAreRefusedInWords() {
        assertThat(faultsOf("[" + "1,".repeat(5_000_001) + "1]"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).startsWith("more levels, values"));
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWithTheirPlace() {
        byte[] bytes = Sample.text().replace("Workshop one", "Atelier équipé").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(faultsOf(bytes)).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo("line 17, column 35");
            assertThat(fault.found()).isEqualTo("0xe9");
        });
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(faultsOf(Sample.text().replace("Every feature", "\\ud800")))
                .extracting(Fault::place)
                .containsExactly("name");
    }

    @Test
    void aPlanIsNotTakenForAModel() {
        assertThat(faultsOf(Sample.text().replace("ramp-up-model/1", "ramp-up-plan/1")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.place()).isEqualTo("format"));
    }

    @Test
    void everyCircleIsNamed() {
        byte[] bytes = new Sample()
                .with("bom[2]", "{\"parent\": \"frame\", \"component\": \"frame\", \"quantity\": 1}")
                .with("bom[3]", "{\"parent\": \"motor\", \"component\": \"drone\", \"quantity\": 1}")
                .bytes();
        assertThat(faultsOf(bytes))
                .extracting(Fault::found)
                .containsExactlyInAnyOrder("frame → frame", "drone → motor → drone");
    }

    @Test
    void aChainOfAHundredThousandPartsIsNoCircle() {
        List<CycleFinder.Arrow> chain = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            chain.add(new CycleFinder.Arrow("I" + i, "I" + (i + 1), "bom[" + i + "]"));
        }
        assertThat(CycleFinder.list(chain)).isEmpty();
        chain.add(new CycleFinder.Arrow("I100000", "I0", "bom[100000]"));
        assertThat(CycleFinder.list(chain)).hasSize(1);
    }

    @Test
    void aFlightOfFaultsStaysBounded() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("{\"parent\": \"x")
                    .append(i)
                    .append("\", \"component\": \"y\", \"quantity\": 1}");
        }
        List<Fault> faults = faultsOf(Sample.text().replace("\"bom\": [", "\"bom\": [" + items + ","));
        assertThat(faults).hasSize(10_001);
        assertThat(faults.getLast().found()).isEqualTo("30000 more faults");
    }

    private static List<Fault> faultsOf(String json) {
        return faultsOf(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fault> faultsOf(byte[] json) {
        ModelFaultsException refused = catchThrowableOfType(ModelFaultsException.class, () -> ModelJson.read(json));
        assertThat(refused).as("the model is refused").isNotNull();
        return refused.faults();
    }
}
