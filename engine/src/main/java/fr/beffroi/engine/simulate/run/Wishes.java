package fr.beffroi.engine.simulate.run;

/**
 * What a plan wants done by the end of each week.
 *
 * @param launches {@code launches[week * routes + n]}: units of the n-th route served that are to be launched by the end of that week
 * @param deliveries {@code deliveries[target][week]}: units to be delivered by the end of that week
 */
record Wishes(double[] launches, double[][] deliveries) {}
