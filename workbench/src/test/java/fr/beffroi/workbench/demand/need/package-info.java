@NullMarked
package fr.beffroi.workbench.demand.need;

import org.jspecify.annotations.NullMarked;
