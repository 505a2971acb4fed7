/** The page of the register: searching, narrowing, the map, saved searches, export. */
@NullMarked
package fr.beffroi.workbench.registry.search.page;

import org.jspecify.annotations.NullMarked;
