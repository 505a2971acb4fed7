/** What codes of the common vocabulary have to do with processes, activities and places. No framework in it. */
@NullMarked
package fr.beffroi.workbench.matching.links;

import org.jspecify.annotations.NullMarked;
