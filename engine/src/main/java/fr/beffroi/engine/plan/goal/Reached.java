package fr.beffroi.engine.plan.goal;

import fr.beffroi.engine.plan.network.LeverPlan;

/** How far a goal was brought: the best lever plan, its value, and what is proven. */
public record Reached(LeverPlan plan, double value, double bound) {
    /** A plan is never better than what is proven; rounding may say otherwise. */
    public Reached {
        bound = Math.min(bound, value);
    }
}
