/** Who is in charge of a file on each side, and the handing over. */
@NullMarked
package fr.beffroi.workbench.funding.charge;

import org.jspecify.annotations.NullMarked;
