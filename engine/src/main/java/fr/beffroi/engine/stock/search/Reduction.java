package fr.beffroi.engine.stock.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes out of a network, without loss, what need not be searched: a stage with one neighbour left is the neighbour's business (dynamic
 * programming along trees), suppliers with the same customers are one, so are customers with the same suppliers, and stock that costs
 * nothing is kept everywhere. What remains are the knots of links that go round.
 */
final class Reduction {
    private final double[] root;
    private final StaircaseMinima minima;
    private final int[] order;
    private final int[] stageTime;
    private final double[] rate;
    private final double[][] inboundCost;
    private final double[][] promiseCost;
    private final List<Set<Integer>> suppliers = new ArrayList<>();
    private final List<Set<Integer>> customers = new ArrayList<>();
    private final boolean[] taken;
    private final boolean[] inboundSettled;
    private final boolean[] promiseSettled;
    private final Deque<Undo> undone = new ArrayDeque<>();
    private double settledCost;

    /** Sets the times of a stage that was taken out, once those of its neighbours are known. */
    private interface Undo {
        void set(Levels levels);
    }

    Reduction(TickNetwork network) {
        int size = network.stageTime.length;
        order = network.order;
        stageTime = network.stageTime.clone();
        rate = network.rate.clone();
        inboundCost = new double[size][];
        promiseCost = new double[size][];
        taken = new boolean[size];
        inboundSettled = new boolean[size];
        promiseSettled = new boolean[size];
        root = new double[network.mostCovered() + 1];
        for (int ticks = 0; ticks < root.length; ticks++) {
            root[ticks] = Math.sqrt(ticks);
        }
        minima = new StaircaseMinima(root);
        for (int stage = 0; stage < size; stage++) {
            inboundCost[stage] = new double[network.mostInbound[stage] + 1];
            promiseCost[stage] = new double[network.mostPromise[stage] + 1];
            suppliers.add(new TreeSet<>());
            customers.add(new TreeSet<>());
        }
        for (int link = 0; link < network.tails.length; link++) {
            customers.get(network.tails[link]).add(network.heads[link]);
            suppliers.get(network.heads[link]).add(network.tails[link]);
        }
        reduce();
    }

    /** Cost of what is decided already. */
    double settledCost() {
        return settledCost;
    }

