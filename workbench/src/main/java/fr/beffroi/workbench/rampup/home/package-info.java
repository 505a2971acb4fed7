/** What waits for an officer on the first page, and the menu. */
@NullMarked
package fr.beffroi.workbench.rampup.home;

import org.jspecify.annotations.NullMarked;
