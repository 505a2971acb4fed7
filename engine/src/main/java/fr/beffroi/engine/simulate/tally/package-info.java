/** What replications bring, counted in whole numbers only, so that blocks add up to the same in any order and on any machine. */
@NullMarked
package fr.beffroi.engine.simulate.tally;

import org.jspecify.annotations.NullMarked;
