/**
 * The command line over the engine: what a user types, what the terminal answers, which exit status ends it (§9 of the ramp-up
 * model). French first, English second; every word a user reads stands in the two message bundles.
 */
@NullMarked
package fr.beffroi.cli;

import org.jspecify.annotations.NullMarked;
