package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifiedPlanTest extends WorkshopTest {
    @Test
    void aRightPlanPasses() {
        RampUpPlan plan = SmallWorkshop.writeDoingNothing(loaded, folder.resolve("plan.json"));
        assertThat(new VerifiedPlan(loaded, plan).exitStatus()).isEqualTo(3);
    }

    @Test
    void aWrongPlanNeverComesFurther() {
        RampUpPlan plan = SmallWorkshop.writeDoingNothing(loaded, folder.resolve("plan.json"));
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
        assertThatThrownBy(() -> new VerifiedPlan(loaded, tooMuch))
                .isInstanceOf(WrongPlanException.class)
                .hasMessageContaining("capacity");
    }
}
