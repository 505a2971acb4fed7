/** Two plans side by side: what differs. */
@NullMarked
package fr.beffroi.workbench.rampup.comparison;

import org.jspecify.annotations.NullMarked;
