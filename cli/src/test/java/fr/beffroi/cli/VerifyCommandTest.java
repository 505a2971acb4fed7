package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyCommandTest extends WorkshopTest {
    private Path planFile;
    private RampUpPlan plan;

    @BeforeEach
    void aModelAndAPlan() {
        planFile = folder.resolve("plan.json");
        plan = SmallWorkshop.writeDoingNothing(loaded, planFile);
    }

    @Test
    void aRightPlanIsVerified() {
        CommandRun run = CommandRun.french("verify", modelFile, planFile);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("verified", "Atelier d'essai");
        assertThat(run.status()).isZero();
    }

    @Test
    void aBrokenRuleIsNamedInTheUsersLanguage() {
        RampUpPlan broken = new RampUpPlan(
                plan.modelName(),
                plan.modelSha256(),
                plan.status(),
                plan.goals(),
                List.of(new LeverDecision("shift", 1, 2, 12_000, Map.of(), 12_000)),
                plan.launches(),
                plan.orders(),
                plan.deliveries(),
                plan.cadence(),
                plan.bottlenecks(),
                plan.nextEuro(),
                plan.solver());
        PlanFiles.write(broken, planFile);
        CommandRun french = CommandRun.french("verify", modelFile, planFile);
        CommandRun english = CommandRun.english("verify", modelFile, planFile);
        assertThat(french.status()).isEqualTo(1);
        assertThat(french.out()).contains("règles rompues", "shift").doesNotContain("verified");
        assertThat(english.out()).contains("broken rules", "shift").isNotEqualTo(french.out());
    }

    @Test
    void aMissingFileIsBadInput() {
        CommandRun run = CommandRun.english("verify", modelFile, folder.resolve("nowhere.json"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.json", "no such file", "Maybe");
    }

    @Test
    void aModelInPlaceOfThePlanIsRefused() {
        CommandRun run = CommandRun.french("verify", modelFile, modelFile);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("beffroi/ramp-up-plan/1");
    }

    @Test
    void bothFilesAreNeeded() {
        CommandRun run = CommandRun.french("verify", modelFile);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Il manque : PLAN");
    }

    @Test
    void allFaultsOfAModelAreSaidAtOnce() throws IOException {
        Files.writeString(modelFile, Files.readString(modelFile).replace("\"weeks\"", "\"weekz\""));
        CommandRun run = CommandRun.french("verify", modelFile, planFile);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("weekz", "weeks", "model.json");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aPlanUnderALowerBudgetIsRightAndTheBudgetIsSaid() {
        writeWithPublicBudget(50_000);
        assertThat(CommandRun.french("plan", modelFile, "--budget", "0", "--out", planFile)
                        .status())
                .isZero();

        CommandRun run = CommandRun.french("verify", modelFile, planFile);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("verified");
        assertThat(run.err()).contains("fait pour un budget public de 0", "--budget 0");
        CommandRun sameBudget = CommandRun.french("verify", modelFile, planFile, "--budget", "0");
        assertThat(sameBudget.status()).isZero();
        assertThat(sameBudget.err()).isEmpty();
    }

    @Test
    void aPlanUnderAHigherBudgetBreaksTheModelsAndIsRightWithItsOwn() {
        writeWithPublicBudget(1_000);
        CommandRun planned = CommandRun.english("plan", modelFile, "--budget", "60000", "--out", planFile);
        assertThat(planned.status()).isZero();
        assertThat(planned.err()).contains("above the model's", "verify");

        CommandRun run = CommandRun.english("verify", modelFile, planFile);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("1 broken rule", "public budget").doesNotContain("verified");
        assertThat(run.err()).contains("made for a public budget of €60,000", "€1,000", "--budget 60000");
        assertThat(CommandRun.english("verify", modelFile, planFile, "--budget", "60000")
                        .status())
                .isZero();
    }

    @Test
    void aNegativeBudgetIsWrongUsage() {
        CommandRun run = CommandRun.english("verify", modelFile, planFile, "--budget", "-5");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--budget");
    }

    private void writeWithPublicBudget(double euros) {
        ModelFiles.write(ModelFiles.read(modelFile).model().withPublicBudget(euros), modelFile);
    }
}
