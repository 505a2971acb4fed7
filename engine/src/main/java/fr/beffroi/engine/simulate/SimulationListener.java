package fr.beffroi.engine.simulate;

/** Hears how far a simulation is. Called from several threads, one at a time for each. */
@FunctionalInterface
public interface SimulationListener {
    /** Nobody listens. */
    SimulationListener NONE = (_, _, _) -> {};

    /** What the simulation is at. */
    enum Step {
        REPLICATIONS,
        SCREENING,
        CONTRIBUTIONS
    }

    /** So many of so many replications of that step are done. */
    void onProgress(Step step, long done, long all);

    /** All replications are done; what is still to come is what single elements cost, which takes longer. */
    default void onReplicated(Simulation withoutContributions) {}
}
