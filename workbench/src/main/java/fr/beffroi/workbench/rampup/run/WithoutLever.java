package fr.beffroi.workbench.rampup.run;

import fr.beffroi.engine.plan.TargetCadence;
import java.util.List;

/**
 * What goes without a lever of a plan: the best plan that does without it.
 *
 * @param lever id of the lever left out
 * @param summary of the plan without it
 * @param instead ids of levers that plan starts and the run's own does not
 * @param cadence its deliveries
 */
public record WithoutLever(String lever, RunSummary summary, List<String> instead, List<TargetCadence> cadence) {
    public WithoutLever {
        instead = List.copyOf(instead);
        cadence = List.copyOf(cadence);
    }
}
