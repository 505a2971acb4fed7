/** Scenarios as people and programs use them. */
@NullMarked
package fr.beffroi.workbench.rampup;

import org.jspecify.annotations.NullMarked;
