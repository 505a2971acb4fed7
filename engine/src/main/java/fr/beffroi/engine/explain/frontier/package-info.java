/** What each public budget brings: the price of the next euro. */
@NullMarked
package fr.beffroi.engine.explain.frontier;

import org.jspecify.annotations.NullMarked;
