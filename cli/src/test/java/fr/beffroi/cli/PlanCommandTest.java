package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest extends WorkshopTest {
    private Path planFile;

    @BeforeEach
    void aModel() {
        planFile = folder.resolve("plan.json");
    }

    @Test
    void withoutAFileTheSummaryIsShown() {
        CommandRun run = CommandRun.french("plan", modelFile);
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Atelier d'essai")
                .contains("Lampe : 20 par semaine à partir du", "Deuxième équipe", "Retard (unités-semaines)");
    }

    @Test
    void thePlanWrittenIsTheBestOneAndVerified() {
        CommandRun run = CommandRun.french("plan", modelFile, "--out", planFile);
        assertThat(run.err()).contains("plan.json");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isZero();

        RampUpPlan plan = PlanFiles.read(planFile);
        assertThat(plan.status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.goal(GoalName.BACKLOG).value()).isEqualTo(60, within(1e-4));
        assertThat(plan.goal(GoalName.PUBLIC_MONEY).value()).isEqualTo(5_000, within(0.1));
        assertThat(plan.levers()).extracting(LeverDecision::lever).containsExactly("shift");
        assertThat(CommandRun.french("verify", modelFile, planFile).status()).isZero();
    }

    @Test
    void workbookAndReportComeWithIt() {
        Path workbook = folder.resolve("plan.xlsx");
        Path report = folder.resolve("report.html");
        CommandRun run = CommandRun.french("plan", modelFile, "--xlsx", workbook, "--report", report);
        assertThat(run.status()).isZero();
        assertThat(workbook).isNotEmptyFile();
        assertThat(report).content().contains("Deuxième équipe");
        assertThat(run.out()).contains("Lampe");
    }

    /** Every other time the shift is two weeks late, and the date with it. */
    @Test
    void whereSomethingIsUncertainNoDateStandsAlone() throws IOException {
        ModelFiles.write(SmallWorkshop.uncertain(), modelFile);
        Path workbook = folder.resolve("plan.xlsx");
        Path report = folder.resolve("report.html");
        CommandRun run =
                CommandRun.french("plan", modelFile, "--xlsx", workbook, "--report", report, "--out", planFile);
        assertThat(run.status()).isZero();
        Path asked = folder.resolve("simulation.json");
        CommandRun.french("simulate", modelFile, planFile, "--replications", "2000", "--out", asked);
        JsonNode simulation = JsonMapper.shared().readTree(asked);
        String percent = percent(simulation.get("probabilityByWeek").get(1));
        JsonNode interval = simulation.get("probabilityInterval").get(1);
        String known = "(entre " + percent(interval.get(0)) + " et " + percent(interval.get(1))
                + ", à 95\u00a0%, sur 2\u202f000 exécutions simulées)";
        assertThat(report)
                .content()
                .contains("cette date est tenue avec <strong>" + percent + "</strong> de chances " + known)
                .contains("id=\"certainty-fr\"", "Retard en moyenne", "Backlog on average")
                .doesNotContain("n’a pas été calculée");
        try (ZipFile written = new ZipFile(workbook.toFile())) {
            assertThat(new String(
                            written.getInputStream(written.getEntry("xl/sharedStrings.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("Probabilit&#xe9; de la date");
        }
        assertThat(CommandRun.english("plan", modelFile).out())
                .contains("as planned or sooner, with a probability of ", "2,000 runs, seed 1");
        assertThat(CommandRun.english("plan", modelFile, "--out", planFile).err())
                .as("nobody is shown a date")
                .doesNotContain("runs of the plan");
    }

    private static String percent(JsonNode share) {
        double percent = share.asDouble() * 100;
        String number = String.format(Locale.FRENCH, percent < 9.95 ? "%.1f" : "%.0f", percent);
        return number.replace(",0", "") + "\u00a0%";
    }

    @Test
    void whereAllIsCertainNoProbabilityIsNamed() {
        Path report = folder.resolve("report.html");
        assertThat(CommandRun.french("plan", modelFile, "--report", report).status())
                .isZero();
        assertThat(report).content().doesNotContain("chances", "n’a pas été calculée");
    }

    @Test
    void withoutPublicMoneyNothingCanBeBought() {
        CommandRun run = CommandRun.french("plan", modelFile, "--budget", "0", "--out", planFile);
        assertThat(run.status()).isZero();
        RampUpPlan plan = PlanFiles.read(planFile);
        assertThat(plan.levers()).isEmpty();
        assertThat(plan.goal(GoalName.BACKLOG).value()).isEqualTo(360, within(1e-3));
    }

    @Test
    void aBrokenModelLeavesNoPlanBehind() throws IOException {
        Files.writeString(modelFile, "{}");
        CommandRun run = CommandRun.french("plan", modelFile, "--out", planFile);
        assertThat(run.status()).isEqualTo(2);
        assertThat(planFile).doesNotExist();
    }
}
