/** Asking people in by a link that works once; the first administrator comes in by one too. */
@NullMarked
package fr.beffroi.workbench.identity.invitation;

import org.jspecify.annotations.NullMarked;
