/** Who acts in a file under a mandate; the mandates themselves are {@code identity}'s. */
@NullMarked
package fr.beffroi.workbench.funding.mandate;

import org.jspecify.annotations.NullMarked;
