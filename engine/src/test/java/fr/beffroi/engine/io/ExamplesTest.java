package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the examples promise in their own words. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final double WEEKS_PER_MONTH = 52.0 / 12;

    @ParameterizedTest
    @ValueSource(strings = {"drone", "first-steps"})
    void anExampleIsReadWithoutAnyWarningAndAllItsCompaniesSayThatTheyAreInvented(String example) {
        LoadedModel loaded = ModelFiles.read(EXAMPLES.resolve(example).resolve("model.json"));
        assertThat(loaded.warnings()).isEmpty();
        RampUpModel model = loaded.model();
        assertThat(model.companies()).extracting(Company::id).allMatch(id -> id.startsWith("FICTIF-"));
        assertThat(model.companies()).extracting(Company::name).allMatch(name -> name.contains("(fictif)"));
        assertThat(model.sites()).extracting(Site::name).allMatch(name -> name.contains("(fictif)"));
        assertThat(model.sources()).extracting(Source::supplier).allMatch(ExamplesTest::isInWords);
    }

    /** After a change of the JSON the workbook is to be written again, by {@code ModelWorkbook.write}. */
    @ParameterizedTest
    @ValueSource(strings = {"drone", "first-steps"})
    void theWorkbookOfAnExampleIsTheSameModelAsItsJson(String example) {
        Path folder = EXAMPLES.resolve(example);
        assertThat(ModelFiles.read(folder.resolve("model.xlsx")).model())
                .isEqualTo(ModelFiles.read(folder.resolve("model.json")).model());
    }

    /** No supplier is named: "fournisseur de moteurs", not a company's name. */
    private static boolean isInWords(String supplier) {
        return supplier.equals(supplier.toLowerCase(Locale.ROOT)) || supplier.contains("RFID");
    }

    @Test
    void theDroneRampsFromTwentyToTwoHundredAMonthWithLeversOfEveryKind() {
        RampUpModel model =
                ModelFiles.read(EXAMPLES.resolve("drone/model.json")).model();
        double[] target = model.targets().getFirst().perWeek().byWeek(model.weeks());
        assertThat(target[0] * WEEKS_PER_MONTH).isCloseTo(20, within(1e-4));
        assertThat(target[model.weeks() - 1] * WEEKS_PER_MONTH).isCloseTo(200, within(1e-4));
        assertThat(model.levers()).extracting(Lever::kind).contains(LeverKind.values());
        assertThat(model.levers()).anyMatch(Lever::isPublic);
        assertThat(model.levers()).anyMatch(lever -> !lever.requires().isEmpty());
        assertThat(model.levers()).anyMatch(lever -> !lever.excludes().isEmpty());
        assertThat(model.uncertainty()).isNotNull();
    }

    @Test
    void theDroneIsMadeOfWhatThePublishedPartsListSays() {
        RampUpModel model =
                ModelFiles.read(EXAMPLES.resolve("drone/model.json")).model();
        assertThat(model.bom())
                .contains(
                        new BomLine("unite-electronique", "ensemble-moteur", 4),
                        new BomLine("ensemble-moteur", "moteur", 1),
                        new BomLine("ensemble-moteur", "vis-moteur", 2),
                        new BomLine("ensemble-moteur", "rallonge-moteur", 7.5),
                        new BomLine("capot-brut", "filament-pla", 101.36),
                        new BomLine("plaque-base", "plaque-acrylique", 1063));
        assertThat(hours(model, "imprimer-capot", "impression-arras")).isCloseTo(252 / 60.0 / 0.95, within(1e-6));
        assertThat(hours(model, "imprimer-pied", "impression-arras")).isCloseTo(20 / 60.0 / 0.95, within(1e-6));
    }

    private static double hours(RampUpModel model, String route, String resource) {
        return model.routes().stream()
                .filter(candidate -> candidate.id().equals(route))
                .flatMap(found -> found.use().stream())
                .filter(use -> use.resource().equals(resource))
                .findFirst()
                .orElseThrow()
                .hoursPerUnit();
    }
}