    /** What is left to search, each part connected in itself: stages by their index in the network, from first to last. */
    List<int[]> parts() {
        int[] part = new int[taken.length];
        List<int[]> parts = new ArrayList<>();
        for (int first : order) {
            if (!taken[first] && part[first] == 0) {
                int number = parts.size() + 1;
                Deque<Integer> open = new ArrayDeque<>(List.of(first));
                part[first] = number;
                while (!open.isEmpty()) {
                    int stage = open.remove();
                    for (Set<Integer> neighbours : List.of(suppliers.get(stage), customers.get(stage))) {
                        for (int neighbour : neighbours) {
                            if (part[neighbour] == 0) {
                                part[neighbour] = number;
                                open.add(neighbour);
                            }
                        }
                    }
                }
                List<Integer> members = new ArrayList<>();
                for (int stage : order) {
                    if (part[stage] == number) {
                        members.add(stage);
                    }
                }
                parts.add(members.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return parts;
    }

    /** The search problem of one part. */
    Core core(int[] part) {
        Map<Integer, Integer> index = new HashMap<>();
        List<int[]> links = new ArrayList<>();
        for (int stage : part) {
            index.put(stage, index.size());
        }
        for (int stage : part) {
            for (int customer : customers.get(stage)) {
                links.add(new int[] {index.get(stage), index.get(customer)});
            }
        }
        int[] times = new int[part.length];
        double[] rates = new double[part.length];
        double[][] inbound = new double[part.length][];
        double[][] promise = new double[part.length][];
        for (int at = 0; at < part.length; at++) {
            times[at] = stageTime[part[at]];
            rates[at] = rate[part[at]];
            inbound[at] = inboundCost[part[at]];
            promise[at] = promiseCost[part[at]];
        }
        return new Core(
                times,
                rates,
                inbound,
                promise,
                links.stream().mapToInt(link -> link[0]).toArray(),
                links.stream().mapToInt(link -> link[1]).toArray(),
                root);
    }

    /** Sets the times of all stages that were taken out; those of the parts must be set already. */
    void expand(Levels levels) {
        undone.forEach(undo -> undo.set(levels));
    }

    private void reduce() {
        for (int stage : order) {
            if (rate[stage] == 0) {
                keepForNothing(stage);
            }
        }
        boolean changed = true;
        while (changed) {
            takeLeaves();
            changed = mergeSuppliers() | mergeCustomers();
        }
    }

    private void takeLeaves() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int stage : order) {
            open.add(stage);
        }
        while (!open.isEmpty()) {
            int stage = open.remove();
            if (taken[stage]) {
                continue;
            }
            if (suppliers.get(stage).isEmpty() && !inboundSettled[stage]) {
                settleInbound(stage);
            }
            if (customers.get(stage).isEmpty() && !promiseSettled[stage]) {
                settlePromise(stage);
            }
            int degree = suppliers.get(stage).size() + customers.get(stage).size();
            if (degree == 0) {
                taken[stage] = true;
                settledCost += Costs.least(inboundCost[stage]) + Costs.least(promiseCost[stage]);
                double[] inbound = inboundCost[stage];
                double[] promise = promiseCost[stage];
                undone.push(levels -> {
                    levels.inbound()[stage] = Costs.whereLeast(inbound, 0, inbound.length - 1);
                    levels.promise()[stage] = Costs.whereLeast(promise, 0, promise.length - 1);
                });
            } else if (degree == 1) {
                open.add(suppliers.get(stage).isEmpty() ? handToCustomer(stage) : handToSupplier(stage));
            }
        }
    }

    /** Stock that costs nothing is kept: the stage asks nothing of its suppliers and delivers at once. */
    private void keepForNothing(int stage) {
        taken[stage] = true;
        int inbound = inboundCost[stage].length - 1;
        undone.push(levels -> {
            levels.inbound()[stage] = inbound;
            levels.promise()[stage] = 0;
        });
        customers.get(stage).forEach(customer -> suppliers.get(customer).remove(stage));
        suppliers.get(stage).forEach(supplier -> customers.get(supplier).remove(stage));
        customers.get(stage).clear();
        suppliers.get(stage).clear();
    }

    /** Without suppliers the best inbound time follows from the promise. */
    private void settleInbound(int stage) {
        inboundSettled[stage] = true;
        double[] inbound = inboundCost[stage];
        double[] promise = promiseCost[stage];
        int time = stageTime[stage];
        double price = rate[stage];
        double[] settled = new double[promise.length];
        minima.fill(inbound, 0, inbound.length - 1, 0, promise.length - 1, time, price, settled);
        for (int at = 0; at < promise.length; at++) {
            settled[at] += promise[at];
        }
        undone.push(levels -> levels.inbound()[stage] = bestInbound(inbound, time, price, levels.promise()[stage]));
        inboundCost[stage] = new double[1];
        promiseCost[stage] = settled;
        stageTime[stage] = promise.length - 1;
        rate[stage] = 0;
    }

    /** Without customers the best promise follows from the inbound time. */
    private void settlePromise(int stage) {
        promiseSettled[stage] = true;
        double[] inbound = inboundCost[stage];
        double[] promise = promiseCost[stage];
        int time = stageTime[stage];
        double price = rate[stage];
        // Counted back from the latest times, promises take the part of inbound times.
        double[] reversed = reverse(promise);
        int shift = time + inbound.length - promise.length;
        double[] answers = new double[inbound.length];
        minima.fill(reversed, 0, promise.length - 1, 0, inbound.length - 1, shift, price, answers);
        double[] settled = reverse(answers);
        for (int at = 0; at < inbound.length; at++) {
            settled[at] += inbound[at];
        }
        undone.push(levels -> levels.promise()[stage] = bestPromise(promise, time, price, levels.inbound()[stage]));
        inboundCost[stage] = settled;
        promiseCost[stage] = new double[1];
        stageTime[stage] = 0;
        rate[stage] = 0;
    }

    private int bestInbound(double[] inbound, int time, double price, int promise) {
        int best = Math.max(0, promise - time);
        for (int at = best + 1; at < inbound.length; at++) {
            if (inbound[at] + price * root[at + time - promise] < inbound[best] + price * root[best + time - promise]) {
                best = at;
            }
        }
        return best;
    }

    private int bestPromise(double[] promise, int time, double price, int inbound) {
        int best = 0;
        for (int at = 1; at < promise.length && at <= inbound + time; at++) {
            if (promise[at] + price * root[inbound + time - at] < promise[best] + price * root[inbound + time - best]) {
                best = at;
            }
        }
        return best;
    }

    private static double[] reverse(double[] values) {
        double[] reversed = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            reversed[values.length - 1 - at] = values[at];
        }
        return reversed;
    }

