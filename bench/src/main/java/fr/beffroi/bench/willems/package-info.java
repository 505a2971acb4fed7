/**
 * The 38 real supply chains of Sean P. Willems, "Data Set: Real-World Multiechelon Supply Chains Used for Inventory Optimization",
 * Manufacturing &amp; Service Operations Management 10(1), 2008, pages 19–23, as ramp-up models. The workbook is open to whoever cites the
 * paper; it is read where the user has it and not shipped.
 */
@NullMarked
package fr.beffroi.bench.willems;

import org.jspecify.annotations.NullMarked;
