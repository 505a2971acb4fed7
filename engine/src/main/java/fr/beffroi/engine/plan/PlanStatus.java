package fr.beffroi.engine.plan;

/** How well a plan is proven. */
public enum PlanStatus {
    /** The gap of every goal is at most the gap asked for (plus 1e-5). */
    OPTIMAL,
    /** A right plan, but with a larger gap, or a goal not reached in the time given. */
    FEASIBLE
}
