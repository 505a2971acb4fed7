/** How notices come in: out of watched folders, uploads and connectors, packed or not; what cannot be read is set aside with its reason and stops nothing. */
@NullMarked
package fr.beffroi.workbench.demand.notice.intake;

import org.jspecify.annotations.NullMarked;
