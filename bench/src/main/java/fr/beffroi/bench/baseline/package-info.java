/**
 * The straightforward way to solve a ramp-up model, to measure the planner against: one mixed-integer programme over all weeks, as §4 of
 * the contract writes it, handed to a general solver.
 */
@NullMarked
package fr.beffroi.bench.baseline;

import org.jspecify.annotations.NullMarked;
