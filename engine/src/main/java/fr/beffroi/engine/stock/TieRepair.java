package fr.beffroi.engine.stock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Turns promises found on ticks into true times. What coincides on ticks is meant to coincide in truth: a stage without stock quotes its
 * inbound time and its stage time, a promise ends where a customer's inbound time does. From times that are known (no suppliers, nothing
 * promised, the longest promise allowed) the others follow along such ties; where ties contradict each other by parts of a tick, the times
 * nearby are tried one by one.
 */
final class TieRepair {
    private static final int SWEEPS = 20;
    private static final double TIE = 1e-6;
    private static final double NEARLY = 1e-9;

    private final List<SupplyStage> stages;
    private final StageNeighbours neighbours;
    private final double[] rate;

    TieRepair(SupplyNetwork network, StageNeighbours neighbours) {
        stages = network.stages();
        this.neighbours = neighbours;
        rate = network.pooledBounds();
        for (int stage = 0; stage < rate.length; stage++) {
            rate[stage] *= stages.get(stage).unitValueEuros();
        }
    }

    /**
     * The promises in true times.
     *
     * @param promises of each stage, in whole ticks of length {@code tick}
     */
    double[] repair(double[] promises, double tick) {
        double[] inbound = new double[promises.length];
        for (int stage = 0; stage < promises.length; stage++) {
            for (int supplier : neighbours.suppliers(stage)) {
                inbound[stage] = Math.max(inbound[stage], promises[supplier]);
            }
        }
        double[] repaired = followTies(promises, inbound, tick);
        for (int sweep = 0; sweep < SWEEPS && sweep(repaired, tick); sweep++) {
            // Each sweep makes the times cheaper.
        }
        double[] result = new double[promises.length];
        Arrays.setAll(result, stage -> promise(stage, repaired));
        return result;
    }

    /** True inbound times as they follow from ties; those that no tie reaches stay as they are. */
    private double[] followTies(double[] promises, double[] inbound, double tick) {
        int size = promises.length;
        // Two times a stage: inbound at its index, promise after all of those.
        double[] known = new double[2 * size];
        Arrays.fill(known, Double.NaN);
        Deque<Integer> open = new ArrayDeque<>();
        for (int stage = 0; stage < size; stage++) {
            if (inbound[stage] < TIE) {
                learn(known, open, stage, 0);
            }
            double longest = stages.get(stage).longestPromise();
            if (promises[stage] < TIE) {
                learn(known, open, size + stage, 0);
            } else if (promises[stage] > longest - tick) {
                learn(known, open, size + stage, longest);
            }
        }
        while (!open.isEmpty()) {
            int time = open.remove();
            int stage = time % size;
            double value = known[time];
            boolean isWithoutStock = Math.abs(inbound[stage] + ticksOf(stage, tick) - promises[stage]) < TIE;
            double stageTime = stages.get(stage).stageTime();
            if (time < size) {
                if (isWithoutStock) {
                    learn(known, open, size + stage, value + stageTime);
                }
                for (int supplier : neighbours.suppliers(stage)) {
                    if (Math.abs(promises[supplier] - inbound[stage]) < TIE) {
                        learn(known, open, size + supplier, value);
                    }
                }
            } else {
                if (isWithoutStock && value >= stageTime) {
                    learn(known, open, stage, value - stageTime);
                }
                for (int customer : neighbours.customers(stage)) {
                    if (Math.abs(promises[stage] - inbound[customer]) < TIE) {
                        learn(known, open, customer, value);
                    }
                }
            }
        }
        double[] result = inbound.clone();
        for (int stage = 0; stage < size; stage++) {
            if (!Double.isNaN(known[stage])) {
                result[stage] = known[stage];
            }
        }
        return result;
    }

    private static void learn(double[] known, Deque<Integer> open, int time, double value) {
        if (Double.isNaN(known[time])) {
            known[time] = value;
            open.add(time);
        }
    }

    private double ticksOf(int stage, double tick) {
        return Math.floor(stages.get(stage).stageTime() / tick + NEARLY) * tick;
    }

    /** Tries for each inbound time those nearby at which something coincides; true if any is cheaper. */
    private boolean sweep(double[] inbound, double tick) {
        boolean changed = false;
        for (int stage = 0; stage < inbound.length; stage++) {
            if (neighbours.suppliers(stage).length == 0) {
                continue;
            }
            double reach = 4 * tick;
            double old = inbound[stage];
            double best = old;
            double least = costAround(stage, inbound);
            for (double tried : coincidences(stage, inbound)) {
                if (Math.abs(tried - old) <= reach && tried >= 0) {
                    inbound[stage] = tried;
                    double cost = costAround(stage, inbound);
                    if (cost < least - NEARLY * Math.abs(least)) {
                        least = cost;
                        best = tried;
                        changed = true;
                    }
                }
            }
            inbound[stage] = best;
        }
        return changed;
    }

    private List<Double> coincidences(int stage, double[] inbound) {
        List<Double> times = new ArrayList<>();
        double stageTime = stages.get(stage).stageTime();
        for (int customer : neighbours.customers(stage)) {
            times.add(inbound[customer] - stageTime);
        }
        times.add(stages.get(stage).longestPromise() - stageTime);
        for (int supplier : neighbours.suppliers(stage)) {
            times.add(inbound[supplier] + stages.get(supplier).stageTime());
            for (int other : neighbours.customers(supplier)) {
                times.add(inbound[other]);
            }
        }
        return times;
    }

    /** The longest promise that goes with these inbound times: with it every choice of them keeps all promises. */
    private double promise(int stage, double[] inbound) {
        double promise = Math.min(
                stages.get(stage).longestPromise(),
                inbound[stage] + stages.get(stage).stageTime());
        for (int customer : neighbours.customers(stage)) {
            promise = Math.min(promise, inbound[customer]);
        }
        return promise;
    }

    private double costAround(int stage, double[] inbound) {
        double cost = cost(stage, inbound);
        for (int supplier : neighbours.suppliers(stage)) {
            cost += cost(supplier, inbound);
        }
        return cost;
    }

    private double cost(int stage, double[] inbound) {
        double covered = inbound[stage] + stages.get(stage).stageTime() - promise(stage, inbound);
        return rate[stage] * Math.sqrt(Math.max(0, covered));
    }
}
