/** XML and JSON as one kind of tree that is cheap to make: what a reader does not want is passed over, nothing outside the file is ever looked at. */
@NullMarked
package fr.beffroi.workbench.demand.notice.tree;

import org.jspecify.annotations.NullMarked;
