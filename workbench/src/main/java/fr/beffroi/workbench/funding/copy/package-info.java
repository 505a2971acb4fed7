/** A file copied out for whoever asks for it, with business secrets taken out (CRPA, art. L311-1, L311-6 and L311-7). */
@NullMarked
package fr.beffroi.workbench.funding.copy;

import org.jspecify.annotations.NullMarked;
