package fr.beffroi.engine.simulate.run;

import static fr.beffroi.engine.simulate.run.Replications.LANES;

import fr.beffroi.engine.simulate.draw.RandomStreams;
import fr.beffroi.engine.simulate.draw.WeeksLaw;

/** What is under way, by the week in which it arrives. Orders are placed as planned, whatever happens (§7). */
final class Arrivals {
    private final SimulationModel model;
    private Laws laws;
    private final int weeks;
    private final int lanesOfWeek;
    /** {@code due[(week * items + item) * LANES + lane]} units; all 0 between runs. */
    private final double[] due;

    private final long[] sourceStreams;

    Arrivals(SimulationModel model) {
        this.model = model;
        laws = model.laws;
        weeks = model.network.weeks;
        lanesOfWeek = model.network.items() * LANES;
        due = new double[weeks * lanesOfWeek];
        sourceStreams = new long[model.network.sources.size() * LANES];
    }

    /** Forgets the replications before. */
    void begin(long[] replicationKeys, Laws ofThese) {
        laws = ofThese;
        for (int i = 0; i < sourceStreams.length; i++) {
            sourceStreams[i] = RandomStreams.streamKey(replicationKeys[i % LANES], model.keys.sources[i / LANES]);
        }
    }

    /** Places the orders of a week. */
    void order(int week) {
        PlannedQuantities planned = model.planned;
        for (int i = planned.ordersFrom[week]; i < planned.ordersFrom[week + 1]; i++) {
            int source = planned.orderSource[i];
            int item = model.network.sources.get(source).item();
            WeeksLaw lead = laws.sourceLead[source];
            double units = planned.orderQuantity[i];
            for (int lane = 0; lane < LANES; lane++) {
                long bits = RandomStreams.bits(sourceStreams[source * LANES + lane], week);
                add(item, week + lead.weeks(RandomStreams.upper(bits)), lane, units);
            }
        }
    }

    /** Something will arrive; after the horizon nobody sees it. */
    void add(int item, int week, int lane, double units) {
        if (week < weeks) {
            due[week * lanesOfWeek + item * LANES + lane] += units;
        }
    }

    /** Puts what is due in that week into stock. */
    void arrive(int week, double[] stock) {
        int from = week * lanesOfWeek;
        for (int i = 0; i < lanesOfWeek; i++) {
            stock[i] += due[from + i];
            due[from + i] = 0;
        }
    }
}
