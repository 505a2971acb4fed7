package fr.beffroi.engine.plan;

/**
 * How far the planner is.
 *
 * @param goal being worked on
 * @param seconds since the start
 * @param value of the best plan so far
 * @param bound proven so far
 * @param gap as in the plan's goals
 */
public record Progress(GoalName goal, double seconds, double value, double bound, double gap) {}
