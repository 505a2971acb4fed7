/** Chance: counter-based random streams, and the laws of §7 as tables that a draw only looks up. */
@NullMarked
package fr.beffroi.engine.simulate.draw;

import org.jspecify.annotations.NullMarked;
