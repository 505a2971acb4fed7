/**
 * The seam to the linear and mixed-integer solver: HiGHS through its C interface, called by the foreign-memory API, from the library that OR-Tools ships.
 */
@NullMarked
package fr.beffroi.engine.plan.solver;

import org.jspecify.annotations.NullMarked;
