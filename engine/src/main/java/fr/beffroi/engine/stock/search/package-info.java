/**
 * The search behind the placement, on whole ticks of time. A stage is described by the time after which it has all its parts (inbound time)
 * and by the time it quotes (promise); a link asks that no promise is longer than the inbound time it leads to. Bounds come from prices on
 * the links, raised by sequential tree-reweighted message passing (V. Kolmogorov, IEEE PAMI 28, 2006); answers from the same prices and
 * from exact dynamic programming on spanning trees; what remains between the two is closed by branch and bound.
 */
@NullMarked
package fr.beffroi.engine.stock.search;

import org.jspecify.annotations.NullMarked;
