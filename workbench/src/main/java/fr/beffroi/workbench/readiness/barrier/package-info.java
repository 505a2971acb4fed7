/** What is known to stop companies, and who helps past it, for whoever brings the two together. */
@NamedInterface("barrier")
@NullMarked
package fr.beffroi.workbench.readiness.barrier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
