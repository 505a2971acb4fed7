/** The barriers of the region: how many companies each stops, and for how many it is the last. */
@NullMarked
package fr.beffroi.workbench.readiness.region;

import org.jspecify.annotations.NullMarked;
