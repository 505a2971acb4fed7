/** Planning again from the week of a loss: what was is kept, what comes is free. */
@NullMarked
package fr.beffroi.engine.robust.again;

import org.jspecify.annotations.NullMarked;
