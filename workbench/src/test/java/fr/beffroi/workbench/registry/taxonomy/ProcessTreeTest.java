package fr.beffroi.workbench.registry.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.SharedData;
import fr.beffroi.workbench.registry.taxonomy.ReferenceFile.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tree of processes holds all of DIN 8580, in its places, and speaks both languages. */
class ProcessTreeTest {
    private static final List<Line> PROCESSES =
            ReferenceFile.read("taxonomy/processes.txt").lines(5);
    private static final Pattern CLASS =
            Pattern.compile("<owl:Class rdf:about=\"[^\"#]*#([^\"]*)\">(.*?)</owl:Class>", Pattern.DOTALL);
    private static final Pattern PARENT = Pattern.compile("subClassOf rdf:resource=\"[^\"#]*#([^\"]*)\"");
    private static final Pattern NUMBER =
            Pattern.compile("<rdfs:comment>\\s*(?:Hauptgruppe|Gruppe|Untergruppe)\\s+([0-9.]*[0-9])");

    @Test
    void everyProcessHasACodeOfItsOwnAndANameInBothLanguages() {
        Set<String> codes = new HashSet<>();
        for (Line line : PROCESSES) {
            assertThat(codes.add(line.field(0))).as(line.field(0)).isTrue();
            assertThat(line.field(0)).matches("[a-z0-9][a-z0-9-]*");
            assertThat(line.field(2)).as(line.field(0)).isNotBlank();
            assertThat(line.field(3)).as(line.field(0)).isNotBlank();
        }
        assertThat(PROCESSES).hasSizeGreaterThan(350);
    }

    @Test
    void everyProcessOfTheStandardHasItsPlace() throws IOException {
        String ontology = Files.readString(SharedData.require("taxonomy/DIN8580.owl"));
        Map<String, String> numberOf = new HashMap<>();
        Map<String, String> parentOf = new HashMap<>();
        Matcher classes = CLASS.matcher(ontology);
        while (classes.find()) {
            Matcher number = NUMBER.matcher(classes.group(2));
            Matcher parent = PARENT.matcher(classes.group(2));
            if (number.find() && parent.find()) {
                numberOf.put(classes.group(1), number.group(1));
                parentOf.put(classes.group(1), parent.group(1));
            }
        }
        Map<String, String> expected = new TreeMap<>();
        numberOf.forEach((name, number) -> expected.put(number, numberOf.getOrDefault(parentOf.get(name), "none")));
        assertThat(expected).hasSize(198);

        Map<String, String> numberOfCode = new HashMap<>();
        PROCESSES.forEach(line -> numberOfCode.put(line.field(0), line.field(1)));
        Map<String, String> ours = new TreeMap<>();
        for (Line line : PROCESSES) {
            if (line.given(1) != null) {
                ours.put(line.field(1), line.parent() == null ? "none" : numberOfCode.get(line.parent()));
            }
        }
        assertThat(ours).isEqualTo(expected);
    }

    @Test
    void whatTheSectorNeedsIsThere() {
        assertThat(PROCESSES)
                .extracting(line -> line.field(0))
                .contains(
                        "board-assembly",
                        "conformal-coating",
                        "harness-assembly",
                        "resin-transfer-moulding",
                        "prepreg-autoclave",
                        "filament-winding",
                        "drone-airframes",
                        "laser-powder-bed",
                        "qualified-heat-treatment",
                        "ultrasonic-testing",
                        "dimensional-metrology",
                        "embedded-software",
                        "vibration-testing",
                        "electromagnetic-testing",
                        "coil-winding",
                        "battery-packs",
                        "lens-polishing",
                        "drone-integration");
    }
}
