package fr.beffroi.engine.simulate;

import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import fr.beffroi.engine.simulate.tally.Tally;
import java.util.concurrent.atomic.AtomicLong;

/** The replications of one plan, in blocks that threads take one after the other. */
final class Blocks {
    /** Enough work that taking a block costs nothing, little enough that threads end together. */
    private static final int REPLICATIONS_OF_A_BLOCK = 25 * Replications.LANES;

    private final SimulationModel model;
    private final SimulationRequest request;
    private final SimulationListener listener;
    /** Backlog of each replication, for comparisons with other runs on the same random numbers. */
    private final double[] backlogs;

    private final Tally tally;
    private final AtomicLong done = new AtomicLong();

    Blocks(SimulationModel model, SimulationRequest request, SimulationListener listener) {
        this.model = model;
        this.request = request;
        this.listener = listener;
        backlogs = new double[Math.toIntExact(request.replications())];
        tally = new Tally(model);
    }

    /** Runs on until so many replications are done in all; fewer only where the request was cancelled. */
    void runUntil(long replications, Workers workers) {
        AtomicLong next = new AtomicLong(tally.replications());
        for (Tally part : workers.run(() -> work(next, replications))) {
            tally.merge(part);
        }
    }

    private Tally work(AtomicLong next, long end) {
        Replications run = new Replications(model, request.seed());
        Tally part = new Tally(model);
        while (true) {
            // A block taken is finished, so that what is done is always the first so many replications; and the first
            // one is always taken.
            boolean mayStop = next.get() > 0 && request.cancelled().getAsBoolean();
            long from = mayStop ? end : next.getAndAdd(REPLICATIONS_OF_A_BLOCK);
            if (from >= end) {
                return part;
            }
            long to = Math.min(end, from + REPLICATIONS_OF_A_BLOCK);
            count(run, part, from, to);
            listener.onProgress(
                    SimulationListener.Step.REPLICATIONS, done.addAndGet(to - from), request.replications());
        }
    }

    private void count(Replications run, Tally part, long from, long to) {
        for (long first = from; first < to; first += Replications.LANES) {
            run.run(first);
            for (int lane = 0; lane < Replications.LANES && first + lane < to; lane++) {
                part.add(run, lane);
                backlogs[(int) first + lane] = run.backlog(lane);
            }
        }
    }

    Tally tally() {
        return tally;
    }

    /** The backlog of a replication that is done. */
    double backlog(long replication) {
        return backlogs[(int) replication];
    }
}
