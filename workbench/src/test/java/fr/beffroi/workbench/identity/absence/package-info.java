/** Absences as officers announce them. */
@NullMarked
package fr.beffroi.workbench.identity.absence;

import org.jspecify.annotations.NullMarked;
