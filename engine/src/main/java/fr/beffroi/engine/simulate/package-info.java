/**
 * How sure a plan is (§7 of the ramp-up model): the plan carried out many times, week by week, while lead times, yields, delays and hours
 * fall by chance.
 */
@NullMarked
package fr.beffroi.engine.simulate;

import org.jspecify.annotations.NullMarked;
