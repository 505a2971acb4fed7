/** Why a company is not on the list for a need, and the least change that would put it there. */
@NullMarked
package fr.beffroi.workbench.readiness.need;

import org.jspecify.annotations.NullMarked;
