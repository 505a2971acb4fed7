package fr.beffroi.workbench.rampup.certainty;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan's date with its probability.
 *
 * @param planned the Monday from which every cadence is reached when all goes as planned; null: never
 * @param probability that it is by then; by the end of the horizon where the plan says never, with the 95 % interval
 * @param likely the first Monday by which it is with nine chances in ten; null: none within the horizon
 * @param replications how often the plan was carried out
 */
public record Sure(
        @Nullable LocalDate planned,
        Estimate probability,
        @Nullable LocalDate likely,
        long replications) {
    /** What counts as likely. */
    private static final double LIKELY = 0.9;

    private static final long FEW_REPLICATIONS = 2_000;

    /** A first idea, at once: from {@value #FEW_REPLICATIONS} replications. */
    public static Sure estimate(LoadedModel loaded, RampUpPlan plan) {
        SimulationRequest request =
                new SimulationRequest(FEW_REPLICATIONS, CertaintyWork.SEED, null, 0, 1, () -> false);
        return of(loaded.model().start(), Simulator.simulate(loaded, plan, request, SimulationListener.NONE));
    }

    static Sure of(LocalDate start, Simulation simulation) {
        return new Sure(
                week(start, simulation.date().plannedWeek()),
                simulation.date().ofPlannedWeek(),
                week(start, simulation.date().weekOfProbability(LIKELY)),
                simulation.replications());
    }

    private static @Nullable LocalDate week(LocalDate start, @Nullable Integer week) {
        return week == null ? null : start.plusWeeks(week);
    }
}
