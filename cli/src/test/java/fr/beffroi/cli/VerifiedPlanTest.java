package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.RampUpPlan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedPlanTest {
    @TempDir
    Path folder;

    @Test
    void aRightPlanPasses() {
        LoadedModel model = SmallWorkshop.write(folder.resolve("model.json"));
        RampUpPlan plan = SmallWorkshop.writeDoingNothing(model, folder.resolve("plan.json"));
        assertThat(new VerifiedPlan(model, plan).exitStatus()).isEqualTo(3);
    }

    @Test
    void aWrongPlanNeverComesFurther() {
        LoadedModel model = SmallWorkshop.write(folder.resolve("model.json"));
        RampUpPlan plan = SmallWorkshop.writeDoingNothing(model, folder.resolve("plan.json"));
        RampUpPlan tooMuch = new RampUpPlan(
                plan.modelName(),
                plan.modelSha256(),
                plan.status(),
                plan.goals(),
                plan.levers(),
                List.of(new Launch("assemble", 0, 11)),
                plan.orders(),
                plan.deliveries(),
                plan.cadence(),
                plan.bottlenecks(),
                plan.nextEuro(),
                plan.solver());
        assertThatThrownBy(() -> new VerifiedPlan(model, tooMuch))
                .isInstanceOf(WrongPlanException.class)
                .hasMessageContaining("capacity");
    }
}
