/** Asking the index: words, facets, and who may see what. */
@NullMarked
package fr.beffroi.workbench.registry.search.query;

import org.jspecify.annotations.NullMarked;
