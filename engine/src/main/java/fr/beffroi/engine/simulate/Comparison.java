package fr.beffroi.engine.simulate;

import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import fr.beffroi.engine.simulate.tally.Saving;
import java.util.function.BooleanSupplier;

/** The same replications with and without the uncertainty of one element. */
public final class Comparison {
    private Comparison() {}

    /**
     * What is saved in replications {@code from} to {@code end - 1} where the element is certain. Savings of several pieces are merged.
     *
     * @param run of the plan with all its uncertainty; used and left with something else in it
     * @param from a multiple of {@link Replications#LANES}
     * @param backlogs unit-weeks late of each replication with all its uncertainty, from 0 on
     * @param cancelled asked often; once true, the rest is left out
     */
    public static Saving measure(
            SimulationModel model,
            UncertainElement element,
            Replications run,
            long from,
            long end,
            double[] backlogs,
            BooleanSupplier cancelled) {
        SimulationModel certain = model.withCertain(element);
        Saving saving = new Saving(model.mostBacklog());
        for (long first = from; first < end && !cancelled.getAsBoolean(); first += run.lanes()) {
            run.run(certain, first);
            for (int lane = 0; lane < run.lanes() && first + lane < end; lane++) {
                saving.add(backlogs[(int) first + lane] - run.backlog(lane));
            }
        }
        return saving;
    }
}
