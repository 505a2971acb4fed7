/** The plan's own re-planning at month ends: the rest of a model, planned anew from what there is by then. */
@NullMarked
package fr.beffroi.engine.simulate.replan;

import org.jspecify.annotations.NullMarked;
