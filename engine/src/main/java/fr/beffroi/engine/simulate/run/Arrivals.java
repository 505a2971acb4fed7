package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.simulate.draw.RandomStreams;
import fr.beffroi.engine.simulate.draw.WeeksLaw;
import java.util.Arrays;

/** What is under way in one replication, by the week in which it arrives. Orders are placed as planned, whatever happens. */
final class Arrivals {
    private final SimulationModel model;
    private final int weeks;
    private final int items;
    /** {@code due[week * items + item]} units. */
    private final double[] due;

    Arrivals(SimulationModel model) {
        this.model = model;
        weeks = model.network.weeks;
        items = model.network.items();
        due = new double[weeks * items];
    }

    /** Forgets the replication before, and places all orders of the plan. */
    void begin(long replicationKey) {
        Arrays.fill(due, 0);
        PlannedQuantities planned = model.planned;
        for (int source = 0; source + 1 < planned.ordersFrom.length; source++) {
            int item = model.network.sources.get(source).item();
            WeeksLaw lead = model.laws.sourceLead[source];
            long stream = RandomStreams.streamKey(replicationKey, model.keys.sources[source]);
            for (int i = planned.ordersFrom[source]; i < planned.ordersFrom[source + 1]; i++) {
                int week = planned.orderWeek[i];
                long bits = RandomStreams.bits(stream, week);
                add(item, week + lead.weeks(RandomStreams.upper(bits)), planned.orderQuantity[i]);
            }
        }
    }

    /** Something will arrive; after the horizon nobody sees it. */
    void add(int item, int week, double units) {
        if (week < weeks) {
            due[week * items + item] += units;
        }
    }

    /** Puts what is due in that week into stock. */
    void arrive(int week, double[] stock) {
        int from = week * items;
        for (int item = 0; item < items; item++) {
            stock[item] += due[from + item];
        }
    }
}
