/**
 * The independent checker: exact rational arithmetic, no code shared with the planner beyond the reading of files.
 */
@NullMarked
package fr.beffroi.engine.verify;

import org.jspecify.annotations.NullMarked;
