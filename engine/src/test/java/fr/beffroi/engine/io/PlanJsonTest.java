package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.RampUpPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanJsonTest {
    @TempDir
    Path folder;

    @Test
    void aPlanIsWrittenWithoutLossAndAlwaysTheSame() {
        RampUpPlan plan = SamplePlan.plan();
        PlanFiles.write(plan, folder.resolve("plan.json"));
        RampUpPlan read = PlanFiles.read(folder.resolve("plan.json"));
        assertThat(read).isEqualTo(plan);
        assertThat(PlanJson.write(read)).isEqualTo(PlanJson.write(plan));
    }

    @Test
    void theFieldsAreThoseOfTheContract() {
        JsonNode json = JsonMapper.shared().readTree(PlanJson.write(SamplePlan.plan()));
        assertThat(json.propertyNames())
                .containsExactly(
                        "format",
                        "model",
                        "status",
                        "goals",
                        "levers",
                        "launches",
                        "orders",
                        "deliveries",
                        "cadence",
                        "bottlenecks",
                        "nextEuro",
                        "explanationsComplete",
                        "solver");
        assertThat(json.at("/levers/0").toString())
                .isEqualTo("{\"lever\":\"L1\",\"startWeek\":1,\"activeWeek\":5,\"cost\":43300,"
                        + "\"grants\":{\"pass\":20000.5},\"own\":23299.5}");
        assertThat(json.at("/goals/1/name").stringValue()).isEqualTo("stockValue");
        assertThat(json.at("/cadence/1/dateReached").isNull()).isTrue();
    }

    @Test
    void faultsAreAllFoundAtOnce() {
        String text = new String(PlanJson.write(SamplePlan.plan()), StandardCharsets.UTF_8)
                .replace("\"status\": \"FEASIBLE\"", "\"status\": \"PERFECT\"")
                .replace("\"startWeek\":1,", "")
                .replace("\"own\":0", "\"own\":\"nothing\"")
                .replace("2027-02-01", "2027-02-30")
                .replace("\"threads\":2", "\"threads\":2,\"cores\":4");
        assertThat(faultsOf(text))
                .extracting(Fault::place)
                .containsExactlyInAnyOrder(
                        "status", "levers[0].startWeek", "levers[1].own", "cadence[0].dateReached", "solver.cores");
    }

    @Test
    void whatIsWrongWithThePlanItselfIsLeftToTheVerifier() {
        String text = new String(PlanJson.write(SamplePlan.plan()), StandardCharsets.UTF_8)
                .replace("\"week\":7,\"quantity\":2", "\"week\":-7,\"quantity\":-2");
        assertThat(PlanJson.read(text.getBytes(StandardCharsets.UTF_8))
                        .launches()
                        .get(1)
                        .quantity())
                .isEqualTo(-2);
    }

    @Test
    void aModelIsNotTakenForAPlan() {
        assertThat(faultsOf(Sample.text())).extracting(Fault::place).containsExactly("format");
    }

    @Test
    void aNumberThatJsonCannotSayIsAFaultOfThePlanner() {
        RampUpPlan plan = SamplePlan.plan();
        RampUpPlan broken =
                plan.with(plan.bottlenecks(), List.of(new BudgetPoint(Double.NaN, 0, 0, 0, null, List.of())), false);
        assertThatThrownBy(() -> PlanJson.write(broken)).hasMessageContaining("NaN");
    }

    private static List<Fault> faultsOf(String text) {
        return catchThrowableOfType(
                        ModelFaultsException.class, () -> PlanJson.read(text.getBytes(StandardCharsets.UTF_8)))
                .faults();
    }
}
