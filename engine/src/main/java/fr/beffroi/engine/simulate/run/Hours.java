package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.simulate.draw.DownTimeLaw;
import fr.beffroi.engine.simulate.draw.RandomStreams;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** The hours of all resources in one replication. */
final class Hours {
    /** Hours not used yet in the week that runs, by resource. */
    final double[] left;

    private final SimulationModel model;
    private final int resources;
    /** {@code planned[week * resources + resource]}: hours before levers and breakdowns. */
    private final double[] planned;
    /** Hours a week that active levers add. */
    private final double[] added;
    /** Resources that break down, and the share of each week in which each of them runs. */
    private final int[] fragile;

    private final double[][] upShare;

    Hours(SimulationModel model) {
        this.model = model;
        resources = model.network.capacity.length;
        int weeks = model.network.weeks;
        left = new double[resources];
        added = new double[resources];
        planned = new double[weeks * resources];
        for (int resource = 0; resource < resources; resource++) {
            for (int week = 0; week < weeks; week++) {
                planned[week * resources + resource] = model.network.capacity[resource][week];
            }
        }
        fragile = IntStream.range(0, resources)
                .filter(resource -> model.laws.downTime[resource] != null)
                .toArray();
        upShare = new double[fragile.length][weeks];
    }

    /** Forgets the replication before, and lets resources break down in this one. */
    void beginReplication(long replicationKey) {
        Arrays.fill(added, 0);
        for (int i = 0; i < fragile.length; i++) {
            DownTimeLaw law = Objects.requireNonNull(model.laws.downTime[fragile[i]]);
            law.fill(upShare[i], RandomStreams.streamKey(replicationKey, model.keys.resources[fragile[i]]));
        }
    }

    /** From this week on a lever adds hours to a resource. */
    void add(int resource, double hoursPerWeek) {
        added[resource] += hoursPerWeek;
    }

    /** A week begins: all its hours are left. */
    void beginWeek(int week) {
        int from = week * resources;
        for (int resource = 0; resource < resources; resource++) {
            left[resource] = planned[from + resource] + added[resource];
        }
        for (int i = 0; i < fragile.length; i++) {
            left[fragile[i]] *= upShare[i][week];
        }
    }
}
