/** A plan carried out, week by week, while something is lost. */
@NullMarked
package fr.beffroi.engine.robust.run;

import org.jspecify.annotations.NullMarked;
