package fr.beffroi.engine.stock.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Takes out of a network, without loss, what need not be searched: a stage with one neighbour left is the neighbour's business (dynamic
 * programming along trees), suppliers with the same customers are one, so are customers with the same suppliers, and stock that costs
 * nothing is kept everywhere. What remains are the knots of links that go round.
 */
final class Reduction {
    private final StageCosts costs;
    private final int[] order;
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
        costs = new StageCosts(network);
        order = network.order;
        taken = new boolean[size];
        inboundSettled = new boolean[size];
        promiseSettled = new boolean[size];
        for (int stage = 0; stage < size; stage++) {
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
        return costs.core(
                part,
                links.stream().mapToInt(link -> link[0]).toArray(),
                links.stream().mapToInt(link -> link[1]).toArray());
    }

    /** Sets the times of all stages that were taken out; those of the parts must be set already. */
    void expand(Levels levels) {
        undone.forEach(undo -> undo.set(levels));
    }

    private void reduce() {
        for (int stage : order) {
            if (costs.rate[stage] == 0) {
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
                inboundSettled[stage] = true;
                IntUnaryOperator best = costs.settleInbound(stage);
                undone.push(levels -> levels.inbound()[stage] = best.applyAsInt(levels.promise()[stage]));
            }
            if (customers.get(stage).isEmpty() && !promiseSettled[stage]) {
                promiseSettled[stage] = true;
                IntUnaryOperator best = costs.settlePromise(stage);
                undone.push(levels -> levels.promise()[stage] = best.applyAsInt(levels.inbound()[stage]));
            }
            int degree = suppliers.get(stage).size() + customers.get(stage).size();
            if (degree == 0) {
                taken[stage] = true;
                settledCost += Costs.least(costs.inboundCost[stage]) + Costs.least(costs.promiseCost[stage]);
                double[] inbound = costs.inboundCost[stage];
                double[] promise = costs.promiseCost[stage];
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
        int inbound = costs.inboundCost[stage].length - 1;
        undone.push(levels -> {
            levels.inbound()[stage] = inbound;
            levels.promise()[stage] = 0;
        });
        customers.get(stage).forEach(customer -> suppliers.get(customer).remove(stage));
        suppliers.get(stage).forEach(supplier -> customers.get(supplier).remove(stage));
        customers.get(stage).clear();
        suppliers.get(stage).clear();
    }

    private int handToCustomer(int stage) {
        int customer = customers.get(stage).iterator().next();
        double[] cost = costs.promiseCost[stage];
        int[] best = Costs.whereLeastUpTo(cost);
        double[] more = costs.inboundCost[customer];
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
        double[] cost = costs.inboundCost[stage];
        int[] best = Costs.whereLeastFrom(cost);
        double[] more = costs.promiseCost[supplier];
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
            int[] best = Costs.whereLeastUpTo(costs.promiseCost[stage]);
            int[] keptBest = Costs.whereLeastUpTo(costs.promiseCost[kept]);
            double[] sum = new double[Math.max(best.length, keptBest.length)];
            for (int at = 0; at < sum.length; at++) {
                sum[at] = costs.promiseCost[stage][best[Math.min(at, best.length - 1)]]
                        + costs.promiseCost[kept][keptBest[Math.min(at, keptBest.length - 1)]];
            }
            undone.push(levels -> {
                int most = levels.promise()[kept];
                levels.promise()[stage] = best[Math.min(most, best.length - 1)];
                levels.promise()[kept] = keptBest[Math.min(most, keptBest.length - 1)];
            });
            costs.promiseCost[kept] = sum;
            costs.stageTime[kept] = sum.length - 1;
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
            int[] best = Costs.whereLeastFrom(costs.inboundCost[stage]);
            int[] keptBest = Costs.whereLeastFrom(costs.inboundCost[kept]);
            // Inbound times beyond the shorter list were only for suppliers that have been taken out.
            double[] sum = new double[Math.min(best.length, keptBest.length)];
            for (int at = 0; at < sum.length; at++) {
                sum[at] = costs.inboundCost[stage][best[at]] + costs.inboundCost[kept][keptBest[at]];
            }
            undone.push(levels -> {
                int least = levels.inbound()[kept];
                levels.inbound()[stage] = best[least];
                levels.inbound()[kept] = keptBest[least];
            });
            costs.inboundCost[kept] = sum;
            taken[stage] = true;
            suppliers.get(stage).forEach(supplier -> customers.get(supplier).remove(stage));
            changed = true;
        }
        return changed;
    }
}
