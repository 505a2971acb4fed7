/** Needs: kept, made coarse for who may not know them as a whole, shown, and the approaches by which companies and buyers get to know each other. */
@NullMarked
package fr.beffroi.workbench.demand.need;

import org.jspecify.annotations.NullMarked;
