package fr.beffroi.bench.willems;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.bench.willems.SupplyChain.Arc;
import fr.beffroi.bench.willems.SupplyChain.Stage;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.RampUpModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a chain of our own of the same form; the published workbook is not at hand everywhere. */
class SupplyChainModelTest {
    private static final SupplyChain CHAIN = new SupplyChain(
            "own",
            List.of(
                    stage("Part", 5, 0, 20),
                    stage("Manuf", 3, 0, 8),
                    stage("Retail_1", 1, 10, 0),
                    stage("Retail_2", 1, 4, 1),
                    stage("Retail_3", 1, 2, 7)),
            List.of(
                    new Arc("Part", "Manuf"),
                    new Arc("Manuf", "Retail_1"),
                    new Arc("Manuf", "Retail_2"),
                    new Arc("Manuf", "Retail_3")));

    @Test
    void takesOverStagesArcsTimesAndDemand() {
        RampUpModel model = SupplyChainModel.of(CHAIN);

        assertThat(ModelJson.read(ModelJson.write(model)).model()).isEqualTo(model);
        assertThat(model.items()).hasSize(5);
        assertThat(model.bom()).hasSize(4);
        assertThat(model.sources()).singleElement().satisfies(source -> {
            assertThat(source.item()).isEqualTo("Part");
            assertThat(source.leadTimeWeeks()).isEqualTo(3);
        });
        assertThat(model.routes().stream().map(route -> route.leadTimeWeeks())).containsExactly(2, 0, 1, 1);
        assertThat(model.targets().getFirst().perWeek().at(0)).isEqualTo(35);
        assertThat(model.targets().getFirst().perWeek().at(model.weeks() - 1)).isEqualTo(70);
        assertThat(model.items().get(2).unitCost()).as("5 + 3 + 1").isEqualTo(9);
        assertThat(model.weeks()).isEqualTo(52 + 3 + 2 + 1);
    }

    @Test
    void leavesThreeBindingResourcesAndABacklogWithoutLevers() {
        WithoutLevers without = WithoutLevers.of(SupplyChainModel.of(CHAIN), 60).orElseThrow();

        assertThat(without.backlog()).isGreaterThan(1);
        assertThat(without.bindingResources()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void offersAShiftAndAMachineForEachBottleneck() {
        RampUpModel model = SupplyChainModel.of(CHAIN);

        assertThat(model.levers()).hasSize(6).allSatisfy(lever -> {
            assertThat(lever.effects()).singleElement().isInstanceOf(Effect.AddHours.class);
            assertThat(lever.eligible()).containsExactly("pass");
        });
    }

    private static Stage stage(String name, double cost, double demandPerDay, double days) {
        return new Stage(name, cost, demandPerDay, 0, Double.POSITIVE_INFINITY, 0, days);
    }
}
