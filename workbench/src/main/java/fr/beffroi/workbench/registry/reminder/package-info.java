/** Reminding companies of credentials that end. */
@NullMarked
package fr.beffroi.workbench.registry.reminder;

import org.jspecify.annotations.NullMarked;
