/** Scenarios and their versions: made from a file, a template or an example, listed, kept. */
@NamedInterface("scenario")
@NullMarked
package fr.beffroi.workbench.rampup.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
