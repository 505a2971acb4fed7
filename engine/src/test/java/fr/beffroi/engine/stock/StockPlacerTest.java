package fr.beffroi.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StockPlacerTest {
    private static final StockRequest BEST = new StockRequest(0, 60);

    @Test
    void aLongPartIsKeptInStockSoThatTheProductComesInTime() {
        SupplyNetwork network = new SupplyNetwork(
                List.of(
                        new SupplyStage("forging", 20, Double.POSITIVE_INFINITY, 10, 0),
                        new SupplyStage("engine", 5, 5, 1000, 3)),
                List.of(new SupplyLink("forging", "engine", 1)));
        Map<String, StagePromise> placed = byId(StockPlacer.place(network, BEST));
        assertThat(placed(placed, "forging").safetyStock()).isEqualTo(3 * Math.sqrt(20));
        assertThat(placed(placed, "forging").valueEuros()).isEqualTo(30 * Math.sqrt(20));
        assertThat(placed(placed, "forging").quotedTime()).isZero();
        assertThat(placed(placed, "engine").safetyStock()).isZero();
        assertThat(placed(placed, "engine").quotedTime()).isEqualTo(5);
    }

    @Test
    void withoutAWishNoStockIsNeeded() {
        SupplyNetwork network = new SupplyNetwork(
                List.of(
                        new SupplyStage("forging", 20, Double.POSITIVE_INFINITY, 10, 0),
                        new SupplyStage("engine", 5, 25, 1000, 3)),
                List.of(new SupplyLink("forging", "engine", 1)));
        StockPlacement placement = StockPlacer.place(network, BEST);
        assertThat(placement.valueEuros()).isZero();
        assertThat(placement.isExact()).isTrue();
    }

    @Test
    void whoLooksAtNoPartKeepsTheProduct() {
        SupplyNetwork network = new SupplyNetwork(
                List.of(
                        new SupplyStage("forging", 20, Double.POSITIVE_INFINITY, 10, 0),
                        new SupplyStage("engine", 5, 9, 1000, 3)),
                List.of(new SupplyLink("forging", "engine", 1)));
        List<StagePromise> placed = StockPlacer.placeAtPromisesOnly(network);
        assertThat(placed).extracting(StagePromise::quotedTime).containsExactly(20.0, 9.0);
        assertThat(placed).extracting(StagePromise::safetyStock).containsExactly(0.0, 3 * Math.sqrt(16));
    }

    @Test
    void stockAtPromisesOnlyIsNeverWorthLessAndKeepsEveryPromise() {
        SplittableRandom random = new SplittableRandom(12);
        int dearer = 0;
        for (int world = 0; world < 300; world++) {
            SupplyNetwork network = RandomNetwork.of(random, 2 + random.nextInt(6), 4, 1 + random.nextDouble() * 2);
            StockPlacement naive = new StockPlacement(StockPlacer.placeAtPromisesOnly(network), 0);
            assertPromisesKept(network, naive);
            assertThat(naive.stages())
                    .filteredOn(promise -> Double.isInfinite(promise.stage().longestPromise()))
                    .allSatisfy(promise -> assertThat(promise.safetyStock()).isZero());
            StockPlacement best = StockPlacer.place(network, BEST);
            assertThat(naive.valueEuros()).isGreaterThanOrEqualTo(best.valueEuros() * (1 - 1e-9));
            dearer += naive.valueEuros() > best.valueEuros() * 1.01 ? 1 : 0;
        }
        assertThat(dearer).as("worlds in which looking pays").isGreaterThan(100);
    }

    @Test
    void noPlacementOfASmallNetworkIsCheaper() {
        SplittableRandom random = new SplittableRandom(6);
        for (int world = 0; world < 800; world++) {
            SupplyNetwork network = RandomNetwork.of(random, 2 + random.nextInt(5), 3, 1 + random.nextDouble() * 2);
            StockPlacement placement = StockPlacer.place(network, BEST);
            double least = EveryPlacement.leastValue(network);
            assertThat(placement.valueEuros())
                    .as("world %d: %s", world, network.stages())
                    .isCloseTo(least, near(least));
            assertThat(placement.boundEuros()).isCloseTo(least, near(least));
            assertPromisesKept(network, placement);
        }
    }

    @Test
    void neitherWithTimesThatAreNoWholeNumbers() {
        SplittableRandom random = new SplittableRandom(7);
        for (int world = 0; world < 200; world++) {
            SupplyNetwork network = RandomNetwork.of(random, 2 + random.nextInt(5), 3, 1.5);
            double factor = List.of(0.35, 0.0125, 17.0, 1.7).get(random.nextInt(4));
            StockPlacement placement = StockPlacer.place(RandomNetwork.stretched(network, factor), BEST);
            double least = EveryPlacement.leastValue(network) * Math.sqrt(factor);
            assertThat(placement.valueEuros()).isCloseTo(least, near(least));
            assertThat(placement.boundEuros()).isCloseTo(least, near(least));
        }
    }

    /** A lone stage that takes a thousandth makes the search go from long ticks to short ones. */
    @Test
    void neitherWhereTimesAreFinerThanTheFirstTicks() {
        SplittableRandom random = new SplittableRandom(11);
        for (int world = 0; world < 60; world++) {
            SupplyNetwork network = RandomNetwork.of(random, 4 + random.nextInt(3), 3, 2);
            SupplyNetwork finer = RandomNetwork.stretched(network, 1.001);
            List<SupplyStage> stages = new ArrayList<>(finer.stages());
            stages.add(new SupplyStage("odd", 0.001, Double.POSITIVE_INFINITY, 1, 0));
            StockPlacement placement = StockPlacer.place(new SupplyNetwork(stages, finer.links()), BEST);
            double least = EveryPlacement.leastValue(network) * Math.sqrt(1.001);
            assertThat(placement.valueEuros()).isCloseTo(least, near(least));
            assertThat(placement.boundEuros()).isCloseTo(least, near(least));
        }
    }

    @Test
    void onALineEachStageKeepsStockForAllOrNothing() {
        SplittableRandom random = new SplittableRandom(8);
        for (int world = 0; world < 50; world++) {
            SupplyNetwork line = line(random, 12);
            double least = cheapestCuts(line);
            StockPlacement placement = StockPlacer.place(line, BEST);
            assertThat(placement.valueEuros()).isCloseTo(least, near(least));
            assertThat(placement.isExact()).isTrue();
        }
    }

    @Test
    void largeNetworksKeepEveryPromiseAndTheirBound() {
        SplittableRandom random = new SplittableRandom(9);
        for (int world = 0; world < 10; world++) {
            SupplyNetwork network = RandomNetwork.of(random, 120, 30, 2);
            StockPlacement placement = StockPlacer.place(network, new StockRequest(0.01, 30));
            assertPromisesKept(network, placement);
            assertThat(placement.gap()).isLessThanOrEqualTo(0.01);
        }
    }

    @Test
    void whereTheTimeEndsThereIsAPlacementWithATrueBound() {
        SplittableRandom random = new SplittableRandom(10);
        for (int world = 0; world < 100; world++) {
            SupplyNetwork network = RandomNetwork.of(random, 6, 3, 2);
            StockPlacement placement = StockPlacer.place(network, new StockRequest(0, 60, () -> true));
            double least = EveryPlacement.leastValue(network);
            assertThat(placement.boundEuros()).isLessThanOrEqualTo(least * (1 + 1e-9));
            assertThat(placement.valueEuros()).isGreaterThanOrEqualTo(least * (1 - 1e-9));
            assertPromisesKept(network, placement);
        }
    }

    private static Offset<Double> near(double value) {
        return within(1e-8 * Math.max(1, value));
    }

    private static Map<String, StagePromise> byId(StockPlacement placement) {
        return placement.stages().stream()
                .collect(Collectors.toMap(promise -> promise.stage().id(), Function.identity()));
    }

    private static StagePromise placed(Map<String, StagePromise> promises, String id) {
        return Objects.requireNonNull(promises.get(id));
    }

    /** Written from the definition: who quotes what, and what stock that takes. */
    private static void assertPromisesKept(SupplyNetwork network, StockPlacement placement) {
        Map<String, StagePromise> placed = byId(placement);
        for (SupplyLink link : network.links()) {
            assertThat(placed(placed, link.from()).quotedTime())
                    .isLessThanOrEqualTo(placed(placed, link.to()).inboundTime());
        }
        double value = 0;
        for (StagePromise promise : placement.stages()) {
            SupplyStage stage = promise.stage();
            assertThat(promise.quotedTime()).isBetween(0.0, stage.longestPromise());
            double covered = promise.inboundTime() + stage.stageTime() - promise.quotedTime();
            assertThat(covered).isGreaterThan(-1e-9);
            assertThat(promise.coveredTime()).isCloseTo(covered, within(1e-9));
            assertThat(promise.valueEuros())
                    .isCloseTo(
                            promise.safetyStock() * stage.unitValueEuros(), within(1e-9 * (1 + promise.valueEuros())));
            value += promise.valueEuros();
        }
        assertThat(placement.valueEuros()).isCloseTo(value, near(value));
    }

    private static SupplyNetwork line(SplittableRandom random, int length) {
        List<SupplyStage> stages = new ArrayList<>();
        List<SupplyLink> links = new ArrayList<>();
        for (int stage = 0; stage < length; stage++) {
            boolean isLast = stage == length - 1;
            stages.add(new SupplyStage(
                    "S" + stage,
                    random.nextInt(9),
                    isLast ? 0 : Double.POSITIVE_INFINITY,
                    1 + random.nextDouble() * 9,
                    isLast ? 2 : 0));
            if (stage > 0) {
                links.add(new SupplyLink("S" + (stage - 1), "S" + stage, 1));
            }
        }
        return SupplyNetwork.ofAddedValues(stages, links);
    }

    /** Simpson's rule for lines: a stage covers all the time since the last stage with stock, or none. */
    private static double cheapestCuts(SupplyNetwork line) {
        List<SupplyStage> stages = line.stages();
        double[] least = new double[stages.size() + 1];
        for (int last = 1; last <= stages.size(); last++) {
            least[last] = Double.POSITIVE_INFINITY;
            double time = 0;
            for (int first = last; first >= 1; first--) {
                time += stages.get(first - 1).stageTime();
                least[last] = Math.min(
                        least[last], least[first - 1] + 2 * stages.get(last - 1).unitValueEuros() * Math.sqrt(time));
            }
        }
        return least[stages.size()];
    }
}
