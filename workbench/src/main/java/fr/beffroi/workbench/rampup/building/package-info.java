/** A scenario built on screen from the register: what is needed, and which company makes which item with which resource. */
@NullMarked
package fr.beffroi.workbench.rampup.building;

import org.jspecify.annotations.NullMarked;
