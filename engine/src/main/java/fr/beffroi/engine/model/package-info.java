/**
 * The ramp-up model as records: what goes in. Defaults are already filled in; a record of this package has passed every check
 * of the contract (§2, §3 and §8 of the ramp-up model), because only {@code fr.beffroi.engine.io} makes them from files.
 */
@NullMarked
package fr.beffroi.engine.model;

import org.jspecify.annotations.NullMarked;
