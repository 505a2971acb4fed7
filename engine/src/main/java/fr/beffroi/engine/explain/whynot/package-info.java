/** "Why not?": what choosing a lever would change, what keeps it out, and the smallest change that would have it chosen. */
@NullMarked
package fr.beffroi.engine.explain.whynot;

import org.jspecify.annotations.NullMarked;
