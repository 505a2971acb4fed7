package fr.beffroi.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A motor of two coils and a case; coils are wound in 3 weeks or, not yet qualified, 9; the case is bought in 5 or 7. */
class RampUpChainTest {
    private static final StockWish WISH = new StockWish(Set.of("motor"), 2, 0.25, 0.95);

    @Test
    void theSlowestQualifiedWayCountsAndYieldAsksForMore() {
        SupplyNetwork network = new RampUpChain(model(0.5)).network(WISH);
        assertThat(network.stages()).extracting(SupplyStage::id).containsExactly("motor", "coil", "case");
        assertThat(network.stages()).extracting(SupplyStage::stageTime).containsExactly(1.0, 3.0, 7.0);
        assertThat(network.stages())
                .extracting(SupplyStage::longestPromise)
                .containsExactly(2.0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        double bound = 1.6448536269514722 * 0.25 * 40;
        assertThat(network.stages().getFirst().demandBound())
                .as("of the last rate")
                .isCloseTo(bound, within(1e-9));
        assertThat(network.pooledBounds()[1])
                .as("2 coils, half of the motors good")
                .isCloseTo(4 * bound, within(1e-9));
    }

    @Test
    void whatTheProductDoesNotNeedIsLeftOut() {
        assertThat(new RampUpChain(model(1)).everythingIn(Set.of("coil"))).containsExactly("coil");
    }

    @Test
    void anItemThatNothingBringsIsNamed() {
        RampUpModel model = model(1);
        RampUpChain chain = new RampUpChain(model.withTargets(List.of(new Target("tool", 1, StepProfile.constant(1)))));
        assertThat(chain.withoutLeadTime(Set.of("tool", "coil")))
                .extracting(Item::id)
                .containsExactly("tool");
        assertThatThrownBy(() -> chain.network(new StockWish(Set.of("tool"), 2, 0.25, 0.95)))
                .hasMessageContaining("tool")
                .hasMessageContaining("Maybe");
    }

    @Test
    void aWishThatMeansNothingIsRefused() {
        assertThatThrownBy(() -> new StockWish(Set.of(), -1, 0.2, 0.95)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new StockWish(Set.of(), 1, Double.NaN, 0.95)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new StockRequest(-0.1, 60)).hasMessageContaining("-0.1");
    }

    private static RampUpModel model(double yield) {
        return new RampUpModel(
                "motor",
                LocalDate.of(2027, 1, 4),
                52,
                "EUR",
                List.of(
                        new Item("motor", "Motor", "u", 0, 100),
                        new Item("coil", "Coil", "u", 0, 10),
                        new Item("case", "Case", "u", 0, 20),
                        new Item("tool", "Tool", "u", 3, 5)),
                List.of(new BomLine("motor", "coil", 2), new BomLine("motor", "case", 1)),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Route("assemble", "motor", "here", List.of(), yield, 1, true, null),
                        new Route("wind", "coil", "here", List.of(), 1, 3, true, null),
                        new Route("wind-there", "coil", "there", List.of(), 0.8, 9, false, null)),
                List.of(
                        new Source("near", "case", "near", 5, StepProfile.constant(9), null, true),
                        new Source("far", "case", "far", 7, StepProfile.constant(9), null, true)),
                List.of(),
                List.of(),
                List.of(new Target(
                        "motor",
                        1,
                        new StepProfile(List.of(new StepProfile.Step(0, 10), new StepProfile.Step(26, 40))))),
                new Budget(null, Budget.DE_MINIMIS_CEILING_EUROS),
                null);
    }
}
