/** From a scenario to needs: what only one can make, or nobody, is looked for. */
@NullMarked
package fr.beffroi.workbench.rampup.need;

import org.jspecify.annotations.NullMarked;
