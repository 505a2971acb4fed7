package fr.beffroi.engine.simulate.run;

import static fr.beffroi.engine.simulate.run.Replications.LANES;

import fr.beffroi.engine.simulate.draw.RandomStreams;
import fr.beffroi.engine.simulate.draw.WeeksLaw;
import java.util.Arrays;

/**
 * What is bought, by the week in which it arrives. Orders are placed as planned, whatever happens (§7): all are drawn before the first week, item
 * by item, so that the weeks of one item stay in the processor's nearest memory while its orders fall into them.
 */
final class OrdersDue {
    private final SimulationModel model;
    private final PlannedQuantities planned;
    private final int weeks;
    /** {@code due[(n * weeks + week) * LANES + lane]} units of the n-th item that is ordered. */
    private final double[] due;
    /** Of the source whose orders are placed. */
    private final long[] streams = new long[LANES];

    OrdersDue(SimulationModel model) {
        this.model = model;
        planned = model.planned;
        weeks = model.network.weeks;
        due = new double[planned.orderedItems.length * weeks * LANES];
    }

    /** Forgets the replications before, and places all orders of these. */
    void begin(long[] replicationKeys, Laws laws) {
        int source = -1;
        for (int n = 0; n < planned.orderedItems.length; n++) {
            Arrays.fill(due, n * weeks * LANES, (n + 1) * weeks * LANES, 0);
            for (int i = planned.ordersFrom[n]; i < planned.ordersFrom[n + 1]; i++) {
                if (planned.orderSource[i] != source) {
                    source = planned.orderSource[i];
                    openStreams(replicationKeys, model.keys.sources[source]);
                }
                order(i, n * weeks, laws.sourceLead[source]);
            }
        }
    }

    private void openStreams(long[] replicationKeys, long sourceKey) {
        for (int lane = 0; lane < LANES; lane++) {
            streams[lane] = RandomStreams.streamKey(replicationKeys[lane], sourceKey);
        }
    }

    private void order(int order, int firstWeekOfItem, WeeksLaw lead) {
        int week = planned.orderWeek[order];
        double units = planned.orderQuantity[order];
        for (int lane = 0; lane < LANES; lane++) {
            int arrives = week + lead.weeks(RandomStreams.upper(RandomStreams.bits(streams[lane], week)));
            // After the horizon nobody sees it.
            if (arrives < weeks) {
                due[(firstWeekOfItem + arrives) * LANES + lane] += units;
            }
        }
    }

    /** Puts what is due in that week into stock. */
    void arrive(int week, double[] stock) {
        for (int n = 0; n < planned.orderedItems.length; n++) {
            int item = planned.orderedItems[n] * LANES;
            int at = (n * weeks + week) * LANES;
            for (int lane = 0; lane < LANES; lane++) {
                stock[item + lane] += due[at + lane];
            }
        }
    }
}
