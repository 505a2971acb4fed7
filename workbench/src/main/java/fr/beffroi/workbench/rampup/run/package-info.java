/** Runs: the engine at work in the background, its progress told live on every node, its plans verified before anybody sees them. */
@NamedInterface("run")
@NullMarked
package fr.beffroi.workbench.rampup.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
