/** Papers of a file: kept by what they are, under their hash, and only ever saved by who opens them. */
@NamedInterface("paper")
@NullMarked
package fr.beffroi.workbench.funding.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
