/**
 * The shortest way from what a company has to what is required, exactly: the cheapest, the fastest, and all between that are worth a choice. Pure: no
 * database, no clock, no framework.
 */
@NullMarked
package fr.beffroi.workbench.readiness.way;

import org.jspecify.annotations.NullMarked;
