package fr.beffroi.engine.plan;

/**
 * One goal of a plan.
 *
 * @param value what the plan reaches (unit-weeks late, €, €, €)
 * @param bound no plan that keeps the earlier goals at their values does better than this
 * @param gap relative distance of the two (§5)
 * @param seconds time spent on this goal
 */
public record Goal(GoalName name, double value, double bound, double gap, double seconds) {}
