package fr.beffroi.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.PlanJson;
import fr.beffroi.engine.io.RampBench;
import fr.beffroi.engine.plan.RampUpPlan;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Random right plans for the smallest benchmark models are right, and still are after they went through a file. */
class BenchmarkPlansTest {
    @Test
    void plansFromFilesAreJudgedAlike() throws IOException {
        for (Path file : RampBench.files()) {
            if (file.getFileName().toString().startsWith("XS-")) {
                LoadedModel model = ModelFiles.read(file);
                RampUpPlan right = RandomPlan.of(model, 1);
                RampUpPlan wrong = new PlanDraft(right)
                        .launch(right.launches().getFirst().route(), 3, 1e6)
                        .plan();
                assertThat(PlanVerifier.verify(model, right)).as("%s", file).isEmpty();
                assertThat(PlanVerifier.verify(model, throughAFile(right)))
                        .as("%s", file)
                        .isEmpty();
                assertThat(PlanVerifier.verify(model, throughAFile(wrong)))
                        .as("%s", file)
                        .isNotEmpty()
                        .hasSameElementsAs(PlanVerifier.verify(model, wrong));
            }
        }
    }

    private static RampUpPlan throughAFile(RampUpPlan plan) {
        return PlanJson.read(PlanJson.write(plan));
    }
}
