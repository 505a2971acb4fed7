package fr.beffroi.engine.simulate;

import fr.beffroi.engine.simulate.tally.Saving;
import java.util.List;

/**
 * Carries out the pieces of one simulation: threads of this machine ({@link ThreadCrew}) or the machines of a cluster. A piece may be carried
 * out anywhere, in any order, and once more where a machine was lost: the answer is the same.
 */
public interface Crew {
    /**
     * Carries the plan out in replications {@code from} to {@code end - 1}; where the request was cancelled only in the first of them, but at
     * least in one.
     */
    SimulatedPart replicate(long from, long end);

    /**
     * What is saved where one element is certain, for each of {@code elements}, in their order.
     *
     * @param backlogs unit-weeks late of the replications to compare with: the first so many of the plan with all its uncertainty
     * @param step what the listener hears that this is
     */
    List<Saving> compare(List<UncertainElement> elements, double[] backlogs, SimulationListener.Step step);
}
