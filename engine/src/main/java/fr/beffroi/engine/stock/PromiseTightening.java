package fr.beffroi.engine.stock;

import java.util.Arrays;
import java.util.List;

/** From promises to a placement in true times: each stage waits as short and quotes as long as the others allow. */
final class PromiseTightening {
    /** Less time than this is what sums of times miss each other by; its root would not be small. */
    private static final double ROUNDING = 1e-9;

    private final SupplyNetwork network;
    private final int[] order;
    private final StageNeighbours neighbours;

    PromiseTightening(SupplyNetwork network, StageNeighbours neighbours) {
        this.network = network;
        this.neighbours = neighbours;
        order = network.fromFirstToLast();
    }

    /**
     * No stage's stock grows by it.
     *
     * @param promises time each stage quotes; longer ones than the stage can be asked for are cut
     */
    List<StagePromise> tighten(double[] promises) {
        double[] promise = promises.clone();
        double[] inbound = new double[promise.length];
        boolean changed = true;
        while (changed) {
            for (int stage : order) {
                inbound[stage] = Arrays.stream(neighbours.suppliers(stage))
                        .mapToDouble(supplier -> promise[supplier])
                        .max()
                        .orElse(0);
                promise[stage] = Math.min(promise[stage], mostPromise(stage, inbound));
            }
            changed = false;
            for (int at = order.length - 1; at >= 0; at--) {
                int stage = order[at];
                double asked = Arrays.stream(neighbours.customers(stage))
                        .mapToDouble(customer -> inbound[customer])
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
                double longer = Math.min(asked, mostPromise(stage, inbound));
                if (longer > promise[stage]) {
                    promise[stage] = longer;
                    changed = true;
                }
            }
        }
        return placement(inbound, promise);
    }

    private double mostPromise(int stage, double[] inbound) {
        SupplyStage given = network.stages().get(stage);
        return Math.min(given.longestPromise(), inbound[stage] + given.stageTime());
    }

    private List<StagePromise> placement(double[] inbound, double[] promise) {
        double[] bound = network.pooledBounds();
        StagePromise[] placement = new StagePromise[promise.length];
        for (int stage = 0; stage < promise.length; stage++) {
            SupplyStage given = network.stages().get(stage);
            double left = inbound[stage] + given.stageTime() - promise[stage];
            double covered = left < ROUNDING ? 0 : left;
            double units = bound[stage] * Math.sqrt(covered);
            placement[stage] = new StagePromise(
                    given, inbound[stage], promise[stage], covered, units, units * given.unitValueEuros());
        }
        return Arrays.asList(placement);
    }
}
