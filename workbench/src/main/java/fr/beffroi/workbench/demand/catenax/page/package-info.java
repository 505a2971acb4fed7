/** Files of Catena-X partners: read, and written. */
@NullMarked
package fr.beffroi.workbench.demand.catenax.page;

import org.jspecify.annotations.NullMarked;
