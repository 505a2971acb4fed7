/** A large day of meetings, scheduled by a solver and with a pencil. */
@NullMarked
package fr.beffroi.bench.meetings;

import org.jspecify.annotations.NullMarked;
