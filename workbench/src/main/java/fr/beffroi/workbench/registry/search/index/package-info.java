/**
 * The search index of this node: Lucene in a folder of its own, built from the database when the node starts and following the database's
 * changes from then on. It holds nothing that is not in the database and may be thrown away at any time.
 */
@NullMarked
package fr.beffroi.workbench.registry.search.index;

import org.jspecify.annotations.NullMarked;
