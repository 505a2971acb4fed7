/** Deciding at the door: every page says who may come, and one that says nothing is closed. */
@NullMarked
package fr.beffroi.workbench.identity.access;

import org.jspecify.annotations.NullMarked;
