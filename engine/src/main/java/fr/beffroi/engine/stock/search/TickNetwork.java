package fr.beffroi.engine.stock.search;

import fr.beffroi.engine.stock.SupplyNetwork;
import fr.beffroi.engine.stock.SupplyStage;
import java.util.List;

/**
 * A supply network on ticks of time. Where times are not whole ticks, stage times are rounded down and the longest promises up: both can
 * only make an answer cheaper, so that a bound for the rounded network is one for the true one.
 */
final class TickNetwork {
    /** A stage time that misses a tick by less than this is meant to be it. */
    private static final double SLACK = 1e-9;

    final int[] order;
    final int[] stageTime;
    final int[] mostInbound;
    final int[] mostPromise;
    final double[] rate;
    final int[] tails;
    final int[] heads;

    TickNetwork(SupplyNetwork network, double tick) {
        List<SupplyStage> stages = network.stages();
        int size = stages.size();
        order = network.fromFirstToLast();
        tails = network.tails();
        heads = network.heads();
        stageTime = new int[size];
        mostInbound = new int[size];
        mostPromise = new int[size];
        rate = new double[size];
        int[] longest = new int[size];
        double[] bound = network.pooledBounds();
        for (int stage = 0; stage < size; stage++) {
            SupplyStage given = stages.get(stage);
            stageTime[stage] = (int) Math.floor(given.stageTime() / tick + SLACK);
            // Where no limit is given, the cast ends at the largest int.
            longest[stage] = (int) Math.ceil(given.longestPromise() / tick - SLACK);
            rate[stage] = given.unitValueEuros() * bound[stage] * Math.sqrt(tick);
        }
        int[][] linksOut = linksAt(tails, size);
        for (int stage : order) {
            mostPromise[stage] = Math.min(mostInbound[stage] + stageTime[stage], longest[stage]);
            for (int link : linksOut[stage]) {
                mostInbound[heads[link]] = Math.max(mostInbound[heads[link]], mostPromise[stage]);
            }
        }
    }

    /** Largest number of ticks that stock may have to cover. */
    int mostCovered() {
        int most = 0;
        for (int stage = 0; stage < stageTime.length; stage++) {
            most = Math.max(most, mostInbound[stage] + stageTime[stage]);
        }
        return most;
    }

    static int[][] linksAt(int[] ends, int size) {
        int[] count = new int[size];
        for (int end : ends) {
            count[end]++;
        }
        int[][] links = new int[size][];
        for (int stage = 0; stage < size; stage++) {
            links[stage] = new int[count[stage]];
        }
        for (int link = ends.length - 1; link >= 0; link--) {
            links[ends[link]][--count[ends[link]]] = link;
        }
        return links;
    }
}
