package fr.beffroi.engine.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.io.Fault;
import fr.beffroi.engine.io.InLanguage;
import fr.beffroi.engine.io.ModelFaultsException;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.io.ModelWorkbook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The drone factory's own files, where they lie beside the repository. */
@InLanguage("fr")
class OdooDroneImportTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "bom-drone");

    private static ImportResult result;

    @BeforeAll
    static void importOnce() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "No drone factory files beside the repository: not imported");
        result = ErpImport.read(ImportMappings.get("odoo-drone"), FOLDER);
    }

    @Test
    void levelsAndQuantitiesPerDroneBecomeQuantitiesPerAssembly() {
        assertThat(quantity("EVO_SPARTAN", "6")).isEqualTo(1);
        assertThat(quantity("6", "18")).isEqualTo(4);
        assertThat(quantity("18", "66"))
                .as("4 motors per drone in 4 motor units")
                .isEqualTo(1);
        assertThat(quantity("18", "61")).as("30 cm per drone in 4 motor units").isEqualTo(7.5);
        assertThat(quantity("6", "67")).as("solder of the electronics").isEqualTo(6);
        assertThat(quantity("18", "67")).as("solder of the motor units").isEqualTo(2.125);
        assertThat(quantity("V_B_WHITE_31", "V_WHITE_9"))
                .as("17.59 g per drone in 4 feet")
                .isCloseTo(4.3975, within(1e-9));
    }

    @Test
    void everyVariantHasItsOwnPlateAndFeetAndOneColourOnly() {
        assertThat(components("EVO_LIGHTWEIGHT")).contains("V_L_WHITE_75", "V_L_WHITE_31", "V_WHITE_13");
        assertThat(components("EVO_LIGHTWEIGHT")).doesNotContain("V_WHITE_75", "V_RED_13");
        assertThat(notes(ImportNote.Kind.DECIDED)).anyMatch(note -> note.found().equals("HAUBE EVO2 schwarz"));
    }

    @Test
    void aHoodThatTheMarksPutIntoTheElectronicsIsPutUnderTheDroneAndTold() {
        assertThat(components("6")).doesNotContain("V_WHITE_13");
        assertThat(notes(ImportNote.Kind.UNTIDY))
                .anyMatch(note -> note.place().equals("strukturstueckliste.csv, ligne 21")
                        && note.found().equals("7.1")
                        && note.text().contains("V_WHITE_13"));
    }

    @Test
    void screwsListedUnderABoughtMotorAreConsumedByTheMotorUnit() {
        assertThat(quantity("18", "63")).isEqualTo(2);
        assertThat(components("66")).isEmpty();
        assertThat(notes(ImportNote.Kind.UNTIDY))
                .anyMatch(note ->
                        note.place().endsWith("ligne 14") && note.found().equals("63"));
    }

    @Test
    void contradictingPricesAndPricesInOtherUnitsAreTold() {
        assertThat(find("items", "V_WHITE_7").path("unitCost").doubleValue()).isEqualTo(11.56);
        assertThat(notes(ImportNote.Kind.UNTIDY))
                .anyMatch(note -> note.place().startsWith("strukturstueckliste.csv, ligne 60")
                        && note.found().equals("6.2"))
                .anyMatch(note -> note.place().startsWith("strukturstueckliste.csv, ligne 38")
                        && note.text().contains("1063.0 × 11.56"));
    }

    @Test
    void processMinutesBecomeHoursOfTheWorkCentreAtItsEfficiency() {
        JsonNode use = find("routes", "fabrication-V_WHITE_13").path("use").get(0);
        assertThat(use.path("resource").stringValue()).isEqualTo("mrp_wc_3dprinter");
        assertThat(use.path("hoursPerUnit").doubleValue()).isCloseTo(252 / 60.0 / 0.95, within(1e-8));
        assertThat(find("routes", "fabrication-18").path("use").get(0).isEmpty())
                .as("no file says who makes the motor unit")
                .isTrue();
    }

    @Test
    void stockUnitsAndSuppliersAreFoundByIdOrName() {
        assertThat(find("items", "66").path("initialStock").doubleValue()).isEqualTo(57);
        assertThat(find("items", "67").path("unit").stringValue()).isEqualTo("g");
        assertThat(find("items", "67").path("initialStock").stringValue()).isEqualTo("à compléter");
        assertThat(find("sources", "achat-66").path("supplier").isString()).isTrue();
    }

    @Test
    void whatTheFilesDoNotSayIsListedAndNothingElseIsWrongWithTheDraft() {
        byte[] json = result.draft().toString().getBytes(StandardCharsets.UTF_8);
        List<Fault> faults = Assertions.catchThrowableOfType(ModelFaultsException.class, () -> ModelJson.read(json))
                .faults();
        List<String> listed =
                notes(ImportNote.Kind.MISSING).stream().map(ImportNote::place).toList();
        assertThat(listed)
                .contains("start", "resources[0].hoursPerWeek", "sources[9].leadTimeWeeks", "targets[2].perWeek");
        assertThat(faults)
                .allSatisfy(fault ->
                        assertThat(listed).anyMatch(place -> fault.place().startsWith(place)));
        assertThat(faults).hasSizeGreaterThanOrEqualTo(listed.size() - 1); // levers may be absent
    }

    @Test
    void theWorkbookHoldsTheDraftAndItsReaderNamesEveryGapBySheetRowAndColumn(@TempDir Path folder) {
        Path file = folder.resolve("brouillon.xlsx");
        result.writeWorkbook(file);
        List<Fault> faults = Assertions.catchThrowableOfType(ModelFaultsException.class, () -> ModelWorkbook.read(file))
                .faults();
        assertThat(faults)
                .as("lead time of the first route")
                .anyMatch(fault ->
                        fault.place().contains("Gammes") && fault.found().contains("à compléter"));
        assertThat(faults)
                .hasSizeGreaterThanOrEqualTo(notes(ImportNote.Kind.MISSING).size() - 1);
    }

    private static double quantity(String parent, String component) {
        return elements("bom")
                .filter(line -> line.path("parent").stringValue().equals(parent)
                        && line.path("component").stringValue().equals(component))
                .findFirst()
                .orElseThrow()
                .path("quantity")
                .doubleValue();
    }

    private static List<String> components(String parent) {
        return elements("bom")
                .filter(line -> line.path("parent").stringValue().equals(parent))
                .map(line -> line.path("component").stringValue())
                .toList();
    }

    private static JsonNode find(String list, String id) {
        return elements(list)
                .filter(node -> node.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> elements(String list) {
        return StreamSupport.stream(result.draft().get(list).spliterator(), false);
    }

    private static List<ImportNote> notes(ImportNote.Kind kind) {
        return result.listNotes(kind);
    }
}
