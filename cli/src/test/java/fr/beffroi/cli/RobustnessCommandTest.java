package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The small workshop, planned with its second shift: 160 lamps, 60 unit-weeks late. Lost in weeks 4 and 5 it delivers 120 of them, 220
 * unit-weeks late, and no plan can do better (its bench is full again from week 6 on, which is when the cadence counts as reached). 50 lamps
 * kept in stock would save 30, 50, 45 and 40 of these in the weeks from 4 on.
 */
class RobustnessCommandTest extends WorkshopTest {
    @Test
    void theLossOfTheWorkshopIsToldWithWhatToBuyAgainstIt() {
        CommandRun run = CommandRun.french("robustness", modelFile, planned(), "--weeks", "2", "--from-week", "4");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("Atelier d'essai")
                .contains("perdu 2 semaine(s), un à la fois")
                .contains("160 unités livrées ; retard de 60 unités-semaines")
                .containsPattern(
                        "Atelier \\(fictif\\) +1er février 2027 +15 février 2027 +40 +160 +15 février 2027 +160")
                .contains("Acheter maintenant : Stock : 50 × Lampe, 2\u202f000\u00a0€. Le retard baisserait de 165")
                .contains("Pertes examinées : 1, dont 1 coûtent du retard");
    }

    @Test
    void withoutAWeekTheWorstBeginningIsTold() {
        CommandRun run = CommandRun.english("robustness", modelFile, planned(), "--for-good", "--replan", "0");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("lost for good")
                .containsPattern("Atelier \\(fictif\\) +4 January 2027 +never +160 +660")
                .doesNotContain("Buy now");
    }

    @Test
    void theFileIsTheSameForAnyNumberOfThreads() throws IOException {
        Path plan = planned();
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json");
        CommandRun run = CommandRun.french("robustness", modelFile, plan, "--out", one, "--threads", "1");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        CommandRun.french("robustness", modelFile, plan, "--out", two, "--threads", "2");
        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(Files.readString(one))
                .contains("beffroi/ramp-up-robustness/1", "\"lossWeeks\": 12", "\"id\":\"atelier\"");
    }

    @Test
    void aPlanThatDoesNothingHasNothingToLose() {
        Path plan = folder.resolve("plan.json");
        SmallWorkshop.writeDoingNothing(loaded, plan);
        CommandRun run = CommandRun.english("robustness", modelFile, plan);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("None of the 1 losses costs the plan any backlog.");
    }

    @Test
    void aPlanOfAnotherModelIsRefusedWithItsPlace() throws IOException {
        Path plan = planned();
        Files.writeString(plan, Files.readString(plan).replace("\"assemble\"", "\"asemble\""));
        CommandRun run = CommandRun.english("robustness", modelFile, plan);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("plan.json", "launches[0].route", "asemble", "Maybe assemble");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--weeks, 0, Maybe 12?",
        "--weeks, many, is not a whole number",
        "--from-week, 8, 'is not a week of the model, from 0 to 7'",
        "--from-week, -1, Maybe 0?",
        "--replan, -1, Maybe 10?",
        "--threads, 0, is not between 1 and",
        "--time-limit, 0, --time-limit",
    })
    void nonsenseIsExplained(String option, String value, String explanation) {
        CommandRun run = CommandRun.english("robustness", modelFile, planned(), option, value);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(option, explanation, "beffroi robustness --help");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aWhileAndForGoodContradictEachOther() {
        CommandRun run = CommandRun.english("robustness", modelFile, planned(), "--weeks", "3", "--for-good");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("contradict each other");
    }

    private Path planned() {
        Path plan = folder.resolve("plan.json");
        assertThat(CommandRun.french("plan", modelFile, "--out", plan).status()).isZero();
        return plan;
    }
}
