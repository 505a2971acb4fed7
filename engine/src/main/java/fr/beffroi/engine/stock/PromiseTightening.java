package fr.beffroi.engine.stock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** From promises to a placement in true times: each stage waits as short and quotes as long as the others allow. */
final class PromiseTightening {
    private final SupplyNetwork network;
    private final int[] order;
    private final List<List<Integer>> suppliers = new ArrayList<>();
    private final List<List<Integer>> customers = new ArrayList<>();

    PromiseTightening(SupplyNetwork network) {
        this.network = network;
        order = network.fromFirstToLast();
        for (int stage = 0; stage < order.length; stage++) {
            suppliers.add(new ArrayList<>());
            customers.add(new ArrayList<>());
        }
        int[] tails = network.tails();
        int[] heads = network.heads();
        for (int link = 0; link < tails.length; link++) {
            suppliers.get(heads[link]).add(tails[link]);
            customers.get(tails[link]).add(heads[link]);
        }
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
                inbound[stage] = suppliers.get(stage).stream()
                        .mapToDouble(supplier -> promise[supplier])
                        .max()
                        .orElse(0);
                promise[stage] = Math.min(promise[stage], mostPromise(stage, inbound));
            }
            changed = false;
            for (int at = order.length - 1; at >= 0; at--) {
                int stage = order[at];
                double asked = customers.get(stage).stream()
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
            double covered = Math.max(0, inbound[stage] + given.stageTime() - promise[stage]);
            double units = bound[stage] * Math.sqrt(covered);
            placement[stage] = new StagePromise(
                    given, inbound[stage], promise[stage], covered, units, units * given.unitValueEuros());
        }
        return Arrays.asList(placement);
    }
}
