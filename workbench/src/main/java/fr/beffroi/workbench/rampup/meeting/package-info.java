/** Sliders for cadence and public budget, answered at once from what was worked out beforehand. */
@NullMarked
package fr.beffroi.workbench.rampup.meeting;

import org.jspecify.annotations.NullMarked;
