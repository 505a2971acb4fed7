/** Companies that can, or nearly can, make an item of a scenario become levers of its plan: qualified at a cost and after a time. */
@NullMarked
package fr.beffroi.workbench.rampup.near;

import org.jspecify.annotations.NullMarked;
