package fr.beffroi.engine.plan.solver;

/**
 * Which variables and rows of a solution lie on a bound, by position: where a solver can go on from.
 *
 * @param columns {@link #LOWER}, {@link #BASIC}, or HiGHS's number for another bound
 * @param rows the same for the rows
 */
public record Basis(int[] columns, int[] rows) {
    /** On its lower bound. */
    public static final int LOWER = 0;

    /** Between its bounds, or on one by chance. */
    public static final int BASIC = 1;
}
