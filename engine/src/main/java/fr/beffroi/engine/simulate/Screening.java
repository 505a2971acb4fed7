package fr.beffroi.engine.simulate;

import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import fr.beffroi.engine.simulate.tally.Saving;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What each uncertain element costs: the plan is simulated again with that element certain, on the same random numbers. All elements with a
 * few replications, the better ones with more, the best with all: each round looks at the elements that the one before found most costly.
 */
final class Screening {
    private static final int FEW = 3 * Replications.LANES;
    private static final int MORE = 25 * Replications.LANES;

    /** How many times more elements than are asked for are looked at with more replications. */
    private static final int SPARE = 3;

    private final SimulationModel model;
    private final SimulationRequest request;
    private final SimulationListener listener;
    private final Blocks base;
    private final Workers workers;

    Screening(
            SimulationModel model,
            SimulationRequest request,
            SimulationListener listener,
            Blocks base,
            Workers workers) {
        this.model = model;
        this.request = request;
        this.listener = listener;
        this.base = base;
        this.workers = workers;
    }

    /** The elements that cost most, the most first; none where the request was cancelled. */
    List<Contribution> find() {
        int wanted = request.contributions();
        if (wanted == 0) {
            return List.of();
        }
        long all = base.tally().replications();
        List<UncertainElement> elements = model.uncertainElements();
        elements = best(run(elements, FEW, SimulationListener.Step.SCREENING), SPARE * wanted);
        elements = best(run(elements, MORE, SimulationListener.Step.SCREENING), wanted);
        List<Contribution> found = run(elements, all, SimulationListener.Step.CONTRIBUTIONS);
        return request.cancelled().getAsBoolean() ? List.of() : ranked(found);
    }

    private static List<UncertainElement> best(List<Contribution> contributions, int many) {
        return ranked(contributions).stream()
                .filter(contribution -> contribution.backlogSaved().value() != 0)
                .limit(many)
                .map(Contribution::element)
                .toList();
    }

    private static List<Contribution> ranked(List<Contribution> contributions) {
        Comparator<Contribution> bySaving = Comparator.comparingDouble(
                contribution -> contribution.backlogSaved().value());
        return contributions.stream().sorted(bySaving.reversed()).toList();
    }

    private List<Contribution> run(List<UncertainElement> elements, long most, SimulationListener.Step step) {
        long replications = Math.min(most, base.tally().replications());
        AtomicInteger next = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        Map<UncertainElement, Saving> savings = new HashMap<>();
        workers.run(() -> {
                    Map<UncertainElement, Saving> own = new HashMap<>();
                    Replications run = new Replications(model, request.seed());
                    for (int i = next.getAndIncrement(); i < elements.size(); i = next.getAndIncrement()) {
                        own.put(elements.get(i), measure(elements.get(i), run, replications));
                        listener.onProgress(step, done.addAndGet(replications), replications * elements.size());
                    }
                    return own;
                })
                .forEach(savings::putAll);
        List<Contribution> contributions = new ArrayList<>();
        for (UncertainElement element : elements) {
            Saving saving = savings.get(element);
            if (saving != null) {
                contributions.add(new Contribution(element, saving.mean()));
            }
        }
        return contributions;
    }

    private Saving measure(UncertainElement element, Replications run, long replications) {
        SimulationModel certain = model.withCertain(element);
        Saving saving = new Saving(model.mostBacklog());
        for (long first = 0; first < replications && !request.cancelled().getAsBoolean(); first += Replications.LANES) {
            run.run(certain, first);
            for (int lane = 0; lane < Replications.LANES && first + lane < replications; lane++) {
                saving.add(base.backlog(first + lane) - run.backlog(lane));
            }
        }
        return saving;
    }
}
