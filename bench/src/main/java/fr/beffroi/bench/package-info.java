/**
 * The benchmarks behind {@code ./beffroi bench}: the planner beside plain solvers, planner against enumeration, supply chains of the
 * literature.
 */
@NullMarked
package fr.beffroi.bench;

import org.jspecify.annotations.NullMarked;
