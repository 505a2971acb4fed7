package fr.beffroi.engine.simulate.run;

import static fr.beffroi.engine.simulate.run.Replications.LANES;

import java.util.Arrays;

/**
 * Lots under way, by the week in which they will be finished: a ring of as many weeks as a lot can take, so that it stays small enough for the
 * processor's near memory.
 */
final class LotsDue {
    private final int weeks;
    private final int lastOfRing;
    /** Items that are made, and for each item its place among them. */
    private final int[] madeItems;

    private final int[] placeOfItem;
    /** {@code due[((week & lastOfRing) * madeItems + place) * LANES + lane]} units. */
    private final double[] due;

    LotsDue(SimulationModel model) {
        weeks = model.network.weeks;
        madeItems = Arrays.stream(model.structure.itemOfRoute).distinct().toArray();
        placeOfItem = new int[model.network.items()];
        for (int place = 0; place < madeItems.length; place++) {
            placeOfItem[madeItems[place]] = place;
        }
        int longest = Arrays.stream(model.laws.routeLead)
                .mapToInt(law -> law.longest())
                .max()
                .orElse(0);
        int ring = Math.max(1, Integer.highestOneBit(longest) << 1);
        lastOfRing = ring - 1;
        due = new double[ring * madeItems.length * LANES];
    }

    /** Forgets the replications before. */
    void begin() {
        Arrays.fill(due, 0);
    }

    /** A lot will be finished in that week, at most the longest lead time from now; after the horizon nobody sees it. */
    void add(int item, int week, int lane, double units) {
        if (week < weeks) {
            due[((week & lastOfRing) * madeItems.length + placeOfItem[item]) * LANES + lane] += units;
        }
    }

    /** Puts what is finished in that week into stock. */
    void arrive(int week, double[] stock) {
        int row = (week & lastOfRing) * madeItems.length;
        for (int place = 0; place < madeItems.length; place++) {
            int item = madeItems[place] * LANES;
            int at = (row + place) * LANES;
            for (int lane = 0; lane < LANES; lane++) {
                stock[item + lane] += due[at + lane];
                due[at + lane] = 0;
            }
        }
    }
}
