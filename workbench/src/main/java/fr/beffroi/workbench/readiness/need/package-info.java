/** Why a company is not on the list for a need, and what it takes to be. */
@NamedInterface("need")
@NullMarked
package fr.beffroi.workbench.readiness.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
