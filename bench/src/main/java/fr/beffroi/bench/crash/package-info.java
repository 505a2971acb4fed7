/** Kills the database and the application under people at work, and holds what they were told against what is there afterwards. */
@NullMarked
package fr.beffroi.bench.crash;

import org.jspecify.annotations.NullMarked;
