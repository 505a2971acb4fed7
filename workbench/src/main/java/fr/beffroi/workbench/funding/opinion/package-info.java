/** Opinions on a file: asked of colleagues, and of experts from outside by a link that shows what was ticked and no more. */
@NullMarked
package fr.beffroi.workbench.funding.opinion;

import org.jspecify.annotations.NullMarked;
