package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.draw.RandomStreams;
import java.util.Arrays;

/** The orders of one replication whose plan may change on the way: each is drawn when it is placed, with the chance that it has in any plan. */
final class PlacedOrders {
    private final SimulationModel model;
    /** {@code planned[source][week]}, the plan's at first. */
    private final double[][] planned;

    private final double[][] firstPlanned;
    /** {@code due[item][week]}. */
    private final double[][] due;

    private final long[] streams;
    private Laws laws;

    PlacedOrders(SimulationModel model) {
        this.model = model;
        laws = model.laws;
        int weeks = model.network.weeks;
        firstPlanned = new double[model.network.sources.size()][weeks];
        PlannedQuantities plan = model.planned;
        for (int order = 0; order < plan.orderSource.length; order++) {
            firstPlanned[plan.orderSource[order]][plan.orderWeek[order]] += plan.orderQuantity[order];
        }
        planned = new double[firstPlanned.length][weeks];
        due = new double[model.network.items()][weeks];
        streams = new long[firstPlanned.length];
    }

    /** Forgets the replication before. */
    void begin(long replicationKey, Laws lawsOfNow) {
        laws = lawsOfNow;
        for (int source = 0; source < streams.length; source++) {
            streams[source] = RandomStreams.streamKey(replicationKey, model.keys.sources[source]);
            System.arraycopy(firstPlanned[source], 0, planned[source], 0, planned[source].length);
        }
        Arrays.stream(due).forEach(units -> Arrays.fill(units, 0));
    }

    /** From that week on those orders are placed instead. */
    void replace(int week, double[][] orders) {
        for (int source = 0; source < orders.length; source++) {
            System.arraycopy(orders[source], 0, planned[source], week, orders[source].length);
        }
    }

    /** Units of an item that arrive in a week, of the orders placed before. */
    double arriving(int item, int week) {
        return due[item][week];
    }

    /** Places the orders of a week; those that arrive at once count as arriving in it. */
    void place(int week) {
        for (Network.SourceNode source : model.network.sources) {
            double units = planned[source.index()][week];
            int arrives = week + leadWeeks(source.index(), week);
            if (units > 0 && arrives < model.network.weeks) {
                due[source.item()][arrives] += units;
            }
        }
    }

    /** Adds to {@code expected} what was ordered before a week and has not arrived in it, by item and week from it on. */
    void addExpected(int week, double[][] expected) {
        for (Network.SourceNode source : model.network.sources) {
            for (int placed = 0; placed < week; placed++) {
                double units = planned[source.index()][placed];
                if (units > 0 && placed + leadWeeks(source.index(), placed) > week) {
                    Replanning.expect(expected[source.item()], placed + source.lead() - week, units);
                }
            }
        }
    }

    private int leadWeeks(int source, int week) {
        return laws.sourceLead[source].weeks(RandomStreams.upper(RandomStreams.bits(streams[source], week)));
    }
}
