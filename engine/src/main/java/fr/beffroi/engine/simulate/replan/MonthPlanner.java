package fr.beffroi.engine.simulate.replan;

import fr.beffroi.engine.plan.flow.FlowSchedule;
import java.util.Optional;

/** Plans the rest of the horizon anew. */
@FunctionalInterface
public interface MonthPlanner {
    /**
     * Launches, orders and deliveries from the situation's week on; their first week is that one.
     *
     * @return empty if none was found: whoever asks goes on as before
     */
    Optional<FlowSchedule> plan(Situation situation);
}
