/** The simulation beside the same model written as directly on SSJ. */
@NullMarked
package fr.beffroi.bench.simulate;

import org.jspecify.annotations.NullMarked;
