/** Tests of how notices come in. */
@NullMarked
package fr.beffroi.workbench.demand.notice.intake;

import org.jspecify.annotations.NullMarked;
