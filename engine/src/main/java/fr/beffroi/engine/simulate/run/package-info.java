/** One replication, week by week: the model and the plan as arrays, the laws of what is uncertain, and what moves. */
@NullMarked
package fr.beffroi.engine.simulate.run;

import org.jspecify.annotations.NullMarked;
