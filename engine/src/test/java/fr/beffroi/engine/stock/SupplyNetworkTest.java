package fr.beffroi.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplyNetworkTest {
    @Test
    void demandThatMeetsUpstreamIsPooledAndWeighedWithItsQuantity() {
        SupplyNetwork network = new SupplyNetwork(
                List.of(part("screw", 0), part("left", 3), part("right", 4)),
                List.of(new SupplyLink("screw", "left", 1), new SupplyLink("screw", "right", 1)));
        assertThat(network.pooledBounds()).containsExactly(5, 3, 4);
        SupplyNetwork twice = new SupplyNetwork(network.stages(), List.of(new SupplyLink("screw", "left", 2)));
        assertThat(twice.pooledBounds()[0]).isEqualTo(6);
    }

    @Test
    void valueAndTimeAddUpAlongTheWay() {
        SupplyNetwork network = SupplyNetwork.ofAddedValues(
                List.of(part("product", 1), part("screw", 0), part("board", 0)),
                List.of(
                        new SupplyLink("screw", "board", 4),
                        new SupplyLink("board", "product", 1),
                        new SupplyLink("screw", "product", 2)));
        assertThat(network.stages()).extracting(SupplyStage::unitValueEuros).containsExactly(80.0, 10.0, 50.0);
        assertThat(network.timesWithoutStock()).containsExactly(9, 3, 6);
    }

    @Test
    void allFaultsAreSaidAtOnceEachWithItsValue() {
        List<String> faults = faults(
                List.of(
                        new SupplyStage("wing", -1, 0, 5, 0),
                        new SupplyStage("wing", 1, -2, Double.NaN, 0),
                        new SupplyStage("spar", 1, Double.POSITIVE_INFINITY, 1, Double.POSITIVE_INFINITY)),
                List.of(
                        new SupplyLink("sparr", "wing", 1),
                        new SupplyLink("spar", "wing", 0),
                        new SupplyLink("spar", "wing", 2)));
        assertThat(faults)
                .anyMatch(fault -> fault.contains("wing") && fault.contains("-1.0"))
                .anyMatch(fault -> fault.contains("wing") && fault.contains("named twice"))
                .anyMatch(fault -> fault.contains("longest time quoted: -2.0"))
                .anyMatch(fault -> fault.contains("value of a unit: NaN"))
                .anyMatch(fault -> fault.contains("bound on demand: Infinity"))
                .anyMatch(fault -> fault.contains("sparr") && fault.contains("Maybe spar?"))
                .anyMatch(fault -> fault.contains("quantity: 0.0"))
                .anyMatch(fault -> fault.contains("given twice"))
                .hasSize(8);
    }

    @Test
    void aCircleIsNamed() {
        List<String> faults = faults(
                List.of(part("a", 0), part("b", 0), part("c", 0), part("d", 1)),
                List.of(
                        new SupplyLink("d", "a", 1),
                        new SupplyLink("a", "b", 1),
                        new SupplyLink("b", "c", 1),
                        new SupplyLink("c", "a", 1)));
        assertThat(faults).singleElement().asString().contains("a → b → c → a");
        assertThat(faults(List.of(part("a", 1)), List.of(new SupplyLink("a", "a", 1))))
                .singleElement()
                .asString()
                .contains("a → a");
    }

    @Test
    void longLinesDoNotExhaustTheStack() {
        List<SupplyStage> stages = new ArrayList<>();
        List<SupplyLink> links = new ArrayList<>();
        for (int stage = 0; stage < 4000; stage++) {
            stages.add(part("S" + stage, stage == 3999 ? 1 : 0));
            if (stage > 0) {
                links.add(new SupplyLink("S" + (stage - 1), "S" + stage, 1));
            }
        }
        assertThat(new SupplyNetwork(stages, links).timesWithoutStock()[3999]).isEqualTo(12000);
    }

    @Test
    void anEmptyNetworkNeedsNoStock() {
        StockPlacement placement =
                StockPlacer.place(new SupplyNetwork(List.of(), List.of()), new StockRequest(0.01, 10));
        assertThat(placement.valueEuros()).isZero();
        assertThat(placement.stages()).isEmpty();
    }

    private static SupplyStage part(String id, double bound) {
        return new SupplyStage(id, 3, Double.POSITIVE_INFINITY, 10, bound);
    }

    private static List<String> faults(List<SupplyStage> stages, List<SupplyLink> links) {
        SupplyNetworkException thrown =
                catchThrowableOfType(SupplyNetworkException.class, () -> new SupplyNetwork(stages, links));
        return thrown.faults();
    }
}
