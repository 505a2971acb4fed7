/** How good the matching of companies and lots is on real awards, and how fast the watch is. */
@NullMarked
package fr.beffroi.bench.matching;

import org.jspecify.annotations.NullMarked;
