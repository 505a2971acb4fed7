package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code plan} says to wishes that make no sense, before it solves anything. */
class PlanUsageTest extends WorkshopTest {
    @ParameterizedTest
    @CsvSource({
        "--gap, 1.5, Maybe 0.015?",
        "--gap, -0.1, Maybe 0.01?",
        "--gap, 1%, is not a number",
        "--gap, NaN, is not a number",
        "--threads, 0, is not between 1 and",
        "--threads, 1.5, is not a whole number",
        "--threads, 99999, the number of processors here",
        "--time-limit, -3, Maybe 300?",
        "--time-limit, 0, Maybe 300?",
        "--time-limit, soon, is not a number",
        "--budget, -1, Maybe 0",
    })
    void aValueThatMakesNoSenseIsExplained(String option, String value, String explanation) {
        CommandRun run = CommandRun.english("plan", modelFile, option, value);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(option, explanation, "beffroi plan --help");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        CommandRun run = CommandRun.french(
                "plan", modelFile, "--gap", "2", "--threads", "-1", "--out", folder.resolve("absent/plan.json"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--gap", "--threads", "--out", "n'existe pas");
    }

    @Test
    void anEndingThatBelongsToAnotherOptionIsNoticed() {
        assertThat(CommandRun.english("plan", modelFile, "--out", folder.resolve("plan.xlsx"))
                        .err())
                .contains("--out", "Maybe --xlsx?");
        assertThat(CommandRun.english("plan", modelFile, "--out", folder.resolve("plan.html"))
                        .err())
                .contains("--out", "Maybe --report?");
        assertThat(CommandRun.english("plan", modelFile, "--xlsx", folder.resolve("plan.json"))
                        .err())
                .contains("--xlsx", "plan.json.xlsx");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(modelFile));
    }

    @Test
    void aMisspeltOptionNamesTheNearest() {
        CommandRun run = CommandRun.french("plan", modelFile, "--raport", "r.html");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("« --raport »", "Peut-être : --report ?");
    }

    @Test
    void theModelIsNotOverwritten() {
        CommandRun run = CommandRun.french("plan", modelFile, "--out", modelFile);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("déjà pris");
    }

    @Test
    void anOptionGivenTwiceIsNotGuessed() {
        CommandRun run = CommandRun.french("plan", modelFile, "--gap", "0.1", "--gap", "0.2");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--gap est donné deux fois");
    }
}