    private int handToCustomer(int stage) {
        int customer = customers.get(stage).iterator().next();
        double[] cost = promiseCost[stage];
        int[] best = Costs.whereLeastUpTo(cost);
        double[] more = inboundCost[customer];
        for (int at = 0; at < more.length; at++) {
            more[at] += cost[best[Math.min(at, best.length - 1)]];
        }
        undone.push(levels -> levels.promise()[stage] = best[Math.min(levels.inbound()[customer], best.length - 1)]);
        taken[stage] = true;
        customers.get(stage).clear();
        suppliers.get(customer).remove(stage);
        return customer;
    }

    private int handToSupplier(int stage) {
        int supplier = suppliers.get(stage).iterator().next();
        double[] cost = inboundCost[stage];
        int[] best = Costs.whereLeastFrom(cost);
        double[] more = promiseCost[supplier];
        for (int at = 0; at < more.length; at++) {
            more[at] += cost[best[at]];
        }
        undone.push(levels -> levels.inbound()[stage] = best[levels.promise()[supplier]]);
        taken[stage] = true;
        suppliers.get(stage).clear();
        customers.get(supplier).remove(stage);
        return supplier;
    }

    private boolean mergeSuppliers() {
        Map<Set<Integer>, Integer> first = new HashMap<>();
        boolean changed = false;
        for (int stage : order) {
            if (taken[stage] || !inboundSettled[stage]) {
                continue;
            }
            Integer kept = first.putIfAbsent(customers.get(stage), stage);
            if (kept == null) {
                continue;
            }
            int[] best = Costs.whereLeastUpTo(promiseCost[stage]);
            int[] keptBest = Costs.whereLeastUpTo(promiseCost[kept]);
            double[] sum = new double[Math.max(best.length, keptBest.length)];
            for (int at = 0; at < sum.length; at++) {
                sum[at] = promiseCost[stage][best[Math.min(at, best.length - 1)]]
                        + promiseCost[kept][keptBest[Math.min(at, keptBest.length - 1)]];
            }
            undone.push(levels -> {
                int most = levels.promise()[kept];
                levels.promise()[stage] = best[Math.min(most, best.length - 1)];
                levels.promise()[kept] = keptBest[Math.min(most, keptBest.length - 1)];
            });
            promiseCost[kept] = sum;
            stageTime[kept] = sum.length - 1;
            taken[stage] = true;
            customers.get(stage).forEach(customer -> suppliers.get(customer).remove(stage));
            changed = true;
        }
        return changed;
    }

    private boolean mergeCustomers() {
        Map<Set<Integer>, Integer> first = new HashMap<>();
        boolean changed = false;
        for (int stage : order) {
            if (taken[stage] || !promiseSettled[stage]) {
                continue;
            }
            Integer kept = first.putIfAbsent(suppliers.get(stage), stage);
            if (kept == null) {
                continue;
            }
            int[] best = Costs.whereLeastFrom(inboundCost[stage]);
            int[] keptBest = Costs.whereLeastFrom(inboundCost[kept]);
            double[] sum = new double[best.length];
            for (int at = 0; at < sum.length; at++) {
                sum[at] = inboundCost[stage][best[at]] + inboundCost[kept][keptBest[at]];
            }
            undone.push(levels -> {
                int least = levels.inbound()[kept];
                levels.inbound()[stage] = best[least];
                levels.inbound()[kept] = keptBest[least];
            });
            inboundCost[kept] = sum;
            taken[stage] = true;
            suppliers.get(stage).forEach(supplier -> customers.get(supplier).remove(stage));
            changed = true;
        }
        return changed;
    }
}
