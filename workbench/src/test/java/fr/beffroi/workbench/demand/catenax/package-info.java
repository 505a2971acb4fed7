@NullMarked
package fr.beffroi.workbench.demand.catenax;

import org.jspecify.annotations.NullMarked;
