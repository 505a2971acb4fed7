package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small workshop, whose second shift may come two weeks late, every other time. */
class SimulateCommandTest extends WorkshopTest {
    @Test
    void aPlanIsSimulated() {
        Path plan = plannedWithUncertainty();
        CommandRun run = CommandRun.french("simulate", modelFile, plan, "--replications", "2000");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Atelier d'essai")
                .contains(
                        "La cadence est tenue à partir du 11 janvier 2027, comme prévu ou plus tôt, avec une probabilité de")
                .contains("Avec une probabilité de 90\u00a0% : à partir du 25 janvier 2027 au plus tard.")
                .contains("Livraisons cumulées de Lampe")
                .containsPattern("levier +Deuxième équipe")
                .contains("2\u202f000 exécutions, hasard 1");
        assertThat(run.err()).contains("exécutions du plan en");
    }

    @Test
    void withoutAPlanTheBestIsFoundFirst() {
        plannedWithUncertainty();
        CommandRun run = CommandRun.english("simulate", modelFile, "--replications", "100");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("The cadence is kept from 11 January 2027 on", "100 runs, seed 1");
    }

    @Test
    void theFileIsTheSameForAnyNumberOfThreads() throws IOException {
        Path plan = plannedWithUncertainty();
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json");
        assertThat(CommandRun.french("simulate", modelFile, plan, "--out", one, "--threads", "1")
                        .out())
                .isEmpty();
        CommandRun.french("simulate", modelFile, plan, "--out", two, "--threads", "2");
        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(Files.readString(one))
                .contains(
                        "beffroi/ramp-up-simulation/1",
                        "\"replications\": 10000",
                        "\"kind\":\"LEVER\",\"id\":\"shift\"");
    }

    @Test
    void itStopsWhereTheIntervalIsNarrow() {
        Path plan = plannedWithUncertainty();
        CommandRun run = CommandRun.english("simulate", modelFile, plan, "--until-width", "0.05");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("2,000 runs");
    }

    @Test
    void thePlanIsMadeAnewAtMonthEnds() throws IOException {
        Path plan = plannedWithUncertainty();
        CommandRun run = CommandRun.french("simulate", modelFile, plan, "--replan", "--replications", "40");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("40 exécutions, hasard 1")
                // Eight weeks from 4 January: the month changes once.
                .contains("À chaque fin de mois, chaque exécution a refait son plan", ": 40 plans refaits en tout.")
                .doesNotContain("Ce que coûte l'incertitude", "le solveur a renoncé");
        Path file = folder.resolve("replanned.json");
        CommandRun written = CommandRun.english("simulate", modelFile, plan, "--replan", "--out", file);
        assertThat(written.status()).isZero();
        assertThat(Files.readString(file))
                .contains("\"replications\": 200", "\"replan\": true", "\"plannings\": 200", "\"failedPlannings\": 0");
    }

    @Test
    void whatUncertaintyCostsWithRePlanningIsSaidWhereAskedFor() {
        Path plan = plannedWithUncertainty();
        CommandRun run = CommandRun.english(
                "simulate", modelFile, plan, "--replan", "--replications", "40", "--contributions", "2");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("What uncertainty costs").containsPattern("lever +Deuxième équipe");
    }

    @Test
    void withoutUncertaintyItSaysSo() {
        Path plan = folder.resolve("plan.json");
        SmallWorkshop.writeDoingNothing(loaded, plan);
        CommandRun run = CommandRun.english("simulate", modelFile, plan, "--replications", "10");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("nothing is uncertain");
        assertThat(run.out()).contains("does not reach the cadence").doesNotContain("What uncertainty costs");
    }

    @Test
    void aPlanOfAnotherStateOfTheModelIsSaid() {
        Path plan = folder.resolve("plan.json");
        ModelFiles.write(SmallWorkshop.uncertain(), modelFile);
        SmallWorkshop.writeDoingNothing(loaded, plan);
        CommandRun run = CommandRun.english("simulate", modelFile, plan, "--replications", "10");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("made for another state of the model");
    }

    @Test
    void aPlanOfAnotherModelIsRefusedWithItsPlace() throws IOException {
        Path plan = plannedWithUncertainty();
        Files.writeString(plan, Files.readString(plan).replace("\"assemble\"", "\"asemble\""));
        CommandRun run = CommandRun.english("simulate", modelFile, plan);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("plan.json", "launches[0].route", "asemble", "Maybe assemble");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--replications, 0, Maybe 10000?",
        "--replications, 9000000, is not between 1 and 1000000",
        "--replications, many, is not a whole number",
        "--seed, -1, Maybe 1?",
        "--until-width, 2, Maybe 0.02",
        "--contributions, -1, Maybe 20?",
        "--threads, 0, is not between 1 and",
    })
    void nonsenseIsExplained(String option, String value, String explanation) {
        CommandRun run = CommandRun.english("simulate", modelFile, option, value);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(option, explanation, "beffroi simulate --help");
        assertThat(run.out()).isEmpty();
    }

    private Path plannedWithUncertainty() {
        ModelFiles.write(SmallWorkshop.uncertain(), modelFile);
        Path plan = folder.resolve("plan.json");
        assertThat(CommandRun.french("plan", modelFile, "--out", plan).status()).isZero();
        return plan;
    }
}
