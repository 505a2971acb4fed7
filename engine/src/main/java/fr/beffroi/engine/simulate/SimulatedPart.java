package fr.beffroi.engine.simulate;

import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import fr.beffroi.engine.simulate.tally.Tally;
import java.io.Serializable;
import java.util.ArrayList;

/**
 * What some of a plan's replications brought. Parts of the same plan and seed are merged in any order, on any machine, to the same whole; as
 * bytes they go from one machine to another. Not for several threads.
 */
public final class SimulatedPart implements Serializable {
    private static final long serialVersionUID = 1;

    private final Tally tally;
    private final ArrayList<Backlogs> backlogs = new ArrayList<>();

    /** Unit-weeks late of the replications from {@code first} on. */
    private record Backlogs(long first, double[] values) implements Serializable {}

    /** Without any replication yet. */
    public SimulatedPart(SimulationModel model) {
        tally = new Tally(model);
    }

    /** Carries the plan out in replications {@code from} to {@code end - 1} and counts them. */
    public void add(Replications run, long from, long end) {
        double[] values = new double[Math.toIntExact(end - from)];
        for (long first = from; first < end; first += run.lanes()) {
            run.run(first);
            for (int lane = 0; lane < run.lanes() && first + lane < end; lane++) {
                tally.add(run, lane);
                values[(int) (first - from) + lane] = run.backlog(lane);
            }
        }
        backlogs.add(new Backlogs(from, values));
    }

    /** Adds what other replications brought. */
    public void merge(SimulatedPart other) {
        tally.merge(other.tally);
        backlogs.addAll(other.backlogs);
    }

    Tally tally() {
        return tally;
    }

    /** Unit-weeks late of the first {@code count} replications, all of which are in this part. */
    double[] backlogs(long count) {
        double[] first = new double[Math.toIntExact(count)];
        for (Backlogs block : backlogs) {
            long copied = Math.min(block.values.length, count - block.first);
            if (copied > 0) {
                System.arraycopy(block.values, 0, first, (int) block.first, (int) copied);
            }
        }
        return first;
    }
}
