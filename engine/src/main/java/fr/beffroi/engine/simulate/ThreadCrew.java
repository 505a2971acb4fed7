package fr.beffroi.engine.simulate;

import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import fr.beffroi.engine.simulate.tally.Saving;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Threads of this machine that take one piece after the other. */
final class ThreadCrew implements Crew, AutoCloseable {
    /** Enough work that taking a block costs nothing, little enough that threads end together. */
    private static final int REPLICATIONS_OF_A_BLOCK = 25 * Replications.LANES;

    private final SimulationModel model;
    private final SimulationRequest request;
    private final SimulationListener listener;
    private final Workers workers;

    ThreadCrew(SimulationModel model, SimulationRequest request, SimulationListener listener) {
        this.model = model;
        this.request = request;
        this.listener = listener;
        workers = new Workers(request.threads());
    }

    @Override
    public SimulatedPart replicate(long from, long end) {
        AtomicLong next = new AtomicLong(from);
        AtomicLong done = new AtomicLong(from);
        SimulatedPart whole = new SimulatedPart(model);
        workers.run(() -> replicate(from, end, next, done)).forEach(whole::merge);
        return whole;
    }

    private SimulatedPart replicate(long first, long end, AtomicLong next, AtomicLong done) {
        Replications run = new Replications(model, request.seed());
        SimulatedPart part = new SimulatedPart(model);
        // A re-planned replication is work enough for a block, and who cancels does not want to wait for more.
        int block = model.isReplanned() ? 1 : REPLICATIONS_OF_A_BLOCK;
        while (true) {
            // A block taken is finished, so that what is done is always the first so many replications; and the first
            // one is always taken.
            boolean mayStop = next.get() > first && request.cancelled().getAsBoolean();
            long from = mayStop ? end : next.getAndAdd(block);
            if (from >= end) {
                return part;
            }
            long to = Math.min(end, from + block);
            part.add(run, from, to);
            listener.onProgress(
                    SimulationListener.Step.REPLICATIONS, done.addAndGet(to - from), request.replications());
        }
    }

    @Override
    public List<Saving> compare(List<UncertainElement> elements, double[] backlogs, SimulationListener.Step step) {
        AtomicInteger next = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        long all = (long) backlogs.length * elements.size();
        Map<UncertainElement, Saving> savings = new HashMap<>();
        workers.run(() -> {
                    Map<UncertainElement, Saving> own = new HashMap<>();
                    Replications run = new Replications(model, request.seed());
                    for (int i = next.getAndIncrement(); i < elements.size(); i = next.getAndIncrement()) {
                        UncertainElement element = elements.get(i);
                        own.put(
                                element,
                                Comparison.measure(
                                        model, element, run, 0, backlogs.length, backlogs, request.cancelled()));
                        listener.onProgress(step, done.addAndGet(backlogs.length), all);
                    }
                    return own;
                })
                .forEach(savings::putAll);
        return elements.stream()
                .map(element -> Objects.requireNonNull(savings.get(element)))
                .toList();
    }

    @Override
    public void close() {
        workers.close();
    }
}
