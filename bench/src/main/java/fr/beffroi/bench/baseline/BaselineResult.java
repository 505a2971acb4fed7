package fr.beffroi.bench.baseline;

/**
 * What a general solver reached.
 *
 * @param value backlog of the best plan found, infinite where none was found
 * @param bound no plan has less
 * @param seconds from the model in memory to the answer
 */
public record BaselineResult(double value, double bound, double seconds) {}
