/**
 * Our own seeded benchmark models, from a workshop to a region: so that the planner is measured on more than a handful of files.
 */
@NullMarked
package fr.beffroi.bench.generator;

import org.jspecify.annotations.NullMarked;
