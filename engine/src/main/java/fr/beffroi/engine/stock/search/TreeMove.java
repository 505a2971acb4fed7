package fr.beffroi.engine.stock.search;

import java.util.random.RandomGenerator;

/**
 * Improves an answer: the links outside a random spanning tree are held by limits around their present times, and the rest is chosen anew,
 * at best, by dynamic programming along the tree.
 */
final class TreeMove {
    private final Core core;
    private final BestResponse response;
    private final RandomGenerator random;
    private final double[][] inboundSum;
    private final double[][] promiseSum;
    private final double[][] reply;
    private final boolean[] inTree;
    private final int[] parentLink;
    private final int[] order;
    private final int[] links;
    private final int[] group;

    TreeMove(Core core, RandomGenerator random) {
        this.core = core;
        this.random = random;
        response = new BestResponse(core);
        inboundSum = BestResponse.arraysLike(core.inboundCost);
        promiseSum = BestResponse.arraysLike(core.promiseCost);
        reply = new double[core.size()][];
        for (int stage = 0; stage < core.size(); stage++) {
            reply[stage] = new double[Math.max(inboundSum[stage].length, promiseSum[stage].length)];
        }
        inTree = new boolean[core.tail.length];
        parentLink = new int[core.size()];
        order = new int[core.size()];
        group = new int[core.size()];
        links = new int[core.tail.length];
        for (int link = 0; link < links.length; link++) {
            links[link] = link;
        }
    }

    /** The best answer near this one; never a dearer one. */
    Levels improve(Ranges ranges, Levels levels) {
        plantTree();
        Ranges held = ranges.copy();
        for (int link = 0; link < links.length; link++) {
            if (!inTree[link]) {
                int promise = levels.promise()[core.tail[link]];
                int inbound = levels.inbound()[core.head[link]];
                int limit = random.nextBoolean() ? promise : inbound;
                held.promiseTo[core.tail[link]] = Math.min(held.promiseTo[core.tail[link]], limit);
                held.inboundFrom[core.head[link]] = Math.max(held.inboundFrom[core.head[link]], limit);
            }
        }
        for (int stage = 0; stage < core.size(); stage++) {
            BestResponse.copy(core.inboundCost[stage], inboundSum[stage]);
            BestResponse.copy(core.promiseCost[stage], promiseSum[stage]);
        }
        for (int at = core.size() - 1; at > 0; at--) {
            handToParent(order[at], held);
        }
        return choose(held);
    }

    private void plantTree() {
        for (int at = links.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int link = links[at];
            links[at] = links[other];
            links[other] = link;
        }
        for (int stage = 0; stage < group.length; stage++) {
            group[stage] = stage;
        }
        for (int link : links) {
            int one = groupOf(core.tail[link]);
            int two = groupOf(core.head[link]);
            inTree[link] = one != two;
            group[one] = two;
        }
        int root = random.nextInt(core.size());
        parentLink[root] = -1;
        order[0] = root;
        int known = 1;
        for (int at = 0; at < known; at++) {
            int stage = order[at];
            for (int link : core.linksIn[stage]) {
                if (inTree[link] && link != parentLink[stage]) {
                    parentLink[core.tail[link]] = link;
                    order[known++] = core.tail[link];
                }
            }
            for (int link : core.linksOut[stage]) {
                if (inTree[link] && link != parentLink[stage]) {
                    parentLink[core.head[link]] = link;
                    order[known++] = core.head[link];
                }
            }
        }
    }

    private int groupOf(int stage) {
        int at = stage;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private void handToParent(int stage, Ranges held) {
        int link = parentLink[stage];
        double[] costs = reply[stage];
        if (core.tail[link] == stage) {
            response.byPromise(stage, held, inboundSum[stage], promiseSum[stage], costs);
            double[] sum = inboundSum[core.head[link]];
            double least = Double.POSITIVE_INFINITY;
            int promise = held.promiseFrom[stage];
            for (int inbound = held.inboundFrom[core.head[link]];
                    inbound <= held.inboundTo[core.head[link]];
                    inbound++) {
                while (promise <= held.promiseTo[stage] && promise <= inbound) {
                    least = Math.min(least, costs[promise++]);
                }
                sum[inbound] += least;
            }
        } else {
            response.byInbound(stage, held, inboundSum[stage], promiseSum[stage], costs);
            double[] sum = promiseSum[core.tail[link]];
            double least = Double.POSITIVE_INFINITY;
            int inbound = held.inboundTo[stage];
            for (int promise = held.promiseTo[core.tail[link]];
                    promise >= held.promiseFrom[core.tail[link]];
                    promise--) {
                while (inbound >= held.inboundFrom[stage] && inbound >= promise) {
                    least = Math.min(least, costs[inbound--]);
                }
                sum[promise] += least;
            }
        }
    }

    private Levels choose(Ranges held) {
        Levels levels = Levels.of(core.size());
        int root = order[0];
        response.byPromise(root, held, inboundSum[root], promiseSum[root], reply[root]);
        levels.promise()[root] = Costs.whereLeast(reply[root], held.promiseFrom[root], held.promiseTo[root]);
        levels.inbound()[root] = inboundFor(root, levels, held);
        for (int at = 1; at < order.length; at++) {
            int stage = order[at];
            int link = parentLink[stage];
            if (core.tail[link] == stage) {
                int to = Math.min(held.promiseTo[stage], levels.inbound()[core.head[link]]);
                levels.promise()[stage] = Costs.whereLeast(reply[stage], held.promiseFrom[stage], to);
                levels.inbound()[stage] = inboundFor(stage, levels, held);
            } else {
                int from = Math.max(held.inboundFrom[stage], levels.promise()[core.tail[link]]);
                levels.inbound()[stage] = Costs.whereLeast(reply[stage], from, held.inboundTo[stage]);
                levels.promise()[stage] = response.promiseFor(
                        stage,
                        levels.inbound()[stage],
                        held.promiseFrom[stage],
                        held.promiseTo[stage],
                        promiseSum[stage]);
            }
        }
        return levels;
    }

    private int inboundFor(int stage, Levels levels, Ranges held) {
        return response.inboundFor(
                stage, levels.promise()[stage], held.inboundFrom[stage], held.inboundTo[stage], inboundSum[stage]);
    }
}
