/** Conditions a programme wants kept for years after the grant: their days, their proofs, what officers found, and what a breach takes back. */
@NullMarked
package fr.beffroi.workbench.funding.obligation;

import org.jspecify.annotations.NullMarked;
