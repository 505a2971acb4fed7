package fr.beffroi.engine.simulate.run;

import static fr.beffroi.engine.simulate.run.Replications.LANES;

import fr.beffroi.engine.simulate.draw.DownTimeLaw;
import fr.beffroi.engine.simulate.draw.RandomStreams;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** The hours of all resources. */
final class Hours {
    /** {@code left[resource * LANES + lane]}: hours not used yet in the week that runs. */
    final double[] left;

    private final SimulationModel model;
    private final int resources;
    /** {@code planned[week * resources + resource]}: hours before levers and breakdowns. */
    private final double[] planned;
    /** {@code added[resource * LANES + lane]}: hours a week that active levers add. */
    private final double[] added;
    /** Resources that break down. */
    private final int[] fragile;
    /** {@code upShare[i * LANES + lane][week]}: the share of a week in which the i-th of them runs. */
    private final double[][] upShare;

    Hours(SimulationModel model) {
        this.model = model;
        resources = model.network.capacity.length;
        int weeks = model.network.weeks;
        left = new double[resources * LANES];
        added = new double[resources * LANES];
        planned = new double[weeks * resources];
        for (int resource = 0; resource < resources; resource++) {
            for (int week = 0; week < weeks; week++) {
                planned[week * resources + resource] = model.network.capacity[resource][week];
            }
        }
        fragile = IntStream.range(0, resources)
                .filter(resource -> model.laws.downTime[resource] != null)
                .toArray();
        upShare = new double[fragile.length * LANES][weeks];
    }

    /** Forgets the replications before, and lets resources break down in these. */
    void beginReplications(long[] replicationKeys, Laws laws) {
        Arrays.fill(added, 0);
        for (int i = 0; i < upShare.length; i++) {
            int resource = fragile[i / LANES];
            DownTimeLaw law = Objects.requireNonNull(laws.downTime[resource]);
            law.fill(upShare[i], RandomStreams.streamKey(replicationKeys[i % LANES], model.keys.resources[resource]));
        }
    }

    /** From this week on a lever adds hours to a resource. */
    void add(int resource, int lane, double hoursPerWeek) {
        added[resource * LANES + lane] += hoursPerWeek;
    }

    /** A week begins: all its hours are left. */
    void beginWeek(int week) {
        for (int resource = 0; resource < resources; resource++) {
            double hours = planned[week * resources + resource];
            for (int i = resource * LANES; i < (resource + 1) * LANES; i++) {
                left[i] = hours + added[i];
            }
        }
        for (int i = 0; i < upShare.length; i++) {
            left[fragile[i / LANES] * LANES + i % LANES] *= upShare[i][week];
        }
    }
}
