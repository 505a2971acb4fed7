package fr.beffroi.engine.simulate.tally;

import fr.beffroi.engine.simulate.Estimate;
import java.io.Serializable;

/** Differences between two runs on the same random numbers, counted exactly. Not for several threads. */
public final class Saving implements Serializable {
    private static final long serialVersionUID = 1;

    private final Moments differences;
    private long replications;

    /** An empty one, of differences whose absolute value is at most {@code largest}. */
    public Saving(double largest) {
        differences = new Moments(largest);
    }

    public void add(double difference) {
        differences.add(0, difference);
        replications++;
    }

    /** Adds what another block of replications brought. */
    public void merge(Saving other) {
        differences.merge(other.differences);
        replications += other.replications;
    }

    /** The mean of at least one difference. */
    public Estimate mean() {
        return replications == 0 ? new Estimate(0, 0, 0) : differences.mean(0, replications);
    }
}
