package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
