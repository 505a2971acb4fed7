/**
 * The planner and the plan it makes: what comes out (§4 to §6 of the ramp-up model).
 */
@NullMarked
package fr.beffroi.engine.plan;

import org.jspecify.annotations.NullMarked;
