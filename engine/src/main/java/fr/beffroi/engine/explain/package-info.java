/**
 * What a reader of a plan asks next: bottlenecks, the price of the next euro, "why not?", the report.
 */
@NullMarked
package fr.beffroi.engine.explain;

import org.jspecify.annotations.NullMarked;
