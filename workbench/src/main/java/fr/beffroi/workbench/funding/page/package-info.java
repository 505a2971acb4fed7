/** The pages of grant files and envelopes, and the same for programs. */
@NullMarked
package fr.beffroi.workbench.funding.page;

import org.jspecify.annotations.NullMarked;
