/** Envelopes as people keep them: the book of each programme and axis, what is in it, and the acts that bring money in. */
@NullMarked
package fr.beffroi.workbench.funding.envelope;

import org.jspecify.annotations.NullMarked;
