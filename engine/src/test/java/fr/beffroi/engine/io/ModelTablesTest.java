package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model edited as tables of text loses nothing, and every fault is found in its cell. */
class ModelTablesTest {
    private static final Path DRONE = Path.of("../examples/drone/model.json");

    @Test
    void aModelComesBackFromItsTablesAsItWas() {
        LoadedModel drone = ModelFiles.read(DRONE);
        LoadedModel back = ModelTables.read(ModelTables.of(drone.model()));
        assertThat(back.model()).isEqualTo(drone.model());
        assertThat(back.sha256()).isEqualTo(LoadedModel.of(drone.model()).sha256());
    }

    @Test
    void aWorkbookHasTheTablesOfItsModel(@TempDir Path folder) {
        LoadedModel drone = ModelFiles.read(DRONE);
        Path file = folder.resolve("drone.xlsx");
        ModelFiles.write(drone.model(), file);
        assertThat(ModelTables.read(ModelTables.ofWorkbook(file)).model()).isEqualTo(drone.model());
    }

    @Test
    void everyFaultIsFoundInItsCell() {
        Map<String, List<List<String>>> tables = drone();
        set(tables, "items", 2, 3, "beaucoup");
        set(tables, "routes", 0, 1, "dronne");
        set(tables, "settings", 0, 1, "2027-01-05");
        set(tables, "use", 1, 1, "");
        assertThat(faults(tables))
                .extracting(ModelTables::placeOf)
                .contains(
                        new ModelTables.Place("items", 2, "initialStock"),
                        new ModelTables.Place("routes", 0, "item"),
                        new ModelTables.Place("settings", 0, "start"),
                        new ModelTables.Place("use", 1, "resource"));
    }

    @Test
    void emptyRowsAreNoFaultAndKeepTheNumbersOfTheOthers() {
        Map<String, List<List<String>>> tables = drone();
        Objects.requireNonNull(tables.get("items")).addFirst(List.of("", "", "", "", ""));
        set(tables, "items", 3, 4, "-1");
        assertThat(faults(tables))
                .extracting(ModelTables::placeOf)
                .containsExactly(new ModelTables.Place("items", 3, "unitCost"));
    }

    @Test
    void jsonWithFaultsBecomesTablesWithTheSameFaults() throws IOException {
        String wrong = Files.readString(DRONE)
                .replaceFirst("\"initialStock\": 5", "\"initialStock\": \"cinq\"")
                .replaceFirst("\"component\": \"carton\"", "\"component\": \"cartonn\"");
        byte[] bytes = wrong.getBytes(StandardCharsets.UTF_8);
        int inFile = catchThrowableOfType(ModelFaultsException.class, () -> ModelJson.read(bytes))
                .faults()
                .size();
        assertThat(faults(ModelTables.ofJson(bytes))).hasSize(inFile);
    }

    @Test
    void faultsAreToldInTheReadersLanguage() {
        Map<String, List<List<String>>> tables = drone();
        set(tables, "items", 0, 3, "?");
        List<Fault> french = Wording.callIn(Locale.FRENCH, () -> faults(tables));
        List<Fault> english = Wording.callIn(Locale.ENGLISH, () -> faults(tables));
        assertThat(french.getFirst().expected()).contains("nombre");
        assertThat(english.getFirst().expected()).contains("number");
    }

    private static List<Fault> faults(Map<String, List<List<String>>> tables) {
        return catchThrowableOfType(ModelFaultsException.class, () -> ModelTables.read(tables))
                .faults();
    }

    private static Map<String, List<List<String>>> drone() {
        Map<String, List<List<String>>> tables = new HashMap<>();
        ModelTables.of(ModelFiles.read(DRONE).model())
                .forEach((key, rows) -> tables.put(
                        key,
                        new ArrayList<>(
                                rows.stream().<List<String>>map(ArrayList::new).toList())));
        return tables;
    }

    private static void set(Map<String, List<List<String>>> tables, String sheet, int row, int column, String text) {
        Objects.requireNonNull(tables.get(sheet)).get(row).set(column, text);
    }
}
