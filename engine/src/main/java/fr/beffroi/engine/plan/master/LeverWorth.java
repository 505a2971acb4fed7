package fr.beffroi.engine.plan.master;

/**
 * What the cuts say of levers, and a little for each that they say nothing of. A cut leaves room between its base and what can be delivered at
 * all; a lever is worth the share of that room that it brings, on average over the cuts. A choice of the greatest worth keeps farthest below
 * all cuts together.
 */
final class LeverWorth {
    /** Of a lever that no cut has seen to bring anything, beside one that fills the room of every cut. */
    private static final double UNSEEN = 0.1;

    private final double[][] shares;
    private int cuts;

    LeverWorth(int levers) {
        shares = new double[levers][];
    }

    void addLever(int lever, int options) {
        shares[lever] = new double[options];
    }

    /** Another cut is looked at. */
    void addCut() {
        cuts++;
    }

    /** What the lever brings of that cut's room if it is started by this option rather than by the next one. */
    void addShare(int lever, int option, double share) {
        shares[lever][option] += share;
    }

    /** Of starting the lever by this option rather than by the next one. */
    double of(int lever, int option) {
        return shares[lever][option] / Math.max(1, cuts) + UNSEEN / shares[lever].length;
    }

    /** Of all levers, each as early as can be. */
    double ofAll() {
        double sum = 0;
        for (int lever = 0; lever < shares.length; lever++) {
            for (int option = 0; option < shares[lever].length; option++) {
                sum += of(lever, option);
            }
        }
        return sum;
    }
}
