package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.plan.GoalName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small workshop: its shift is refused, then there is money for half of it. */
class ReplanCommandTest extends WorkshopTest {
    @Test
    void eachChangeHasItsPlan() throws IOException {
        Path refused = folder.resolve("refused.json");
        ModelFiles.write(SmallWorkshop.model().withoutLevers(List.of("shift")), refused);
        Path poor = folder.resolve("poor.json");
        ModelFiles.write(SmallWorkshop.model().withPublicBudget(2_500.0), poor);
        Path plans = folder.resolve("plans");

        CommandRun run = CommandRun.french("replan", modelFile, refused, poor, "--out", plans);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines().toList())
                .anySatisfy(line -> assertThat(line).containsPattern("model[.]json +60 .* 1 "))
                .anySatisfy(line -> assertThat(line).containsPattern("refused[.]json +360 +jamais .* 0 "))
                .anySatisfy(line -> assertThat(line).containsPattern("poor[.]json +360 +jamais .* 0 "));
        assertThat(run.err()).contains("Modèle 2 sur 3");
        assertThat(PlanFiles.read(plans.resolve("refused.plan.json"))
                        .goal(GoalName.BACKLOG)
                        .value())
                .isCloseTo(360, within(1e-3));
        assertThat(CommandRun.french("verify", poor, plans.resolve("poor.plan.json"))
                        .status())
                .isZero();
    }

    @Test
    void nonsenseIsExplained() {
        CommandRun same = CommandRun.english("replan", modelFile, modelFile, "--out", folder, "--gap", "7");
        assertThat(same.status()).isEqualTo(2);
        assertThat(same.err()).contains("would be written under the same name", "--gap");
        assertThat(CommandRun.english("replan", modelFile, modelFile, "--out", modelFile)
                        .err())
                .contains("is not a folder");
        assertThat(CommandRun.english("replan", modelFile).status()).isEqualTo(2);
    }
}
