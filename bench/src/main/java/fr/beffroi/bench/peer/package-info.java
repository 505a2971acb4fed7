/** The planner with the levers fixed, beside frePPLe's engine: the same model, the same levers, the same count. */
@NullMarked
package fr.beffroi.bench.peer;

import org.jspecify.annotations.NullMarked;
