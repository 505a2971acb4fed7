package fr.beffroi.engine.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Small networks, many of them awkward: no time, no value, no demand, loops, several products, promises in the middle. */
final class RandomNetwork {
    private RandomNetwork() {}

    /**
     * @param links how many links on average lead to a stage that is not a first one
     */
    static SupplyNetwork of(RandomGenerator random, int stages, int longestTime, double links) {
        List<SupplyStage> list = new ArrayList<>();
        List<SupplyLink> between = new ArrayList<>();
        boolean[] delivers = new boolean[stages];
        for (int stage = 1; stage < stages; stage++) {
            for (int before = 0; before < stage; before++) {
                if (random.nextDouble() < links / stage) {
                    between.add(new SupplyLink("S" + before, "S" + stage, 1 + random.nextInt(3) * 0.5));
                    delivers[before] = true;
                }
            }
        }
        for (int stage = 0; stage < stages; stage++) {
            boolean isProduct = !delivers[stage] || random.nextInt(6) == 0;
            double time = random.nextInt(longestTime + 1);
            double promise = isProduct ? random.nextInt(3) : Double.POSITIVE_INFINITY;
            double value = random.nextInt(8) == 0 ? 0 : random.nextDouble() * 10;
            double bound = isProduct && random.nextInt(8) > 0 ? 1 + random.nextDouble() * 5 : 0;
            list.add(new SupplyStage("S" + stage, time, promise, value, bound));
        }
        return random.nextBoolean() ? SupplyNetwork.ofAddedValues(list, between) : new SupplyNetwork(list, between);
    }

    /** The same network with all times multiplied. */
    static SupplyNetwork stretched(SupplyNetwork network, double factor) {
        return new SupplyNetwork(
                network.stages().stream()
                        .map(stage -> new SupplyStage(
                                stage.id(),
                                stage.stageTime() * factor,
                                stage.longestPromise() * factor,
                                stage.unitValueEuros(),
                                stage.demandBound()))
                        .toList(),
                network.links());
    }
}
