package fr.beffroi.cli;

import fr.beffroi.engine.simulate.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * A plan, and how sure its date is.
 *
 * @param simulation null where nothing of the model is uncertain, or nobody is shown the date
 */
record SurePlan(VerifiedPlan verified, @Nullable Simulation simulation) {}
