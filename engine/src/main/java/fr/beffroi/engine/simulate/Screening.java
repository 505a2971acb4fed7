package fr.beffroi.engine.simulate;

import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import fr.beffroi.engine.simulate.tally.Saving;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
    private final SimulatedPart base;
    private final Crew crew;

    Screening(SimulationModel model, SimulationRequest request, SimulatedPart base, Crew crew) {
        this.model = model;
        this.request = request;
        this.base = base;
        this.crew = crew;
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
        double[] backlogs = base.backlogs(Math.min(most, base.tally().replications()));
        List<Saving> savings = crew.compare(elements, backlogs, step);
        return IntStream.range(0, elements.size())
                .mapToObj(i -> new Contribution(elements.get(i), savings.get(i).mean()))
                .toList();
    }
}
