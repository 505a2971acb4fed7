package fr.beffroi.engine.stock.search;

/**
 * The stages and links among which something is left to decide. Stages stand in an order in which each comes after all that deliver to it.
 * The cost of stage {@code j} with inbound time {@code a} and promise {@code b ≤ a + stageTime[j]} is
 * {@code inboundCost[j][a] + promiseCost[j][b] + rate[j] * √(a + stageTime[j] - b)}.
 */
final class Core {
    /** Ticks from having all parts to the finished unit. */
    final int[] stageTime;
    /** Value of the stock that covers one tick. */
    final double[] rate;
    /** What is added for each inbound time in ticks; its length is the number of inbound times that are possible. */
    final double[][] inboundCost;
    /** What is added for each promise in ticks; its length is the number of promises that are possible. */
    final double[][] promiseCost;
    /** Delivering stage of each link. */
    final int[] tail;
    /** Stage delivered to, of each link. */
    final int[] head;
    /** Links that lead to each stage. */
    final int[][] linksIn;
    /** Links that start at each stage. */
    final int[][] linksOut;
    /** Square roots of whole numbers. */
    final double[] root;

    Core(
            int[] stageTime,
            double[] rate,
            double[][] inboundCost,
            double[][] promiseCost,
            int[] tail,
            int[] head,
            double[] root) {
        this.stageTime = stageTime;
        this.rate = rate;
        this.inboundCost = inboundCost;
        this.promiseCost = promiseCost;
        this.tail = tail;
        this.head = head;
        this.root = root;
        linksIn = TickNetwork.linksAt(head, stageTime.length);
        linksOut = TickNetwork.linksAt(tail, stageTime.length);
    }

    int size() {
        return stageTime.length;
    }

    /** Cost of one stage. */
    double cost(int stage, int inbound, int promise) {
        return inboundCost[stage][inbound]
                + promiseCost[stage][promise]
                + rate[stage] * root[inbound + stageTime[stage] - promise];
    }

    /** Cost of all stages. */
    double cost(Levels levels) {
        double sum = 0;
        for (int stage = 0; stage < size(); stage++) {
            sum += cost(stage, levels.inbound()[stage], levels.promise()[stage]);
        }
        return sum;
    }
}
