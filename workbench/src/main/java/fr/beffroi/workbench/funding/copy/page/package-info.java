/** The page on which a file is copied out, and the same for programs. */
@NullMarked
package fr.beffroi.workbench.funding.copy.page;

import org.jspecify.annotations.NullMarked;
