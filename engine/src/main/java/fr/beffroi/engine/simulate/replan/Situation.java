package fr.beffroi.engine.simulate.replan;

/**
 * What a planner knows at the beginning of a week, after what is due has arrived: nothing of what chance still brings.
 *
 * @param week counted from the beginning of the model
 * @param stock units of each item
 * @param expected {@code expected[item][t]}: units under way that are expected in the t-th week from {@code week} on; none in the 0th
 * @param delivered units of each target delivered before
 * @param leverActive by lever, in how many weeks it is expected to become active; {@link #ACTIVE} if it is; {@link #NEVER} if it is not started
 */
public record Situation(int week, double[] stock, double[][] expected, double[] delivered, int[] leverActive) {
    /** A lever that is active: what it brought to stock is there. */
    public static final int ACTIVE = -1;

    /** A lever that the plan never starts. */
    public static final int NEVER = Integer.MAX_VALUE;
}
